import { createFindingExtractor } from "@cdss/kg";
import type { SystemKind } from "../../core/system.ts";
import type { Label } from "../../tasks/extraction/note.ts";
import { predictionsOf } from "../../tasks/extraction/prediction.ts";
import type { FindingsAnswer, NoteInput } from "../../tasks/extraction/task.ts";

/** The reader of the service: the lexicon of the release with context rules, and measurements by reference range. */
export const lexiconKind: SystemKind<NoteInput, FindingsAnswer, null, readonly Label[]> = {
  summary: "the reader of this service",
  threads: true,
  create: async ({ release }) => {
    const extractor = createFindingExtractor(await release());
    return {
      answer: async ({ text, sex, ageYears }, id) => {
        const demographics = { sex, ...(ageYears === undefined ? {} : { ageYears }) };
        const { findings } = extractor.fromText({ id, title: "", text }, demographics);
        return { findings: predictionsOf(findings) };
      },
    };
  },
};
