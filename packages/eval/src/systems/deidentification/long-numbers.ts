import type { SystemKind } from "../../core/system.ts";
import type { NoteGold, NoteInput, Removal } from "../../tasks/deidentification/note.ts";

/** Six digits or more with no more than a separator between them, and whatever holds an @: what a first attempt takes out. */
const LONG = /\d(?:[ -]?\d){5,}|\S+@\S+/g;

export const longNumbersKind: SystemKind<NoteInput, Removal, null, NoteGold> = {
  summary: "every number of six digits or more and every word with an @: what any rule must beat",
  threads: true,
  create: async () => ({
    answer: async ({ text }) => ({
      removed: [...text.matchAll(LONG)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    }),
  }),
};
