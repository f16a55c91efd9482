import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SparseBuilder } from "./sparse.ts";

function build(keys: number, entries: readonly (readonly [number, number, number])[]) {
  const builder = new SparseBuilder();
  for (const [key, index, value] of entries) builder.add(key, index, value);
  return builder.build(keys);
}

describe("SparseRows", () => {
  it("groups entries by key, in the order in which they came", () => {
    // Added by line; key 1 is met at lines 0 and 2, key 0 at line 1, key 2 never, key 3 at line 2.
    const rows = build(4, [
      [1, 0, 0.5],
      [0, 1, 0.25],
      [1, 2, 0.75],
      [3, 2, 1],
    ]);
    expect([...rows.start]).toEqual([0, 1, 3, 3, 4]);
    expect([...rows.index]).toEqual([1, 0, 2, 2]);
    expect([...rows.value]).toEqual([0.25, 0.5, 0.75, 1]);
    expect([rows.at(1, 0), rows.at(1, 2), rows.at(3, 2)]).toEqual([0.5, 0.75, 1]);
    // Between, before and after the held indices, in an empty row and beyond the last.
    expect([rows.at(1, 1), rows.at(0, 0), rows.at(0, 2), rows.at(2, 0), rows.at(4, 0)]).toEqual([0, 0, 0, 0, 0]);
  });

  it("raises every value, and shares the index", () => {
    const rows = build(1, [
      [0, 0, 0.25],
      [0, 1, 1],
    ]);
    expect([...rows.raised(0.5)]).toEqual([0.5, 1]);
    expect([...rows.value]).toEqual([0.25, 1]);
  });

  it("finds what a dense matrix holds, beyond the first growth of the builder", () => {
    const cell = fc.tuple(fc.nat(19), fc.nat(149), fc.integer({ min: 1, max: 64 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ([key, index]) => key * 150 + index, maxLength: 2_500 }),
        (cells) => {
          // Powers of two survive single precision.
          const sorted = cells
            .map(([key, index, value]) => [key, index, value / 64] as const)
            .sort((a, b) => a[1] - b[1]);
          const rows = build(20, sorted);
          const dense = new Map(sorted.map(([key, index, value]) => [key * 150 + index, value]));
          for (let key = 0; key < 20; key++)
            for (let index = 0; index < 150; index++)
              if (rows.at(key, index) !== (dense.get(key * 150 + index) ?? 0)) return false;
          return rows.index.length === sorted.length;
        },
      ),
      { numRuns: 60, seed: 11 },
    );
    const many = Array.from({ length: 3_000 }, (_, index) => [index % 3, index, (index % 64) / 64] as const);
    const rows = build(3, many);
    expect(many.every(([key, index, value]) => rows.at(key, index) === value)).toBe(true);
  });
});
