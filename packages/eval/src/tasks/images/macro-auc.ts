import { aucMetric, type Metric } from "../../core/metric.ts";
import type { ImageScore } from "./score-neighbours.ts";

/** A failed answer is as wrong as can be: nothing for the right label, everything for any other. */
function shareOf(score: ImageScore, label: string): number {
  if (score.shares === null) return score.label === label ? 0 : 1;
  return score.shares[label] ?? 0;
}

/**
 * Area under the ROC curve of each label against all others by the share of the vote, and their unweighted mean. With two labels
 * both areas are equal, and the mean is the usual binary one. A label that a resample lacks does not enter it.
 */
export const macroAuc: Metric<ImageScore> = {
  name: "auc",
  unit: "fraction",
  better: "higher",
  prepare: (scores) => {
    const labels = [...new Set(scores.map(({ label }) => label))];
    const areas = labels.map((label) =>
      aucMetric<ImageScore>("auc", (score) => ({
        value: shareOf(score, label),
        positive: score.label === label,
      })).prepare(scores),
    );
    return (weights) => {
      const defined = areas.map((area) => area(weights)).filter((value) => !Number.isNaN(value));
      return defined.length === 0 ? Number.NaN : defined.reduce((sum, value) => sum + value, 0) / defined.length;
    };
  },
};
