import { describe, expect, it } from "vitest";
import { bestCosine } from "./dense.ts";

/** Vectors of length 1 in a plane, by text. */
const VECTORS: Readonly<Record<string, readonly [number, number]>> = {
  "It helps.": [1, 0],
  // The statement and the whole passage stand at an angle with cosine 0.6, the second sentence at 0.8.
  "Nothing. It helped.": [0.6, 0.8],
  "Nothing.": [-1, 0],
  "It helped.": [0.8, 0.6],
};
const embedder = {
  embed: async (texts: readonly string[]) => texts.map((text) => Float32Array.from(VECTORS[text] ?? [0, 1])),
};

describe("bestCosine", () => {
  it.each([
    ["the best sentence", "Nothing. It helped.", 0.8],
    ["nothing like it", "Nothing.", 0],
  ])("takes %s", async (_, text, expected) => {
    const input = { statement: "It helps.", passages: [{ id: "1", text }], lang: "en" as const };
    expect(await bestCosine(input, embedder)).toBeCloseTo(expected, 6);
  });
});
