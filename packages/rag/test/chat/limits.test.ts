import { describe, expect, it } from "vitest";
import { estimateTokens } from "../../src/chat/endpoint/estimate-tokens.ts";
import { type BreakerState, type CallEnd, enter, leave } from "../../src/chat/limits/breaker-state.ts";
import { createCircuitBreaker } from "../../src/chat/limits/circuit-breaker.ts";
import { costOf } from "../../src/chat/limits/price.ts";
import { createQuotaLedger, type Quota } from "../../src/chat/limits/quota-ledger.ts";

const SETTINGS = { failures: 3, pause: 100 };
const closed = (failures: number): BreakerState => ({ status: "closed", failures });
const open = (until: number): BreakerState => ({ status: "open", until });
const HALF: BreakerState = { status: "half-open" };

describe("a circuit breaker", () => {
  it.each([
    // State, time, whether a call may start, state then.
    [closed(0), 0, "normal", closed(0)],
    [closed(2), 0, "normal", closed(2)],
    [open(100), 99, "refused", open(100)],
    [open(100), 100, "trial", HALF],
    [HALF, 500, "refused", HALF],
  ] as const)("%j at %d lets a call in: %s", (state, now, call, then) => {
    expect(enter(state, now)).toEqual({ state: then, call });
  });

  it.each([
    // State, kind of call, how it ended, state then; the time is 1000.
    [closed(0), "normal", "failure", closed(1)],
    [closed(1), "normal", "failure", closed(2)],
    [closed(2), "normal", "failure", open(1_100)],
    [closed(2), "normal", "success", closed(0)],
    [closed(2), "normal", "neither", closed(2)],
    [HALF, "trial", "success", closed(0)],
    [HALF, "trial", "failure", open(1_100)],
    [HALF, "trial", "neither", open(1_000)],
    // Calls that began before it opened.
    [open(1_050), "normal", "failure", open(1_050)],
    [open(1_050), "normal", "success", open(1_050)],
    [HALF, "normal", "success", HALF],
  ] as [BreakerState, "normal" | "trial", CallEnd, BreakerState][])(
    "%j, a %s call, %s: %j",
    (state, call, end, then) => {
      expect(leave(state, call, end, 1_000, SETTINGS)).toEqual(then);
    },
  );

  it("opens, tries once after the pause, and closes", () => {
    let now = 0;
    const breaker = createCircuitBreaker(SETTINGS, () => now);
    for (let call = 0; call < 3; call++) breaker.enter()("failure");
    expect(() => breaker.enter()).toThrow("left alone for a while");
    now = 100;
    const trial = breaker.enter();
    expect(() => breaker.enter()).toThrow("left alone for a while");
    trial("success");
    breaker.enter()("success");
    // Closed, it counts from 0 again: two failures leave it closed.
    breaker.enter()("failure");
    breaker.enter()("failure");
    expect(() => breaker.enter()).not.toThrow();
  });
});

describe("quotas", () => {
  const QUOTA: Quota = { requestsPerMinute: 2, requestsPerDay: 3, tokensPerMinute: 100, tokensPerDay: 150 };
  const WIDE: Quota = { requestsPerMinute: 99, requestsPerDay: 99, tokensPerMinute: 9_999, tokensPerDay: 9_999 };

  it.each([
    // Quota, requests before as [second, tokens], the request, and what is said of it; null where it is let in.
    [QUOTA, [], [0, 100], null],
    [QUOTA, [], [0, 101], "tokens a minute for the chat model has no room; it is smaller than this request"],
    [
      QUOTA,
      [
        [0, 1],
        [30, 1],
      ],
      [59, 1],
      "requests a minute for the chat model has no room; there is room in 1 s",
    ],
    // The request of second 0 leaves the window at second 60, and not before.
    [
      QUOTA,
      [
        [0, 1],
        [30, 1],
      ],
      [60, 1],
      null,
    ],
    [QUOTA, [[0, 60]], [10, 41], "tokens a minute for the chat model has no room; there is room in 50 s"],
    [QUOTA, [[0, 60]], [10, 40], null],
    // At second 0 and 30: 60 + 95 - 100 = 55 tokens must leave, and the first 50 are not enough.
    [
      { ...QUOTA, requestsPerMinute: 9 },
      [
        [0, 50],
        [30, 10],
      ],
      [40, 95],
      "there is room in 50 s",
    ],
    [QUOTA, [[0, 80]], [100, 71], "tokens a day"],
    [
      QUOTA,
      [
        [0, 1],
        [100, 1],
        [200, 1],
      ],
      [300, 1],
      "requests a day for the chat model has no room; there is room in 86100 s",
    ],
    [
      QUOTA,
      [
        [0, 1],
        [100, 1],
        [200, 1],
      ],
      [86_400, 1],
      null,
    ],
    [WIDE, Array.from({ length: 98 }, (_, second) => [second, 100]), [98, 100], null],
  ] as [Quota, [number, number][], [number, number], string | null][])(
    "%j after %j, %j: %s",
    (quota, before, [second, tokens], said) => {
      let now = 0;
      const ledger = createQuotaLedger(quota, () => now);
      for (const [at, used] of before) {
        now = at * 1_000;
        ledger.reserve("one", used);
      }
      now = second * 1_000;
      if (said === null) expect(() => ledger.reserve("one", tokens)).not.toThrow();
      else expect(() => ledger.reserve("one", tokens)).toThrow(said);
      // Another tenant has its own.
      expect(() => ledger.reserve("other", 1)).not.toThrow();
    },
  );

  it("name the setting, and count what was used in place of what was booked", () => {
    const ledger = createQuotaLedger(QUOTA, () => 0);
    const first = ledger.reserve("one", 100);
    expect(() => ledger.reserve("one", 1)).toThrow("raise CDSS_CHAT_TOKENS_PER_MINUTE");
    first.settle(20);
    const second = ledger.reserve("one", 80);
    second.release();
    expect(() => ledger.reserve("one", 81)).toThrow("tokens a minute");
    expect(() => ledger.reserve("one", 80)).not.toThrow();
  });
});

describe("tokens and their price", () => {
  it.each([
    // 0.3 a character of ASCII, 1 for any other, rounded up.
    ["", 0],
    ["a", 1],
    ["pneumonia!", 3],
    ["肺炎", 2],
    ["肺炎 CAP", 4],
  ])("%j is estimated as %d", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });

  it("cost what is configured, and are not free where nothing is", () => {
    const tokens = { input: 3_000, output: 500 };
    // 3000 x 2 / 10^6 + 500 x 8 / 10^6 = 0.006 + 0.004.
    expect(costOf(tokens, { input: 2, output: 8, currency: "CNY" })).toEqual({ amount: 0.01, currency: "CNY" });
    expect(costOf(tokens, null)).toBeNull();
  });
});
