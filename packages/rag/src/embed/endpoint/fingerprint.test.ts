import { describe, expect, it } from "vitest";
import { fingerprintOf, PROBES } from "./fingerprint.ts";

/** Numbers between -1 and 1 that only depend on the seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}
const model = (seed: number, dimensions = 384) => {
  const next = numbers(seed);
  return PROBES.map(() => Float32Array.from({ length: dimensions }, next));
};
/** The same vectors, each number off by up to `share` of the largest. */
const shaken = (vectors: readonly Float32Array[], share: number, seed: number) => {
  const next = numbers(seed);
  return vectors.map((vector) => vector.map((value) => value + share * next()));
};
const told = { prefixes: { query: "", passage: "" }, sendsInputType: false };

describe("the fingerprint of a model", () => {
  const original = model(1);
  const fingerprint = fingerprintOf(original, told);

  it("bears the errors of computing it in another batch", () => {
    // One sign of 64 may lie that near to zero: of 20 batches not one changed it here, where rounding to 4 digits would change all.
    for (let seed = 100; seed < 120; seed++)
      expect(fingerprintOf(shaken(original, 1e-4, seed), told)).toBe(fingerprint);
  });

  it.each([
    ["another model", model(2), told],
    ["one that was trained on", shaken(original, 0.3, 3), told],
    ["another number of dimensions", model(1, 385), told],
    ["another prefix", original, { ...told, prefixes: { query: "query: ", passage: "" } }],
    ["prefixes by the server", original, { ...told, sendsInputType: true }],
  ])("tells %s", (_what, vectors, facts) => {
    expect(fingerprintOf(vectors, facts)).not.toBe(fingerprint);
  });
});
