import { type Metric, meanMetric } from "../../core/metric.ts";
import type { QuestionScore } from "./score-answer.ts";

/**
 * Mean of what `of` says of each sample. A sample on which the system failed counts 0, but only for a system that answers
 * other samples in this way: who was never asked with passages has no accuracy with them, which is not an accuracy of 0.
 */
function meanWhereAsked(name: string, of: (score: QuestionScore) => number | boolean | null): Metric<QuestionScore> {
  const mean = meanMetric<QuestionScore>(name, (score) => (score.failed ? 0 : numberOf(of(score))));
  return {
    ...mean,
    prepare: (scores) => (scores.some((score) => of(score) !== null) ? mean.prepare(scores) : () => Number.NaN),
  };
}

function numberOf(value: number | boolean | null): number | null {
  return value === null ? null : Number(value);
}

/**
 * Mean of the F1 of each label, 2 TP / (2 TP + FP + FN), over the labels that are given or right at least once: what
 * PubMedQA reports beside accuracy (Jin et al. 2019, doi:10.18653/v1/D19-1259). No answer is a miss of the right label.
 */
export const macroF1: Metric<QuestionScore> = {
  name: "macroF1",
  unit: "fraction",
  better: "higher",
  prepare: (scores) => {
    const decisions = scores.map((score) => score.decision);
    const labels = [...new Set(decisions.flatMap((one) => (one === null ? [] : [one.gold, one.given ?? one.gold])))];
    // 2 TP + FP + FN of a label counts each sample once as right and once as given.
    const hits = labels.map((label) => decisions.map((one) => (one?.gold === label && one.given === label ? 2 : 0)));
    const all = labels.map((label) =>
      decisions.map((one) => Number(one?.gold === label) + Number(one?.given === label)),
    );
    return (weights) => {
      const sum = (counts: readonly number[] | undefined) =>
        counts?.reduce((total, count, at) => total + count * (weights[at] ?? 0), 0) ?? 0;
      const f1 = labels.map((_, at) => sum(hits[at]) / sum(all[at])).filter((value) => !Number.isNaN(value));
      return f1.length === 0 ? Number.NaN : f1.reduce((total, value) => total + value, 0) / f1.length;
    };
  },
};

/** Paired: right with and wrong without is 1, the reverse -1. */
function gainOf(score: QuestionScore): number | null {
  return score.with === null || score.without === null ? null : Number(score.with) - Number(score.without);
}

export const QUESTION_METRICS: readonly Metric<QuestionScore>[] = [
  meanMetric("accuracy", (score) => Number(score.correct)),
  meanWhereAsked("accuracyWithout", (score) => score.without),
  meanWhereAsked("accuracyWith", (score) => score.with),
  meanWhereAsked("gain", gainOf),
  meanWhereAsked("cited", (score) => score.cited),
  meanMetric("answered", (score) => Number(score.answered)),
  macroF1,
];
