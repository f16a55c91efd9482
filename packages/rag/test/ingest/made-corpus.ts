import type { Curie, EvidenceDocument } from "@cdss/domain";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { IngestParts } from "../../src/ingest/ingest.ts";

/** A document of one section; every sentence is long enough to be read as one. */
export function made(id: string, text: string): EvidenceDocument {
  return {
    id,
    source: "Made",
    title: `Title of ${id}`,
    language: "en",
    date: null,
    licence: null,
    level: "reference",
    address: null,
    text,
    sections: [{ headings: ["Section"], start: 0, end: text.length }],
  };
}

export function corpusOf(documents: readonly EvidenceDocument[]): Corpus {
  return {
    format: "made",
    async *documents() {
      yield* documents;
    },
  };
}

/** A text of `passages` passages: each paragraph is as long as a passage may be. */
export const long = (passages: number, word: string): string =>
  Array.from({ length: passages }, (_, at) => `${word} ${at} ${"lorem ipsum dolor ".repeat(55)}end.`).join("\n\n");

/** Reads `fever` as a concept, and embeds by the length of a text; `embedded` counts the texts. */
export function fakeParts(release = "sha256:one"): Omit<IngestParts, "engine"> & { embedded: string[] } {
  const embedded: string[] = [];
  return {
    embedded,
    concepts: {
      release,
      read: (text) => {
        const start = text.indexOf("fever");
        return start < 0 ? [] : [{ id: "HP:0001945" as Curie, start, end: start + 5 }];
      },
    },
    embedder: {
      dimensions: 2,
      facts: { model: "made", sha256: "f".repeat(64) },
      embed: async (texts) => {
        embedded.push(...texts);
        return texts.map((text) => Float32Array.of(Math.cos(text.length), Math.sin(text.length)));
      },
    },
  };
}
