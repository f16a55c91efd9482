import { type IsNeighbour, matchNote } from "./match-note.ts";
import type { Label } from "./note.ts";
import { overlaps, type Prediction, type Span } from "./prediction.ts";

/** Counts of one note. They add up over notes: all measures are micro-averages. */
export interface NoteCounts {
  readonly labels: number;
  readonly found: number;
  readonly closeFound: number;
  /** Predictions that count: absent findings of normal values are left out where no label asks for them. */
  readonly predictions: number;
  readonly right: number;
  readonly closeRight: number;
  readonly measurementLabels: number;
  readonly measurementFound: number;
  readonly spans: number;
  readonly spansRight: number;
  readonly quotes: number;
  readonly quotesFound: number;
}

function differentSpans(predictions: readonly Prediction[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { spans: own } of predictions) for (const span of own) spans.set(`${span.start}-${span.end}`, span);
  return [...spans.values()];
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/**
 * Score one note. Spans are scored by overlap whatever the concept: a predicted span is right when it meets the words of a
 * label, and words are found when a predicted span meets them.
 */
export function countNote(
  labels: readonly Label[],
  predictions: readonly Prediction[],
  isNeighbour: IsNeighbour,
): NoteCounts {
  const { found, right, closeFound, closeRight } = matchNote(labels, predictions, isNeighbour);
  const counted = predictions.map(({ isNormalMeasurement }, at) => !isNormalMeasurement || right[at] === true);
  const spans = differentSpans(predictions.filter((_, at) => counted[at]));
  const quotes = new Map(labels.map((label) => [`${label.start}-${label.end}`, label]));
  return {
    labels: labels.length,
    found: count(found),
    closeFound: count(closeFound),
    predictions: count(counted),
    right: count(right),
    closeRight: count(closeRight.map((close, at) => close && counted[at] === true)),
    measurementLabels: labels.filter(({ isMeasurement }) => isMeasurement).length,
    measurementFound: labels.filter(({ isMeasurement }, at) => isMeasurement && found[at]).length,
    spans: spans.length,
    spansRight: spans.filter((span) => labels.some((label) => overlaps(label, span))).length,
    quotes: quotes.size,
    quotesFound: [...quotes.values()].filter((quote) => spans.some((span) => overlaps(quote, span))).length,
  };
}
