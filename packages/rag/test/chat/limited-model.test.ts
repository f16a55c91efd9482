import { CdssError } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import type { ChatWriter, WriteRequest, Written } from "../../src/chat/chat-writer.ts";
import { createLimitedModel } from "../../src/chat/limited-model.ts";
import type { ChatCall } from "../../src/chat/limits/chat-call.ts";
import { type ChatLimits, DEFAULT_LIMITS } from "../../src/chat/limits/limits.ts";
import { question } from "./ask.ts";

const NOT_FOUND = '{"outcome": "not-found", "statements": []}';
const FAILURE = new CdssError("UNAVAILABLE", "down");
type Script = { text: string; tokens?: Written["tokens"] } | "fails" | "hangs";

/** A writer that follows a script, the last line of it for ever. Every prompt has 100 tokens. */
function model(script: readonly Script[], limits: Partial<ChatLimits> = {}) {
  const asked: WriteRequest[] = [];
  const records: ChatCall[] = [];
  const clock = { now: 0 };
  const writer: ChatWriter = {
    name: "scripted",
    where: "local",
    countTokens: () => 100,
    async *write(request) {
      const line = script[Math.min(asked.length, script.length - 1)];
      asked.push(request);
      if (line === undefined || line === "fails") throw FAILURE;
      // Deaf to its signal: the limit of time must not rest on it.
      if (line === "hangs") await new Promise(() => {});
      else yield line.text;
      const tokens = line === "hangs" ? null : (line.tokens ?? null);
      return { stop: "end", tokens };
    },
    close: async () => {},
  };
  const chat = createLimitedModel(writer, {
    limits: { ...DEFAULT_LIMITS, ...limits },
    now: () => clock.now,
    record: (call) => records.push(call),
  });
  return { chat, asked, records, clock };
}

const QUOTA = DEFAULT_LIMITS.quota;

describe("a call", () => {
  it("is recorded with what it used and cost, over both tries", async () => {
    const { chat, records } = model(
      [
        { text: "no", tokens: { input: 100, output: 1 } },
        { text: NOT_FOUND, tokens: { input: 130, output: 12 } },
      ],
      { price: { input: 1, output: 10, currency: "CNY" } },
    );
    await chat.generate(question({ tenant: "ward-7" }));
    expect(records).toEqual([
      {
        model: "scripted",
        where: "local",
        tenant: "ward-7",
        prompt: { name: "answer", version: 1, language: "en" },
        tries: 2,
        tokens: { input: 230, output: 13 },
        counted: "reported",
        // (230 + 13 x 10) / 10^6.
        cost: { amount: 0.00036, currency: "CNY" },
        milliseconds: 0,
        outcome: "answered",
      },
    ]);
  });

  it("whose engine does not count is estimated, and says so", async () => {
    const { chat, records } = model([{ text: NOT_FOUND }]);
    await chat.generate(question());
    // 42 characters at 0.3.
    expect(records[0]).toMatchObject({ tokens: { input: 100, output: 13 }, counted: "estimated", cost: null });
  });

  it("asks for no more tokens than the limit", async () => {
    const { chat, asked } = model([{ text: NOT_FOUND }], { outputTokens: 50 });
    await chat.generate(question({ maxOutputTokens: 400 }));
    await chat.generate(question({ maxOutputTokens: 20 }));
    expect(asked.map(({ maxOutputTokens }) => maxOutputTokens)).toEqual([50, 20]);
  });

  it.each([
    // Limits, script, code, texts asked for, outcome of the record.
    [{ inputTokens: 99 }, [{ text: NOT_FOUND }], "INVALID_INPUT", 0],
    [{ quota: { ...QUOTA, tokensPerMinute: 499 } }, [{ text: NOT_FOUND }], "UNAVAILABLE", 0],
    // Room for one text of 100 + 400 tokens, and not for a second try after 100 + 1.
    [{ quota: { ...QUOTA, tokensPerMinute: 600 } }, [{ text: "no" }], "UNAVAILABLE", 1],
    [{ quota: { ...QUOTA, tokensPerMinute: 601 } }, [{ text: "no" }, { text: "no" }], "UNAVAILABLE", 2],
    [{ timeout: 100 }, ["hangs"], "TIMEOUT", 1],
    [{}, ["fails"], "UNAVAILABLE", 1],
  ] as [Partial<ChatLimits>, Script[], string, number][])(
    "within %j, of %j, ends as %s after %d texts",
    async (limits, script, code, texts) => {
      const { chat, asked, records } = model(script, limits);
      await expect(chat.generate(question())).rejects.toMatchObject({ code });
      expect(asked).toHaveLength(texts);
      expect(records).toMatchObject([{ outcome: code, tries: texts }]);
    },
  );

  it("that nobody reads to its end is over, and blames nobody", async () => {
    const { chat, records, asked } = model([{ text: NOT_FOUND }]);
    for (let call = 0; call < 4; call++)
      for await (const event of chat.stream(question())) if (event.type === "text") break;
    expect(records.map(({ outcome }) => outcome)).toEqual(Array(4).fill("CANCELLED"));
    expect(asked[0]?.signal.aborted).toBe(true);
    await chat.generate(question());
  });

  it("that is cancelled before it begins asks nothing", async () => {
    const { chat, records } = model(["hangs"]);
    await expect(chat.generate(question({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: "CANCELLED" });
    expect(records[0]?.outcome).toBe("CANCELLED");
  });
});

describe("the circuit", () => {
  it("opens on three failures, is tried after the pause, and closes on a success", async () => {
    const { chat, asked, clock } = model(["fails", "fails", "fails", "fails", { text: NOT_FOUND }]);
    const ends = async () =>
      chat.generate(question()).then(
        () => "answered",
        (error: CdssError) => error.message.slice(0, 30),
      );
    const open = "the chat model failed several ";
    expect([await ends(), await ends(), await ends(), await ends()]).toEqual(["down", "down", "down", open]);
    clock.now = 29_999;
    expect(await ends()).toBe(open);
    clock.now = 30_000;
    // The trial fails, and the pause begins anew.
    expect([await ends(), await ends()]).toEqual(["down", open]);
    clock.now = 60_000;
    expect([await ends(), await ends()]).toEqual(["answered", "answered"]);
    expect(asked).toHaveLength(6);
  });

  it("opens on a model that never keeps the form, and not on prompts that are too long", async () => {
    const formless = model([{ text: "no" }]);
    for (let call = 0; call < 4; call++) await formless.chat.generate(question()).catch(() => {});
    expect(formless.asked).toHaveLength(6);
    const long = model([{ text: NOT_FOUND }], { inputTokens: 99 });
    for (let call = 0; call < 4; call++)
      await expect(long.chat.generate(question())).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("that is open costs no quota", async () => {
    const { chat, clock } = model(["fails", "fails", "fails", { text: NOT_FOUND }], {
      quota: { ...QUOTA, requestsPerDay: 4 },
    });
    for (let call = 0; call < 9; call++) await chat.generate(question()).catch(() => {});
    clock.now = 30_000;
    await chat.generate(question());
  });
});
