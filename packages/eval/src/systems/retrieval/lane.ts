import type { Language } from "@cdss/domain";
import type { Scored } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { Passage, RetrievalGold, RetrievalInput, RetrievalShared } from "../../tasks/retrieval/collection.ts";
import type { DocumentRanking } from "../../tasks/retrieval/document-ranking.ts";

/** A system that searches the corpus of the task `retrieval`. */
export type RetrievalKind = SystemKind<RetrievalInput, DocumentRanking, RetrievalShared, RetrievalGold>;

/** One way to search a corpus: the best passages for a query, at most `limit`, best first. */
export type Lane = (query: string, limit: number) => Promise<Scored[]>;

/** Title and text as the one text that every lane searches, so that lanes differ in nothing else. */
export function searchedText({ title, text }: Passage): string {
  return title === "" ? text : `${title} ${text}`;
}

/** A lane over the passages of a language, or over all of them: each is made at its first question. */
export function byLanguage(
  documents: readonly Passage[],
  open: (documents: readonly Passage[]) => Promise<Lane>,
): (language: Language | undefined) => Promise<Lane> {
  const lanes = new Map<Language | undefined, Promise<Lane>>();
  return (language) => {
    const lane =
      lanes.get(language) ??
      open(language === undefined ? documents : documents.filter((one) => (one.language ?? "en") === language));
    lanes.set(language, lane);
    return lane;
  };
}
