import { createBm25Index } from "@cdss/rag";
import type { Passage } from "../../tasks/retrieval/collection.ts";
import { ANSWER_LINES } from "../../tasks/retrieval/document-ranking.ts";
import { byLanguage, type Lane, type RetrievalKind, searchedText } from "./lane.ts";

/** Search by words, with the parameters that @cdss/rag sets. */
export function bm25Lane(documents: readonly Passage[]): Lane {
  const index = createBm25Index(documents.map((passage) => ({ id: passage.id, text: searchedText(passage) })));
  return async (query, limit) => index.search(query, limit);
}

/** BM25 alone. Each thread builds its own index, which takes seconds. */
export const bm25Kind: RetrievalKind = {
  summary: "BM25 over title and text",
  threads: true,
  create: async ({ shared }) => {
    const searchIn = byLanguage(shared.documents, async (documents) => bm25Lane(documents));
    return {
      answer: async ({ query, language }) => ({ ranking: await (await searchIn(language))(query, ANSWER_LINES) }),
    };
  },
};
