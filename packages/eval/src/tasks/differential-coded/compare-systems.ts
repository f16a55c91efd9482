import { bootstrapIntervals, clusterNumbers, type Interval } from "../../statistics/bootstrap.ts";
import { pairedPermutation } from "../../statistics/permutation.ts";
import { gainOf, RANK_METRICS, type RankMetric } from "./rank-metrics.ts";

/** Metrics that are means over cases, so that a difference of two systems is a mean of paired differences. */
export const PAIRED_METRICS = RANK_METRICS.filter((name) => name !== "medianRank");

/** First system less second, on the same cases. */
export interface PairedDifference {
  readonly difference: number;
  readonly ci95: Interval;
  /** Over clusters of cases: the one to trust where cases of a cluster are alike. */
  readonly ci95Clustered: Interval;
  /** Two-sided paired permutation test; it takes the cases as independent. */
  readonly p: number;
}

/** Paired differences of two systems over the same cases, in the same order. */
export function compareRanks(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  clusters: readonly string[],
  seed: number,
): Record<Exclude<RankMetric, "medianRank">, PairedDifference> {
  const numbers = clusterNumbers(clusters);
  const compare = (metric: Exclude<RankMetric, "medianRank">): PairedDifference => {
    const differences = first.map((rank, at) => gainOf(metric, rank) - gainOf(metric, second[at] ?? null));
    const mean = (weights: Uint32Array): { mean: number } => {
      let sum = 0;
      let total = 0;
      for (let at = 0; at < differences.length; at++) {
        sum += (differences[at] ?? 0) * (weights[at] ?? 0);
        total += weights[at] ?? 0;
      }
      return { mean: sum / total };
    };
    const bootstrap = { size: differences.length, seed, names: ["mean"] as const, statistic: mean };
    return {
      difference: mean(new Uint32Array(differences.length).fill(1)).mean,
      ci95: bootstrapIntervals(bootstrap).mean,
      ci95Clustered: bootstrapIntervals({ ...bootstrap, clusters: numbers }).mean,
      p: pairedPermutation(differences, seed),
    };
  };
  return Object.fromEntries(PAIRED_METRICS.map((metric) => [metric, compare(metric)])) as Record<
    Exclude<RankMetric, "medianRank">,
    PairedDifference
  >;
}
