import { type Concept, curie, type LocalizedText } from "@cdss/domain";
import type { StoredConcept } from "../../release/content.ts";
import type { Release } from "../../release/load.ts";
import type { NameIndex } from "./name-index.ts";

export function labelOf(concept: StoredConcept): LocalizedText {
  return concept.zh === undefined ? { en: concept.label } : { en: concept.label, zh: concept.zh };
}

/** A stored concept in the words of the domain. Synonyms are its names without the preferred ones. */
export function conceptOf(release: Release, names: NameIndex, ordinal: number): Concept | null {
  const stored = release.concepts.list[ordinal];
  if (stored === undefined) return null;
  return {
    id: curie(stored.id),
    kind: stored.kind,
    label: labelOf(stored),
    ...(stored.definition === undefined ? {} : { definition: stored.definition }),
    synonyms: names
      .namesOf(ordinal)
      .filter((name) => name.scope !== "label")
      .map((name) => ({ text: name.text, language: name.language })),
    parents: (stored.parents ?? []).map((id) => curie(id)),
    alternativeIds: (stored.aliases ?? []).map((id) => curie(id)),
    equivalents: (stored.equivalents ?? []).map((record) => curie(record.id)),
    genes: [...(stored.genes ?? [])],
  };
}
