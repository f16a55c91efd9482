import { checkSupport } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { CitationGold, CitationInput, CitationOutput } from "../../tasks/citations/citation.ts";
import { createConceptLexicon } from "../../tasks/citations/lexicon/concept-lexicon.ts";

/** This project's verifier of text, with the names of the release: rules, no model. */
export const engineKind: SystemKind<CitationInput, CitationOutput, null, CitationGold> = {
  summary: "rules over numbers, denials, directions, names, populations and times, with the names of the release",
  threads: true,
  create: async ({ release }) => {
    const lexicon = createConceptLexicon(await release());
    const concepts = (text: string) =>
      lexicon
        .find(text)
        .flatMap(({ ids, start, end }) => ids.map((id) => ({ id, start, end, ancestors: lexicon.ancestorsOf(id) })));
    return {
      answer: async ({ statement, passages }) => {
        const { quote, ...support } = checkSupport(statement, passages, { concepts });
        return { ...support, ...(quote === null ? {} : { quote }) };
      },
    };
  },
};
