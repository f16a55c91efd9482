import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aucMetric, figureOf, meanMetric, medianMetric, percentileMetric, ratioMetric } from "./metric.ts";

const value = (score: { value: number | null | undefined }) => score.value;
const scores = (...values: (number | null | undefined)[]) => values.map((one) => ({ value: one }));

describe("mean", () => {
  it("is over the samples that have a value", () => {
    // (1 + 3) / 2: the undefined one does not enter as 0.
    expect(figureOf(meanMetric("m", value), scores(1, null, 3))).toBe(2);
    expect(figureOf(meanMetric("m", value), scores(null))).toBeNull();
  });
});

describe("ratio", () => {
  const f1 = ratioMetric<{ tp: number; fp: number; fn: number }>("f1", ({ tp, fp, fn }) => [2 * tp, 2 * tp + fp + fn]);
  it("sums before it divides", () => {
    // 2 x (1 + 3) / (2 x 4 + 2 + 1) = 8 / 11; the mean of the two F1 values 2/3 and 6/8 would be 0.708.
    expect(
      figureOf(f1, [
        { tp: 1, fp: 1, fn: 0 },
        { tp: 3, fp: 1, fn: 1 },
      ]),
    ).toBeCloseTo(8 / 11, 12);
  });
  it("is not defined without a denominator", () => {
    expect(figureOf(f1, [{ tp: 0, fp: 0, fn: 0 }])).toBeNull();
  });
});

describe("percentiles", () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 2, 3], 0.5, 2.5],
    // Type 7: place 0.95 x 4 = 3.8: 40 + 0.8 x (50 - 40).
    [[10, 20, 30, 40, 50], 0.95, 48],
    // A null stands behind all: the middle of 1, 2, infinity is 2, of 1, infinity is infinite.
    [[null, 1, 2], 0.5, 2],
    [[null, 1], 0.5, null],
    [[undefined, 7], 0.5, 7],
    [[], 0.5, null],
  ])("of %j at %d is %s", (values, share, expected) => {
    expect(figureOf(percentileMetric("p", share, value, {}), scores(...values))).toBe(expected);
  });

  it("counts a sample as often as its weight says", () => {
    // Weights 1, 3, 0 of 1, 5, 9 are 1, 5, 5, 5: the median is 5.
    const median = medianMetric("m", value).prepare(scores(1, 5, 9));
    expect(median(Uint32Array.of(1, 3, 0))).toBe(5);
  });
});

describe("AUC", () => {
  const auc = aucMetric<{ value: number; positive: boolean }>("auc", (score) => score);
  const of = (positives: readonly number[], negatives: readonly number[]) => [
    ...positives.map((one) => ({ value: one, positive: true })),
    ...negatives.map((one) => ({ value: one, positive: false })),
  ];
  it.each([
    // All positives above all negatives, and the other way round.
    [[0.8, 0.9], [0.1, 0.2], 1],
    [[0.1], [0.8, 0.9], 0],
    // Pairs (0.5, 0.5) tie: 1/2; (0.5, 0.1) wins: (0.5 + 1) / 2.
    [[0.5], [0.5, 0.1], 0.75],
    // Wins 0.35 > 0.1; 0.8 > 0.1, 0.4: 3 of 4 pairs. The example of scikit-learn's roc_auc_score, which gives 0.75.
    [[0.35, 0.8], [0.1, 0.4], 0.75],
    [[0.3], [], null],
  ])("of %j against %j is %s", (positives, negatives, expected) => {
    expect(figureOf(auc, of(positives, negatives))).toBe(expected);
  });

  it("is the share of won pairs, ties half, also under weights", () => {
    const level = fc.integer({ min: 0, max: 4 });
    const sample = fc.record({ value: level, positive: fc.boolean(), weight: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 12 }), (samples) => {
        // The definition, pair by pair, over the repeated samples.
        const repeated = samples.flatMap((one) => new Array<typeof one>(one.weight).fill(one));
        let [won, pairs] = [0, 0];
        for (const up of repeated.filter(({ positive }) => positive))
          for (const down of repeated.filter(({ positive }) => !positive)) {
            pairs++;
            won += up.value > down.value ? 1 : up.value === down.value ? 0.5 : 0;
          }
        const found = auc.prepare(samples)(Uint32Array.from(samples, ({ weight }) => weight));
        if (pairs === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(won / pairs, 12);
      }),
    );
  });
});
