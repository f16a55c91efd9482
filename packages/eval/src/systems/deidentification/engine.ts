import { deidentify } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { NoteGold, NoteInput, Removal } from "../../tasks/deidentification/note.ts";

/** Ten weeks: any shift other than 0 finds the same dates. */
const SHIFT_DAYS = -70;

/** This project's rules, told nothing of the case. */
export const deidentifierKind: SystemKind<NoteInput, Removal, null, NoteGold> = {
  summary: "rules over labels, forms, check digits and word lists, told nothing of the patient",
  threads: true,
  create: async () => ({
    answer: async ({ text }) => {
      const { removed } = deidentify(text, { known: {}, shiftDays: SHIFT_DAYS });
      return { removed: removed.map(({ start, end, kind }) => ({ start, end, kind })) };
    },
  }),
};

/** The same rules, told what the header of the record states of the patient, as in use. */
export const knowingDeidentifierKind: SystemKind<NoteInput, Removal, null, NoteGold> = {
  summary: "the same rules, told what the header of the record states of the patient",
  threads: true,
  create: async () => ({
    answer: async ({ text, known = {} }) => {
      const { removed } = deidentify(text, { known, shiftDays: SHIFT_DAYS });
      return { removed: removed.map(({ start, end, kind }) => ({ start, end, kind })) };
    },
  }),
};
