import type { Language } from "@cdss/domain";
import type { PackContent } from "./pack-content.ts";

/** Kinds of names and words, each with the words that a table shows. */
export const NAME_KINDS = {
  "condition-name": "conditions: names",
  "condition-synonym": "conditions: synonyms",
  "finding-name": "findings: names",
  "finding-synonym": "findings: synonyms",
  "finding-everyday": "findings: words of patients",
  "drug-name": "drugs: names",
  "drug-synonym": "drugs: synonyms",
  "vocabulary-name": "vocabulary: names",
  "vocabulary-synonym": "vocabulary: synonyms",
} as const;
export type NameKind = keyof typeof NAME_KINDS;

type Words = Readonly<Record<Language, readonly string[]>>;

/** How many names of one kind there are in each language. */
export type NameCount = Readonly<Record<Language, number>>;

const sum = (lists: readonly Words[]): NameCount => ({
  en: lists.reduce((total, { en }) => total + en.length, 0),
  zh: lists.reduce((total, { zh }) => total + zh.length, 0),
});

const preferred = (entries: readonly { names: Record<Language, string> }[]): NameCount =>
  sum(entries.map(({ names: { en, zh } }) => ({ en: [en], zh: [zh] })));

/** Names and words of the packs by kind and language. The words of `data/names` are none of the packs. */
export function countNames({ conditions, terms, drugs, vocabulary }: PackContent): Record<NameKind, NameCount> {
  return {
    "condition-name": preferred(conditions),
    "condition-synonym": sum(conditions.map(({ synonyms }) => synonyms)),
    "finding-name": preferred(terms),
    "finding-synonym": sum(terms.map(({ synonyms }) => synonyms)),
    "finding-everyday": sum(terms.map(({ everyday }) => everyday)),
    "drug-name": preferred(drugs),
    "drug-synonym": sum(drugs.map(({ synonyms }) => synonyms)),
    "vocabulary-name": preferred(vocabulary),
    "vocabulary-synonym": sum(vocabulary.flatMap(({ synonyms }) => synonyms ?? [])),
  };
}
