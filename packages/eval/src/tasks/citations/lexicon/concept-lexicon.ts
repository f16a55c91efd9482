import type { Language } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { ConceptFamily, FINDINGS } from "./concept-family.ts";
import { nameIndexOf } from "./name-index.ts";

/** A name of the release at a place of a text; several concepts share some names. */
export interface NamedPlace {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The names of a release, to find in a text and to put into it. */
export interface ConceptLexicon {
  /** The longest names of a text, from left to right, none over another. */
  find(text: string): NamedPlace[];
  /** Other preferred and exact names of a concept in a language. */
  namesOf(id: string, lang: Language): readonly string[];
  /** Concepts above it. */
  ancestorsOf(id: string): ReadonlySet<string>;
  /** Concepts of the same kind: findings of its organ system, or all diseases. */
  kindredOf(id: string): readonly string[];
  /** Two concepts that exclude each other in a statement: not the same, nor one above or beside the other. */
  areApart(id: string, other: string): boolean;
}

/**
 * The lexicon of a release: preferred and exact names of findings and conditions, in both languages. Words of laymen ("staring
 * spells") are left out, and so are the modifiers and modes of inheritance of HPO, which are ordinary words.
 */
export function createConceptLexicon(release: Release): ConceptLexicon {
  const family = new ConceptFamily(release.concepts);
  const entries = release.names.filter(
    ({ concept, kind, scope, lay }) =>
      (scope === "label" || scope === "exact") &&
      !lay &&
      (kind === "condition" || family.ancestorsOf(concept).has(FINDINGS)),
  );
  const names = new Map<string, string[]>();
  for (const { concept, language, text } of entries) {
    const key = `${language} ${concept}`;
    const known = names.get(key);
    if (known === undefined) names.set(key, [text]);
    else known.push(text);
  }
  const index = nameIndexOf(entries);
  return {
    find: (text) => index.find(text),
    namesOf: (id, lang) => names.get(`${lang} ${id}`) ?? [],
    ancestorsOf: (id) => family.ancestorsOf(id),
    kindredOf: (id) => family.kindredOf(id),
    areApart: (id, other) => family.areApart(id, other),
  };
}
