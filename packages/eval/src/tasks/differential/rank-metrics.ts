import { type Metric, meanMetric, medianMetric } from "../../core/metric.ts";

/** What rank metrics read of a score: the place of the diagnosis, null where it was not ranked. */
export interface RankedScore {
  readonly rank: number | null;
}

const CUTOFFS = [1, 3, 5, 10, 20] as const;

/**
 * Share of samples with the diagnosis among the first 1, 3, 5, 10 and 20 lines, mean of 1 / rank (0 without a rank), and the
 * median rank. All samples count: a diagnosis that was not ranked is a failure. A shared place counts as its mean, so that
 * two lines sharing the first place (1.5) are no hit at top 1.
 */
export function rankMetrics<Score extends RankedScore>(): Metric<Score>[] {
  return [
    ...CUTOFFS.map((cutoff) =>
      meanMetric<Score>(`top${cutoff}`, ({ rank }) => Number(rank !== null && rank <= cutoff)),
    ),
    meanMetric<Score>("mrr", ({ rank }) => (rank === null ? 0 : 1 / rank)),
    medianMetric<Score>("medianRank", ({ rank }) => rank),
  ];
}
