import type { CaseReviewer, EvidenceSearch } from "@cdss/domain";
import { type ChatModel, createCaseReviewer, type Deidentifier, isGuarded, type LeavePolicy } from "@cdss/rag";
import type { LoadedKnowledge } from "../open/knowledge-sources.ts";

/** The chat model that is open, and what may be sent to it. */
export interface ReviewWriting {
  readonly chat: ChatModel;
  /** Tokens that its prompts may have. */
  readonly inputTokens: number;
  readonly deidentify: Deidentifier;
  readonly policy: LeavePolicy;
}

/** A model elsewhere is given literature that is open: what a site put in as its own may name patients. */
const chatSearch = (search: EvidenceSearch, { where }: ChatModel): EvidenceSearch =>
  where === "local"
    ? search
    : {
        search: async (query, signal) => {
          const found = await search.search(query, signal);
          return { ...found, hits: found.hits.filter(({ passage }) => !isGuarded(passage)) };
        },
      };

/** The reviewer of cases, over the same chat model, breaker and quotas as the answers to questions; null where no model is open. */
export function openReview(
  writing: ReviewWriting | null,
  search: EvidenceSearch,
  {
    extractor,
    graph,
    differential,
    concepts,
  }: Pick<LoadedKnowledge, "extractor" | "graph" | "differential" | "concepts">,
): CaseReviewer | null {
  if (writing === null) return null;
  return createCaseReviewer({
    ...writing,
    ...{ search: chatSearch(search, writing.chat), extractor, graph, differential },
    // Made at the first call: it takes about a second, and most cases are never reviewed.
    concepts: { read: (text) => concepts().read(text), general: (concept) => concepts().general(concept) },
  });
}
