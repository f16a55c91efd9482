import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import { rankMetrics } from "./rank-metrics.ts";

const figures = (ranks: readonly (number | null)[]): Record<string, number | null> =>
  Object.fromEntries(
    rankMetrics().map((metric) => [
      metric.name,
      figureOf(
        metric,
        ranks.map((rank) => ({ rank })),
      ),
    ]),
  );

describe("rank metrics", () => {
  it("are shares of all cases, failures included", () => {
    // Ranks 1, 2, 4, 15 and one without rank: top1 1/5, top3 2/5, top5 3/5, top10 3/5, top20 4/5;
    // mrr (1 + 1/2 + 1/4 + 1/15 + 0) / 5 = 1.816667 / 5; the middle of 1, 2, 4, 15, infinity is 4.
    const found = figures([4, null, 1, 15, 2]);
    expect(found).toMatchObject({ top1: 0.2, top3: 0.4, top5: 0.6, top10: 0.6, top20: 0.8, medianRank: 4 });
    expect(found.mrr).toBeCloseTo(0.3633333, 7);
  });

  it.each([
    [[1, 3, 8, 20], 5.5],
    // Half of the cases or more without a rank: no median.
    [[1, null], null],
    [[1, 1, null], 1],
    [[], null],
  ])("median of %j is %s", (ranks, expected) => {
    expect(figures(ranks).medianRank).toBe(expected);
  });

  it("count a shared first place as no first place", () => {
    expect(figures([1.5])).toMatchObject({ top1: 0, top3: 1, mrr: 2 / 3 });
  });

  it("are not defined without cases", () => {
    expect(new Set(Object.values(figures([])))).toEqual(new Set([null]));
  });

  it("do not depend on the order of the cases, and shares grow with the cutoff", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 40 })), { minLength: 1 }), (ranks) => {
        const found = figures(ranks);
        const reversed = figures([...ranks].reverse());
        expect(reversed.medianRank).toBe(found.medianRank);
        expect(reversed.mrr).toBeCloseTo(found.mrr ?? Number.NaN, 12);
        const shares = ["top1", "top3", "top5", "top10", "top20"].map((name) => Number(found[name]));
        expect([...shares].sort((a, b) => a - b)).toEqual(shares);
        expect(Number(found.mrr)).toBeGreaterThanOrEqual(Number(found.top1));
      }),
    );
  });
});
