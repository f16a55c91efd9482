import { tokenise } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { CitationGold, CitationInput, CitationOutput } from "../../tasks/citations/citation.ts";
import { termOverlap } from "./term-overlap.ts";

/** Share of the statement's terms in the best place of a passage: what word counting reaches. */
export const overlapKind: SystemKind<CitationInput, CitationOutput, null, CitationGold> = {
  summary: "share of the statement's terms that one place of a passage has, against --threshold",
  threads: true,
  create: async ({ options }) => {
    const threshold = Number(options.threshold);
    return {
      answer: async ({ statement, passages }) => {
        const terms = tokenise(statement);
        const score = Math.max(0, ...passages.map(({ text }) => termOverlap(terms, tokenise(text))));
        return { supported: score >= threshold, score };
      },
    };
  },
};
