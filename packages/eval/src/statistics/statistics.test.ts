import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapIntervals } from "./bootstrap.ts";
import { median, percentile } from "./percentile.ts";
import { samplePositions, seededRandom } from "./random.ts";

describe("seeded numbers", () => {
  it("repeat for a seed and differ between seeds", () => {
    const stream = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));
    expect(stream(7)).toEqual(stream(7));
    expect(stream(7)).not.toEqual(stream(8));
  });

  it("fill [0, 1) evenly", () => {
    const random = seededRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const value = random();
      expect(value >= 0 && value < 1).toBe(true);
      tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    }
    // 10,000 expected in each tenth, standard deviation 95: five of them either way.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475);
  });

  it("give different positions in ascending order, all of them when more are asked for", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), fc.nat(), (size, count, seed) => {
        const positions = samplePositions(seededRandom(seed), size, count);
        expect(new Set(positions).size).toBe(Math.min(size, count));
        expect([...positions].sort((a, b) => a - b)).toEqual(positions);
        expect(positions.every((position) => position >= 0 && position < size)).toBe(true);
      }),
    );
  });
});

describe("percentile", () => {
  it.each([
    // Type 7 of Hyndman and Fan: position share * (n - 1). For 4 values and 0.5: 1.5, halfway between 20 and 30.
    [[10, 20, 30, 40], 0.5, 25],
    // 0.25 * 3 = 0.75: three quarters of the way from 10 to 20.
    [[10, 20, 30, 40], 0.25, 17.5],
    [[10, 20, 30], 0.5, 20],
    [[5], 0.975, 5],
    [[1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5, Number.POSITIVE_INFINITY],
    [[], 0.5, null],
  ])("of %j at %d is %s", (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });

  it("takes the median of unsorted values", () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([])).toBeNull();
  });
});

describe("bootstrap", () => {
  const mean = (values: readonly number[]) => (weights: Uint32Array) => {
    let sum = 0;
    let count = 0;
    for (const [index, weight] of weights.entries()) {
      sum += (values[index] ?? 0) * weight;
      count += weight;
    }
    return { mean: sum / count };
  };
  const run = (values: readonly number[], seed: number, clusters?: Int32Array) =>
    bootstrapIntervals({
      size: values.length,
      seed,
      names: ["mean"],
      statistic: mean(values),
      ...(clusters === undefined ? {} : { clusters }),
    }).mean;

  it("repeats for a seed", () => {
    const values = [0, 1, 1, 0, 1, 0, 0, 1, 1, 1];
    expect(run(values, 3)).toEqual(run(values, 3));
  });

  it("has no width where all values are equal, and none at all without cases", () => {
    expect(run([1, 1, 1], 1)).toEqual([1, 1]);
    expect(run([], 1)).toEqual([null, null]);
  });

  it("comes close to the normal interval of a share", () => {
    // 40 of 100: standard error sqrt(0.4 * 0.6 / 100) = 0.049, so 0.4 +- 1.96 * 0.049 = 0.304 to 0.496.
    const [low, high] = run(
      Array.from({ length: 100 }, (_, index) => (index < 40 ? 1 : 0)),
      11,
    );
    expect(low).toBeGreaterThan(0.28);
    expect(low).toBeLessThan(0.33);
    expect(high).toBeGreaterThan(0.47);
    expect(high).toBeLessThan(0.52);
  });

  it("draws whole clusters: two opposite clusters give every mean from 0 to 1", () => {
    // Resamples of {all 1, all 0}: both 1 (p 1/4), mixed (1/2), both 0 (1/4): the 2.5 % and 97.5 % points are 0 and 1.
    const values = [1, 1, 1, 1, 0, 0, 0, 0];
    expect(run(values, 5, Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1))).toEqual([0, 1]);
    const [low, high] = run(values, 5);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  });

  it("gives null for a bound that is not defined", () => {
    const interval = bootstrapIntervals({
      size: 3,
      seed: 1,
      names: ["bad"],
      statistic: () => ({ bad: Number.POSITIVE_INFINITY }),
    });
    expect(interval.bad).toEqual([null, null]);
  });
});
