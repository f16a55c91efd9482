import { createConceptIndex } from "@cdss/kg";
import { deidentify, type KnownIdentifiers } from "@cdss/rag";
import type { Setup, SystemKind } from "../../core/system.ts";
import type { NoteGold, NoteInput, Removal } from "../../tasks/deidentification/note.ts";

/** Ten weeks: any shift other than 0 finds the same dates. */
const SHIFT_DAYS = -70;

type Kind = SystemKind<NoteInput, Removal, null, NoteGold>;

/** The de-identifier as the service calls it: the names of the release are told, so that brands and syndromes stay. */
async function createSystem({ release }: Pick<Setup, "release">, knownOf: (input: NoteInput) => KnownIdentifiers) {
  const concepts = createConceptIndex(await release());
  const terms = (text: string) => concepts.read(text);
  return {
    answer: async (input: NoteInput): Promise<Removal> => {
      const { removed } = deidentify(input.text, { known: knownOf(input), shiftDays: SHIFT_DAYS, terms });
      return { removed: removed.map(({ start, end, kind }) => ({ start, end, kind })) };
    },
  };
}

/** This project's rules, told nothing of the case. */
export const deidentifierKind: Kind = {
  summary:
    "rules over labels, forms, check digits, word lists and the names of the release, told nothing of the patient",
  threads: true,
  create: (context) => createSystem(context, () => ({})),
};

/** The same rules, told what the header of the record states of the patient, as in use. */
export const knowingDeidentifierKind: Kind = {
  summary: "the same rules, told what the header of the record states of the patient",
  threads: true,
  create: (context) => createSystem(context, ({ known = {} }) => known),
};
