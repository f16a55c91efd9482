import { bootstrapIntervals, clusterNumbers, type Intervals } from "../../statistics/bootstrap.ts";

export const RANK_METRICS = ["top1", "top3", "top5", "top10", "top20", "mrr", "medianRank"] as const;
export type RankMetric = (typeof RANK_METRICS)[number];

/** Shares and mean reciprocal rank are fractions, 0 to 1. Null where a metric is not defined for the cases. */
export type RankMetrics = Readonly<Record<RankMetric, number | null>>;

const CUTOFFS = [
  ["top1", 1],
  ["top3", 3],
  ["top5", 5],
  ["top10", 10],
  ["top20", 20],
] as const;

/** Ranks in ascending order with the case behind each; a case without a rank stands at infinity. */
export interface SortedRanks {
  readonly rank: Float64Array;
  readonly index: Int32Array;
}

export function sortRanks(ranks: readonly (number | null)[]): SortedRanks {
  const value = (at: number): number => ranks[at] ?? Number.POSITIVE_INFINITY;
  const order = ranks.map((_, at) => at).sort((a, b) => (value(a) === value(b) ? a - b : value(a) - value(b)));
  return { rank: Float64Array.from(order, value), index: Int32Array.from(order) };
}

/** What one rank gives to a metric that is a mean over cases: 1 or 0 for a cutoff, 1/rank for `mrr`, 0 without a rank. */
export function gainOf(metric: Exclude<RankMetric, "medianRank">, rank: number | null): number {
  if (rank === null) return 0;
  if (metric === "mrr") return 1 / rank;
  const cutoff = CUTOFFS.find(([name]) => name === metric)?.[1] ?? 0;
  return rank <= cutoff ? 1 : 0;
}

/** Metrics of the sample in which case `i` counts `weights[i]` times; NaN without cases, infinity for a missing median. */
export function weightedRankMetrics({ rank, index }: SortedRanks, weights: Uint32Array): Record<RankMetric, number> {
  let total = 0;
  let reciprocal = 0;
  const hits = new Float64Array(CUTOFFS.length);
  for (let at = 0; at < rank.length; at++) {
    const weight = weights[index[at] ?? 0] ?? 0;
    const value = rank[at] ?? Number.POSITIVE_INFINITY;
    total += weight;
    reciprocal += weight / value;
    for (let cutoff = 0; cutoff < CUTOFFS.length; cutoff++)
      if (value <= (CUTOFFS[cutoff]?.[1] ?? 0)) hits[cutoff] = (hits[cutoff] ?? 0) + weight;
  }
  const shares = Object.fromEntries(CUTOFFS.map(([name], at) => [name, (hits[at] ?? 0) / total]));
  return {
    ...(shares as Record<(typeof CUTOFFS)[number][0], number>),
    mrr: reciprocal / total,
    medianRank: weightedMedian(rank, index, weights, total),
  };
}

/** Mean of the two middle values of an even sample. Infinity where one of them has no rank. */
function weightedMedian(rank: Float64Array, index: Int32Array, weights: Uint32Array, total: number): number {
  const low = Math.floor((total - 1) / 2);
  const high = Math.floor(total / 2);
  let passed = 0;
  let lower: number | null = null;
  for (let at = 0; at < rank.length; at++) {
    passed += weights[index[at] ?? 0] ?? 0;
    const value = rank[at] ?? Number.POSITIVE_INFINITY;
    if (lower === null && passed > low) lower = value;
    if (passed > high) return ((lower ?? value) + value) / 2;
  }
  return Number.POSITIVE_INFINITY;
}

/** Metrics over all cases, each once. A case without a rank counts as a failure in every one. */
export function rankMetrics(ranks: readonly (number | null)[]): RankMetrics {
  const metrics = weightedRankMetrics(sortRanks(ranks), new Uint32Array(ranks.length).fill(1));
  return Object.fromEntries(
    RANK_METRICS.map((name) => [name, Number.isFinite(metrics[name]) ? metrics[name] : null]),
  ) as unknown as RankMetrics;
}

/** Bootstrap intervals of all metrics, over cases or over clusters of cases. */
export function rankIntervals(
  ranks: readonly (number | null)[],
  seed: number,
  clusters?: readonly string[],
): Intervals<RankMetric> {
  const sorted = sortRanks(ranks);
  return bootstrapIntervals({
    size: ranks.length,
    seed,
    names: RANK_METRICS,
    statistic: (weights) => weightedRankMetrics(sorted, weights),
    ...(clusters === undefined ? {} : { clusters: clusterNumbers(clusters) }),
  });
}
