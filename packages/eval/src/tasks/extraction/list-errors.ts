import { type IsNeighbour, matchNote } from "./match-note.ts";
import type { Label, Note } from "./note.ts";
import { overlaps, type Prediction } from "./prediction.ts";

/** One miss or false positive, with its words. Notes of an evaluation set are invented: their words may be shown. */
export interface ExtractionError {
  readonly note: string;
  readonly kind: "miss" | "false-positive";
  readonly concept: string;
  readonly name: string;
  readonly status: string;
  readonly experiencer: string;
  readonly words: string;
  /**
   * For a miss: `wrong-status` (the concept was read with another status or experiencer), `other-concept` (something else
   * was read in its words), `unread` (nothing was), each with `measurement` where the label is a value.
   * For a false positive: `wrong-status`, `other-concept` (it lies on the words of a label) or `unlabelled`.
   */
  readonly cause: string;
  /** What stood in its place. */
  readonly instead: string;
}

const sideOf = ({ status, experiencer }: { status: string; experiencer: string }): string =>
  experiencer === "patient" ? status : `${status} (${experiencer})`;

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function missOf(note: Note, label: Label, predictions: readonly Prediction[]): ExtractionError {
  const accepted = predictions.find(({ concept }) => label.accepted.includes(concept));
  const onWords = predictions.filter(({ spans }) => spans.some((span) => overlaps(label, span)));
  const cause = accepted !== undefined ? "wrong-status" : onWords.length > 0 ? "other-concept" : "unread";
  const instead = accepted === undefined ? onWords : [accepted];
  return {
    note: note.id,
    kind: "miss",
    concept: label.concept,
    name: label.name,
    status: label.status,
    experiencer: label.experiencer,
    words: inOneLine(note.text.slice(label.start, label.end)),
    cause: label.isMeasurement ? `${cause}, measurement` : cause,
    instead: instead.map((prediction) => `${prediction.name} ${sideOf(prediction)}`).join("; "),
  };
}

function falsePositiveOf(note: Note, prediction: Prediction): ExtractionError {
  const accepting = note.labels.find(({ accepted }) => accepted.includes(prediction.concept));
  const onWords = note.labels.filter((label) => prediction.spans.some((span) => overlaps(label, span)));
  const instead = accepting === undefined ? onWords : [accepting];
  return {
    note: note.id,
    kind: "false-positive",
    concept: prediction.concept,
    name: prediction.name,
    status: prediction.status,
    experiencer: prediction.experiencer,
    words: prediction.spans.map(({ start, end }) => inOneLine(note.text.slice(start, end))).join(" | "),
    cause: accepting !== undefined ? "wrong-status" : onWords.length > 0 ? "other-concept" : "unlabelled",
    instead: instead.map((label) => `${label.name} ${sideOf(label)}`).join("; "),
  };
}

/** Every miss and false positive of a note, in the order of labels and predictions. */
export function listErrors(
  note: Note,
  predictions: readonly Prediction[],
  isNeighbour: IsNeighbour,
): ExtractionError[] {
  const { found, right } = matchNote(note.labels, predictions, isNeighbour);
  return [
    ...note.labels.filter((_, at) => !found[at]).map((label) => missOf(note, label, predictions)),
    ...predictions
      .filter(({ isNormalMeasurement }, at) => !right[at] && !isNormalMeasurement)
      .map((prediction) => falsePositiveOf(note, prediction)),
  ];
}
