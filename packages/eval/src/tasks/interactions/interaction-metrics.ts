import { type Metric, meanMetric, ratioMetric } from "../../core/metric.ts";
import type { PairScore } from "./score-pair.ts";

const among = (enters: boolean, value: boolean | null): number | null => (enters ? Number(value === true) : null);

/** A failed system enters as wrong; shares of known pairs, of unknown drugs and of interruptions are over answers. */
export const interactionMetrics: readonly Metric<PairScore>[] = [
  meanMetric("recall", ({ positive, correct }) => among(positive, correct)),
  meanMetric("specificity", ({ positive, correct }) => among(!positive, correct)),
  ratioMetric("precision", ({ positive, correct }) => [
    Number(positive && correct),
    Number(positive ? correct : !correct),
  ]),
  // 2 TP / (2 TP + FP + FN): a true positive counts twice on both sides, every wrong answer once below.
  ratioMetric("f1", ({ positive, correct }) => {
    const twice = 2 * Number(positive && correct);
    return [twice, twice + Number(!correct)];
  }),
  meanMetric("accuracy", ({ correct }) => Number(correct)),
  meanMetric("recallKnown", ({ positive, correct, unknown }) => among(positive && unknown === 0, correct)),
  meanMetric("specificityKnown", ({ positive, correct, unknown }) => among(!positive && unknown === 0, correct)),
  meanMetric("interrupting", ({ interrupts }) => among(interrupts !== null, interrupts), { better: "neither" }),
  meanMetric(
    "interruptingNegatives",
    ({ positive, interrupts }) => among(!positive && interrupts !== null, interrupts),
    { better: "lower" },
  ),
  meanMetric("interruptiveRecall", ({ interruptive, interrupts }) => among(interruptive, interrupts)),
  // Every drug of every pair counts once.
  meanMetric("unknown", ({ unknown }) => (unknown === null ? null : unknown / 2), { better: "lower" }),
];
