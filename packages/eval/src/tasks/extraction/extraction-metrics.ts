import { harmonicMetric, type Metric, ratioMetric } from "../../core/metric.ts";
import type { NoteCounts } from "./count-note.ts";

const precision = ratioMetric<NoteCounts>("precision", ({ right, predictions }) => [right, predictions]);
const recall = ratioMetric<NoteCounts>("recall", ({ found, labels }) => [found, labels]);
const closePrecision = ratioMetric<NoteCounts>("closePrecision", ({ closeRight, predictions }) => [
  closeRight,
  predictions,
]);
const closeRecall = ratioMetric<NoteCounts>("closeRecall", ({ closeFound, labels }) => [closeFound, labels]);
const spanPrecision = ratioMetric<NoteCounts>("spanPrecision", ({ spansRight, spans }) => [spansRight, spans]);
const spanRecall = ratioMetric<NoteCounts>("spanRecall", ({ quotesFound, quotes }) => [quotesFound, quotes]);

/**
 * Micro-averages over notes. Concepts must agree with status and experiencer; `close…` also takes a parent or child on the same
 * words; `span…` scores the words alone, by overlap.
 */
export const EXTRACTION_METRICS: readonly Metric<NoteCounts>[] = [
  precision,
  recall,
  harmonicMetric("f1", precision, recall),
  closePrecision,
  closeRecall,
  harmonicMetric("closeF1", closePrecision, closeRecall),
  ratioMetric("recallWords", ({ found, measurementFound, labels, measurementLabels }) => [
    found - measurementFound,
    labels - measurementLabels,
  ]),
  ratioMetric("recallMeasurements", ({ measurementFound, measurementLabels }) => [measurementFound, measurementLabels]),
  spanPrecision,
  spanRecall,
  harmonicMetric("spanF1", spanPrecision, spanRecall),
];
