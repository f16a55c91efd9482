import type { EvidenceSearch, EvidenceSearchResult, Passage } from "@cdss/domain";
import { RELEASE } from "./world.ts";

/** A passage of a work that does not exist. */
export function passageOf(id: string, text: string, document: Partial<Passage["document"]> = {}): Passage {
  return {
    id: `${id}#0-${text.length}`,
    document: {
      ...{ id, source: "Test library", title: `Work ${id}`, language: "en", date: "2020", licence: null },
      ...{ level: "reference", address: `https://example.org/${id}` },
      ...document,
    },
    headings: [],
    ...{ start: 0, end: text.length, text },
  };
}

/** What a search answers with these passages, the first the best. */
export function resultOf(passages: readonly Passage[]): EvidenceSearchResult {
  return {
    hits: passages.map((passage, at) => ({ passage, score: 1 / (at + 1), ranks: { "full-text": at + 1 } })),
    lanes: [
      { lane: "full-text", state: "used" },
      { lane: "dense", state: "off", reason: "no embedding model is set" },
    ],
    index: { engine: "lancedb", release: RELEASE.id, model: null, passages: passages.length, documents: 1 },
  };
}

/** Finds these passages whatever is asked. */
export function fakeEvidence(passages: readonly Passage[]): EvidenceSearch {
  return { search: async () => resultOf(passages) };
}
