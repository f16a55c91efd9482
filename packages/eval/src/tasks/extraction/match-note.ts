import type { Label } from "./note.ts";
import { overlaps, type Prediction } from "./prediction.ts";

/** Which labels were found and which predictions are right, position by position. */
export interface NoteMatch {
  readonly found: readonly boolean[];
  readonly right: readonly boolean[];
  /** Like `found` and `right`, but a parent or child of a label's concept on its words counts too. */
  readonly closeFound: readonly boolean[];
  readonly closeRight: readonly boolean[];
}

/** Says whether one concept is a direct parent or child of another. */
export type IsNeighbour = (concept: string, other: string) => boolean;

function sameSide(label: Label, prediction: Prediction): boolean {
  return label.status === prediction.status && label.experiencer === prediction.experiencer;
}

function onItsWords(label: Label, prediction: Prediction): boolean {
  return prediction.spans.some((span) => overlaps(label, span));
}

/** Give each open label a prediction of its own where that is possible (augmenting paths, Kuhn 1955). */
function assignOneToOne(candidates: readonly (readonly number[])[]): boolean[] {
  const labelOf = new Map<number, number>();
  const place = (label: number, tried: Set<number>): boolean => {
    for (const prediction of candidates[label] ?? []) {
      if (tried.has(prediction)) continue;
      tried.add(prediction);
      const holder = labelOf.get(prediction);
      if (holder === undefined || place(holder, tried)) {
        labelOf.set(prediction, label);
        return true;
      }
    }
    return false;
  };
  for (const label of candidates.keys()) place(label, new Set());
  const placed = new Set(labelOf.values());
  return candidates.map((_, label) => placed.has(label));
}

/**
 * Match the predictions of a note with its labels. A match has an accepted concept, the same status and the same
 * experiencer. A prediction finds every label whose words it covers, and otherwise one label of the note at most: saying
 * "dyspnea" once does not find two labels that accept it. A prediction is right when some label accepts it.
 */
export function matchNote(
  labels: readonly Label[],
  predictions: readonly Prediction[],
  isNeighbour: IsNeighbour,
): NoteMatch {
  const accepts = (label: Label, prediction: Prediction): boolean =>
    sameSide(label, prediction) && label.accepted.includes(prediction.concept);
  const used = new Set<number>();
  const byWords = labels.map((label) => {
    const covering = predictions.flatMap((prediction, at) =>
      accepts(label, prediction) && onItsWords(label, prediction) ? [at] : [],
    );
    for (const at of covering) used.add(at);
    return covering.length > 0;
  });
  const elsewhere = assignOneToOne(
    labels.map((label, at) =>
      byWords[at] === true
        ? []
        : predictions.flatMap((prediction, number) =>
            !used.has(number) && accepts(label, prediction) ? [number] : [],
          ),
    ),
  );
  const found = labels.map((_, at) => byWords[at] === true || elsewhere[at] === true);
  const right = predictions.map((prediction) => labels.some((label) => accepts(label, prediction)));
  const isClose = (label: Label, prediction: Prediction): boolean =>
    sameSide(label, prediction) &&
    onItsWords(label, prediction) &&
    label.accepted.some((concept) => isNeighbour(concept, prediction.concept));
  return {
    found,
    right,
    closeFound: labels.map(
      (label, at) => found[at] === true || predictions.some((prediction) => isClose(label, prediction)),
    ),
    closeRight: predictions.map(
      (prediction, at) => right[at] === true || labels.some((label) => isClose(label, prediction)),
    ),
  };
}
