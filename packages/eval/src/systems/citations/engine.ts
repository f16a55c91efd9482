import { createConceptIndex } from "@cdss/kg";
import { checkSupport, conceptReader } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { CitationGold, CitationInput, CitationOutput } from "../../tasks/citations/citation.ts";

/** This project's verifier of text, with the names of the release: rules, no model. */
export const engineKind: SystemKind<CitationInput, CitationOutput, null, CitationGold> = {
  summary:
    "rules over numbers, denials, directions, names, populations and times, with the names of the release in both languages",
  threads: true,
  create: async ({ release }) => {
    const concepts = conceptReader(createConceptIndex(await release()));
    return {
      answer: async ({ statement, passages }) => {
        const { quote, undecided: _undecided, ...support } = checkSupport(statement, passages, { concepts });
        return { ...support, ...(quote === null ? {} : { quote }) };
      },
    };
  },
};
