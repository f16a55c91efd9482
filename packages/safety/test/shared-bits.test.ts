import { expect, it } from "vitest";
import { createSharedBits, lowestBit } from "../src/interactions/shared-bits.ts";

/** Bits that two rows share, by word: `word straight crossed`. */
function shared(first: Record<0 | 1, number[]>, second: Record<0 | 1, number[]>, length: number): string[] {
  const bits = createSharedBits(3, length);
  // The row between the two is full: what one row holds must not leak into its neighbours.
  for (let bit = 0; bit < length; bit += 1) for (const side of [0, 1] as const) bits.add(1, side, bit);
  for (const [row, sides] of [
    [0, first],
    [2, second],
  ] as const)
    for (const side of [0, 1] as const) for (const bit of sides[side]) bits.add(row, side, bit);
  return Array.from(
    { length: bits.meet(0, 2) },
    (_, at) => `${bits.words[at]} ${(bits.straight[at] ?? 0) >>> 0} ${(bits.crossed[at] ?? 0) >>> 0}`,
  );
}

it.each<[name: string, Record<0 | 1, number[]>, Record<0 | 1, number[]>, expected: string[]]>([
  ["the first side with the other's second", { 0: [3], 1: [] }, { 0: [], 1: [3] }, ["0 8 0"]],
  ["the second side with the other's first", { 0: [], 1: [3] }, { 0: [3], 1: [] }, ["0 0 8"]],
  ["both ways", { 0: [3, 4], 1: [3] }, { 0: [3], 1: [3, 5] }, ["0 8 8"]],
  ["the same side of both is no meeting", { 0: [3], 1: [] }, { 0: [3], 1: [] }, []],
  ["another bit of the same word is none", { 0: [3], 1: [] }, { 0: [], 1: [4] }, []],
  // 2^31 is bit 31, and bit 32 is bit 0 of word 1.
  ["the last bit of a word", { 0: [31], 1: [] }, { 0: [], 1: [31] }, ["0 2147483648 0"]],
  ["the first bit of the next", { 0: [31, 32], 1: [] }, { 0: [], 1: [32] }, ["1 1 0"]],
  // 32 words have one summary: bit 1024 is bit 0 of word 32, the first of the second summary.
  [
    "bits of two summaries, in order",
    { 0: [1030, 1023], 1: [1024] },
    { 0: [1024], 1: [1023, 1030] },
    ["31 2147483648 0", "32 64 1"],
  ],
])("finds what two rows share: %s", (_, first, second, expected) => {
  expect(shared(first, second, 1100)).toEqual(expected);
});

it.each([
  [1, 0],
  [12, 2],
  [-2147483648, 31],
  [-1, 0],
])("the lowest bit of %d is bit %d", (bits, expected) => {
  expect(lowestBit(bits)).toBe(expected);
});
