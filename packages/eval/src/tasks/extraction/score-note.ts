import { z } from "zod";
import { countNote } from "./count-note.ts";
import { listErrors } from "./list-errors.ts";
import type { IsNeighbour } from "./match-note.ts";
import type { Note } from "./note.ts";
import type { Prediction } from "./prediction.ts";

const Count = z.number().int().nonnegative();

export const NoteScore = z.object({
  correct: z.boolean(),
  reason: z.string().optional(),
  labels: Count,
  found: Count,
  closeFound: Count,
  predictions: Count,
  right: Count,
  closeRight: Count,
  measurementLabels: Count,
  measurementFound: Count,
  spans: Count,
  spansRight: Count,
  quotes: Count,
  quotesFound: Count,
});
export type NoteScore = z.infer<typeof NoteScore>;

/** Score the findings that a system read; a system that failed has read none. Concepts are named, never the words of the note. */
export function scoreNote(note: Note, predictions: readonly Prediction[], isNeighbour: IsNeighbour): NoteScore {
  const errors = listErrors(note, predictions, isNeighbour);
  const reason = errors
    .map(({ kind, name, concept, status, cause }) => {
      const what = kind === "miss" ? "missed" : "wrong";
      return `${what}: ${name === "" ? concept : name} (${status}, ${cause})`;
    })
    .join("; ");
  return {
    correct: errors.length === 0,
    ...(reason === "" ? {} : { reason }),
    ...countNote(note.labels, predictions, isNeighbour),
  };
}
