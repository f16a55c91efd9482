import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRanks } from "./compare-systems.ts";
import { RANK_METRICS, rankIntervals, rankMetrics } from "./rank-metrics.ts";

describe("rank metrics", () => {
  it("are shares of all cases, failures included", () => {
    // Ranks 1, 2, 4, 15 and one without rank: top1 1/5, top3 2/5, top5 3/5, top10 3/5, top20 4/5;
    // mrr (1 + 1/2 + 1/4 + 1/15 + 0) / 5 = 1.816667 / 5; the middle of 1, 2, 4, 15, infinity is 4.
    const metrics = rankMetrics([4, null, 1, 15, 2]);
    expect(metrics).toMatchObject({ top1: 0.2, top3: 0.4, top5: 0.6, top10: 0.6, top20: 0.8, medianRank: 4 });
    expect(metrics.mrr).toBeCloseTo(0.3633333, 7);
  });

  it("take the mean of the middle ranks of an even number", () => {
    expect(rankMetrics([1, 3, 8, 20]).medianRank).toBe(5.5);
  });

  it("have no median where half of the cases have no rank", () => {
    expect(rankMetrics([1, null]).medianRank).toBeNull();
    expect(rankMetrics([1, 1, null]).medianRank).toBe(1);
  });

  it("count a shared first place as no first place", () => {
    // Two lines share places 1 and 2: mean rank 1.5.
    expect(rankMetrics([1.5])).toMatchObject({ top1: 0, top3: 1, mrr: 2 / 3 });
  });

  it("are not defined without cases", () => {
    expect(Object.values(rankMetrics([]))).toEqual(RANK_METRICS.map(() => null));
    expect(Object.values(rankIntervals([], 1))).toEqual(RANK_METRICS.map(() => [null, null]));
  });

  it("do not depend on the order of the cases, and shares grow with the cutoff", () => {
    const rank = fc.option(fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(rank, { minLength: 1 }), (ranks) => {
        const { top1, top3, top5, top10, top20, mrr, medianRank } = rankMetrics(ranks);
        const reversed = rankMetrics([...ranks].reverse());
        expect(reversed.medianRank).toBe(medianRank);
        expect(reversed.mrr).toBeCloseTo(mrr ?? Number.NaN, 12);
        const shares = [top1, top3, top5, top10, top20].map(Number);
        expect([...shares].sort((a, b) => a - b)).toEqual(shares);
        expect(Number(mrr)).toBeGreaterThanOrEqual(Number(top1));
      }),
    );
  });
});

describe("intervals", () => {
  const ranks = Array.from({ length: 60 }, (_, at) => (at % 6 === 5 ? null : 1 + (at % 12)));

  it("repeat for a seed and hold the estimate", () => {
    const intervals = rankIntervals(ranks, 4);
    expect(rankIntervals(ranks, 4)).toEqual(intervals);
    const metrics = rankMetrics(ranks);
    for (const name of ["top1", "top10", "mrr", "medianRank"] as const) {
      const [low, high] = intervals[name];
      expect(Number(low)).toBeLessThanOrEqual(Number(metrics[name]));
      expect(Number(high)).toBeGreaterThanOrEqual(Number(metrics[name]));
    }
  });

  it("are wider over clusters of like cases", () => {
    // Ten clusters of six equal ranks: ten independent values instead of sixty.
    const like = Array.from({ length: 60 }, (_, at) => (Math.floor(at / 6) % 2 === 0 ? 1 : 50));
    const width = ([low, high]: readonly [number | null, number | null]): number => Number(high) - Number(low);
    const clusters = like.map((_, at) => String(Math.floor(at / 6)));
    expect(width(rankIntervals(like, 1, clusters).top1)).toBeGreaterThan(1.8 * width(rankIntervals(like, 1).top1));
  });
});

describe("paired comparison", () => {
  it("works out a small case by hand", () => {
    // First system is right at top 1 in cases 1, 2 and 3, second in none: differences 1, 1, 1, 0; mean 3/4;
    // p = 2 of the 8 sign patterns of (1, 1, 1) = 0.25. Reciprocal ranks: 1/2, 1/2, 1/2, 0 apart: mean 3/8, the same p.
    const compared = compareRanks([1, 1, 1, 9], [2, 2, 2, 9], ["a", "a", "b", "b"], 1);
    expect(compared.top1).toMatchObject({ difference: 0.75, p: 0.25 });
    // Clusters a (mean 1) and b (mean 1/2) are drawn whole: resamples have means 1, 3/4 and 1/2.
    expect(compared.top1.ci95Clustered).toEqual([0.5, 1]);
    expect(compared.mrr).toMatchObject({ difference: 0.375, p: 0.25 });
    expect(compared.top10).toEqual({ difference: 0, ci95: [0, 0], ci95Clustered: [0, 0], p: 1 });
  });
});
