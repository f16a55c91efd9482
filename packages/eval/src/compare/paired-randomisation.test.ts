import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanMetric } from "../core/metric.ts";
import { pairedRandomisation } from "./paired-randomisation.ts";

/** p for the mean of `first` against the mean of `second`. */
function p(first: readonly number[], second: readonly number[], seed = 1): number {
  const figure = meanMetric<number>("mean", (value) => value).prepare([...first, ...second]);
  return pairedRandomisation(first.length, figure, seed);
}

describe("paired randomisation", () => {
  it.each([
    // Differences 1, 1, 1: of the 2^3 = 8 swaps the sums are 3, 1 (three times), -1 (three times), -3: two are as extreme.
    [[1, 1, 1], [0, 0, 0], 0.25],
    // Differences 1, 1, 0: sums 2, 0, 0, -2, each twice for the pair that does not move: 4 of 8.
    [[1, 1, 0], [0, 0, 0], 0.5],
    // Differences 2, -1: sums 1, -3, 3, -1: all are at least 1 in size.
    [[2, 0], [0, 1], 1],
    // No difference at all.
    [[1, 0], [1, 0], 1],
    // Differences 3, 1, 1: sums of size 5, 3, 3, 1, 1, 3, 3, 5: two of 8.
    [[3, 1, 1], [0, 0, 0], 0.25],
  ])("of %j against %j is %d", (first, second, expected) => {
    expect(p(first, second)).toBe(expected);
  });

  it("is small for many differences of one sign, never 0, and repeats for a seed", () => {
    const first = new Array<number>(40).fill(1);
    const second = new Array<number>(40).fill(0);
    // 1 / 5001: no draw reaches the observed difference.
    expect(p(first, second)).toBeCloseTo(1 / 5001, 10);
    const mixed = first.map((_, at) => Number(at % 3 === 0));
    expect(p(first, mixed, 7)).toBe(p(first, mixed, 7));
  });

  it("agrees with the exact p where it draws", () => {
    // Twelve pairs are counted exactly, thirteen are drawn; a thirteenth equal pair changes nothing.
    const first = [1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1];
    const second = [0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1];
    expect(p([...first, 0], [...second, 0])).toBeCloseTo(p(first, second), 1);
  });

  it("does not depend on which run is called the first", () => {
    const values = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, values, (one, two) => {
        expect(p(one, two)).toBe(p(two, one));
      }),
      { numRuns: 30 },
    );
  });
});
