import fc from "fast-check";
import { quantile, wilcoxonRankSum } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { pairedRandomisation } from "../compare/paired-randomisation.ts";
import { aucMetric, meanMetric, medianMetric } from "../core/metric.ts";
import { bootstrapIntervals } from "./bootstrap.ts";
import { percentile } from "./percentile.ts";

/*
 * Against implementations of others. SciPy 1.17.1 and scikit-learn 1.9.1 were run once on the sequences below (percentile
 * bootstrap with 200,000 resamples); simple-statistics runs here.
 */
const values = Array.from({ length: 30 }, (_, i) => ((i * 37) % 101) / 100);
const ones = new Uint32Array(30).fill(1);

describe("bootstrap against scipy.stats.bootstrap", () => {
  it.each([
    ["mean", meanMetric<number>("mean", (value) => value), 0.37933, 0.58767],
    ["median", medianMetric<number>("median", (value) => value), 0.315, 0.65],
  ])("of the %s", (_, metric, low, high) => {
    const of = metric.prepare(values);
    const statistic = (weights: Uint32Array) => ({ figure: of(weights) });
    const drawn = bootstrapIntervals({ size: 30, seed: 3, names: ["figure"], statistic, resamples: 40_000 }).figure;
    // 40,000 resamples leave a bound uncertain by about 0.001.
    expect(Math.abs(Number(drawn[0]) - low)).toBeLessThan(0.005);
    expect(Math.abs(Number(drawn[1]) - high)).toBeLessThan(0.005);
  });
});

describe("AUC", () => {
  const auc = aucMetric<{ value: number; positive: boolean }>("auc", (score) => score);

  it("is that of sklearn.metrics.roc_auc_score, with and without weights", () => {
    const samples = values.map((_, i) => ({ positive: (i * i) % 3 === 1, value: ((i * 29) % 13) / 13 }));
    expect(auc.prepare(samples)(ones)).toBeCloseTo(0.545, 12);
    expect(auc.prepare(samples)(Uint32Array.from(values, (_, i) => i % 4))).toBeCloseTo(0.46190476190476193, 12);
  });

  it("follows from the rank sum of simple-statistics", () => {
    const level = fc.integer({ min: 0, max: 6 });
    const some = fc.array(level, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, some, (positives, negatives) => {
        const [n, m] = [positives.length, negatives.length];
        // AUC = (rank sum of the positives - n (n + 1) / 2) / (n m), Mann and Whitney 1947.
        const expected = (wilcoxonRankSum(positives, negatives) - (n * (n + 1)) / 2) / (n * m);
        const samples = [
          ...positives.map((value) => ({ value, positive: true })),
          ...negatives.map((value) => ({ value, positive: false })),
        ];
        expect(auc.prepare(samples)(new Uint32Array(n + m).fill(1))).toBeCloseTo(expected, 10);
      }),
    );
  });
});

describe("quantiles and tests", () => {
  it("take the 95th percentile of numpy (linear)", () => {
    expect(percentile([...values].sort(), 0.95)).toBeCloseTo(0.922, 12);
  });

  it("take the median of simple-statistics", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (some) => {
        const median = medianMetric<number>("median", (value) => value).prepare(some);
        expect(median(new Uint32Array(some.length).fill(1))).toBeCloseTo(quantile(some, 0.5), 9);
      }),
    );
  });

  it("give the exact p of scipy.stats.permutation_test on paired samples", () => {
    const first = [1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1];
    const second = [0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0];
    const figure = meanMetric<number>("mean", (value) => value).prepare([...first, ...second]);
    expect(pairedRandomisation(12, figure, 1)).toBe(0.125);
  });
});
