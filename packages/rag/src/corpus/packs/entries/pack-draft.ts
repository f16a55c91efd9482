import type { Language } from "@cdss/domain";
import type { DocumentDraft } from "../../document-draft.ts";
import type { TextBlock } from "../../text/compose-text.ts";
import type { PackTerms } from "../pack-terms.ts";
import { type CitedPlaces, sourceSentences } from "./source-sentences.ts";

/** Sentences under a heading in each language. */
export interface PackSection {
  readonly heading: Readonly<Record<Language, string>>;
  readonly sentences: readonly string[];
}

export interface PackEntry {
  /** `condition`, `drug` or `rule`, and the id within it. */
  readonly kind: "condition" | "drug" | "rule";
  readonly id: string;
  /** Name in the language of the terms. */
  readonly title: string;
  /** The same inside a sentence. */
  readonly name: string;
  readonly sections: readonly PackSection[];
  readonly places: CitedPlaces;
}

const SOURCES = { en: "Sources", zh: "依据" } as const;

/**
 * The document of an entry: its sections, each under the name of the entry and its heading, and the works it rests on as the last. It is our rendering of
 * those works, not their text, whatever their kind: hence `reference`. The packs are under the licence of the project (NOTICE) and carry no date.
 */
export function packDraft({ kind, id, title, name, sections, places }: PackEntry, terms: PackTerms): DocumentDraft {
  const { language } = terms;
  const all: readonly PackSection[] = [
    ...sections,
    { heading: SOURCES, sentences: sourceSentences(places, name, terms) },
  ];
  const blocks: TextBlock[] = all
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ heading, sentences }) => ({
      headings: [title, heading[language]],
      text: [...new Set(sentences)].join("\n"),
    }));
  return {
    id: `pack:${kind}:${id}:${language}`,
    source: "CDSS starter knowledge",
    title,
    language,
    date: null,
    licence: "Apache-2.0",
    level: "reference",
    address: null,
    blocks,
  };
}
