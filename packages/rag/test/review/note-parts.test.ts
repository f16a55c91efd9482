import { afterEach, describe, expect, it } from "vitest";
import { estimateTokens } from "../../src/chat/endpoint/estimate-tokens.ts";
import { noteParts } from "../../src/review/note-parts.ts";
import { modelAt } from "../chat/ask.ts";
import { type Replay, replay } from "../chat/replay.ts";
import { request, reviewer, reviewOf } from "./review-world.ts";

const parts = (text: string, tokens: number) => noteParts(text, tokens).map(({ start, end }) => text.slice(start, end));

describe("a long note", () => {
  it.each([
    // "Cough." is 6 characters: 1.8, so 2 tokens; both with their space are 13 characters, 4 tokens.
    ["One day. Two day.", 6, ["One day. Two day."]],
    ["One day. Two day.", 3, ["One day.", "Two day."]],
    ["咳嗽。发热。", 6, ["咳嗽。发热。"]],
    ["咳嗽。发热。", 5, ["咳嗽。", "发热。"]],
    // A sentence that is longer than a part: cut after a comma, before that within words of it.
    ["咳嗽，发热，头痛。", 6, ["咳嗽，发热，", "头痛。"]],
    ["头痛头痛头痛", 4, ["头痛头痛", "头痛"]],
    [" ", 10, []],
  ])("%j in parts of %d tokens", (text, tokens, expected) => {
    expect(parts(text, tokens)).toEqual(expected);
  });

  it("loses nothing, and keeps each part within its tokens", () => {
    const text = "He coughs, and has done so for days; it is worse at night. 夜间加重，伴气促；无发热。\n".repeat(60);
    const cut = parts(text, 100);
    expect(cut.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    for (const part of cut) expect(estimateTokens(part)).toBeLessThanOrEqual(100);
  });

  let server: Replay | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it("is read part by part, the latest documents first, and what is not read is told", async () => {
    server = await replay("../../review/recorded/silent");
    const chat = await modelAt(server.url, { CDSS_CHAT_SITE: "local", CDSS_CHAT_TIMEOUT_SECONDS: "2" });
    // 600 sentences of 40 characters are 7,200 tokens: 7 parts of at most 1,200 each; twice that is more than the 12 that are read.
    const note = "She sits down after climbing every step. ".repeat(600);
    const asked = request([note, note], "en");
    const documents = asked.record.documents.map((one, at) => ({
      ...one,
      date: at === 0 ? "2020-01-01" : "2024-01-01",
    }));
    // Only the first answer is in the form; the second never ends.
    const review = await reviewOf(reviewer({ chat }), { ...asked, record: { ...asked.record, documents } });
    expect(server.received).toHaveLength(2);
    expect(review.degraded).toMatchObject([
      { part: "readings", code: "TIMEOUT", message: expect.stringContaining("1 of 12") },
    ]);
  });
});
