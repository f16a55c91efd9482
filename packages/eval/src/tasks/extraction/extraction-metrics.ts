import { bootstrapIntervals, type Intervals } from "../../statistics/bootstrap.ts";
import type { NoteCounts } from "./count-note.ts";

export const EXTRACTION_METRICS = [
  "precision",
  "recall",
  "f1",
  "closePrecision",
  "closeRecall",
  "closeF1",
  "recallWords",
  "recallMeasurements",
  "spanPrecision",
  "spanRecall",
] as const;
export type ExtractionMetric = (typeof EXTRACTION_METRICS)[number];

/** Harmonic mean of precision and recall; 0 where both are. */
function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Measures of the sample in which note `i` counts `weights[i]` times. NaN where a measure has no denominator. */
export function weightedExtractionMetrics(
  notes: readonly NoteCounts[],
  weights: Uint32Array,
): Record<ExtractionMetric, number> {
  const sum = (name: keyof NoteCounts): number =>
    notes.reduce((total, counts, at) => total + counts[name] * (weights[at] ?? 0), 0);
  const [labels, predictions, measurements] = [sum("labels"), sum("predictions"), sum("measurementLabels")];
  const [found, measurementsFound] = [sum("found"), sum("measurementFound")];
  const precision = sum("right") / predictions;
  const recall = found / labels;
  const closePrecision = sum("closeRight") / predictions;
  const closeRecall = sum("closeFound") / labels;
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    closePrecision,
    closeRecall,
    closeF1: harmonic(closePrecision, closeRecall),
    recallWords: (found - measurementsFound) / (labels - measurements),
    recallMeasurements: measurementsFound / measurements,
    spanPrecision: sum("spansRight") / sum("spans"),
    spanRecall: sum("quotesFound") / sum("quotes"),
  };
}

export interface ExtractionScore {
  readonly metrics: Readonly<Record<ExtractionMetric, number | null>>;
  readonly ci95: Intervals<ExtractionMetric>;
}

/** Micro-averages over notes, with intervals by bootstrap over notes (findings of one note are not independent). */
export function scoreExtraction(notes: readonly NoteCounts[], seed: number): ExtractionScore {
  const metrics = weightedExtractionMetrics(notes, new Uint32Array(notes.length).fill(1));
  return {
    metrics: Object.fromEntries(
      EXTRACTION_METRICS.map((name) => [name, Number.isFinite(metrics[name]) ? metrics[name] : null]),
    ) as unknown as ExtractionScore["metrics"],
    ci95: bootstrapIntervals({
      size: notes.length,
      seed,
      names: EXTRACTION_METRICS,
      statistic: (weights) => weightedExtractionMetrics(notes, weights),
    }),
  };
}
