import type { EvidenceDocument, EvidenceQueryInput, EvidenceSearch, Passage } from "@cdss/domain";
import { searchedText } from "../../src/ingest/ingest.ts";
import { createBm25Index } from "../../src/lexical/bm25-index.ts";
import { splitDocument } from "../../src/passages/split-document.ts";

const LANES = [
  { lane: "full-text", state: "used" },
  { lane: "dense", state: "off", reason: "no embedding model is set" },
  { lane: "concept", state: "off", reason: "no release is loaded" },
] as const;

export interface TestSearch extends EvidenceSearch {
  readonly asked: EvidenceQueryInput[];
}

/** Search by words over documents in memory; documents of level `record` are those of the patient. With `all`, those without a common word come last, as other lanes find them. */
export function bm25Search(
  documents: readonly EvidenceDocument[],
  { all = false }: { readonly all?: boolean } = {},
): TestSearch {
  const passages = documents.flatMap(splitDocument);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const index = createBm25Index(passages.map((passage) => ({ id: passage.id, text: searchedText(passage) })));
  const asked: EvidenceQueryInput[] = [];
  const isSeen = ({ document }: Passage, { patient, filter }: EvidenceQueryInput): boolean =>
    (document.level === "record") === (patient !== undefined) &&
    ((filter?.languages ?? []).length === 0 || filter?.languages?.includes(document.language) === true) &&
    ((filter?.levels ?? []).length === 0 || filter?.levels?.includes(document.level) === true);
  return {
    asked,
    search: async (query) => {
      asked.push(query);
      const scored = index.search(query.text, passages.length);
      const known = new Set(scored.map(({ id }) => id));
      const rest = all ? passages.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, score: 0 })) : [];
      const hits = [...scored, ...rest].flatMap(({ id, score }, at) => {
        const passage = byId.get(id);
        return passage !== undefined && isSeen(passage, query)
          ? [{ passage, score, ranks: { "full-text": at + 1 } }]
          : [];
      });
      return { hits: hits.slice(0, query.limit ?? 10), lanes: [...LANES], index: null };
    },
  };
}
