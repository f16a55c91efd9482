import type { SystemKind } from "../../core/system.ts";
import type { CitationGold, CitationInput, CitationOutput } from "../../tasks/citations/citation.ts";

/** The decision that is right most often in the whole data set. It sees the right answers and reads nothing: what any system must beat. */
export const majorityKind: SystemKind<CitationInput, CitationOutput, null, CitationGold> = {
  summary: "the commonest right decision of the data, without reading the statement",
  threads: false,
  create: async ({ golds }) => {
    const score = golds.filter(({ supported }) => supported).length / golds.length;
    return { answer: async () => ({ supported: score >= 0.5, score }) };
  },
};
