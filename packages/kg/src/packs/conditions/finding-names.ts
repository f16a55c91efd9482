import { type FindingTerm, isHpoTerm, packCurie } from "@cdss/domain";
import type { LexiconEntry } from "../../lexicon-entry.ts";

/** Findings by the names that packs may write for them. */
export interface FindingNames {
  /** Id of the finding that a name stands for (CURIE); undefined where none or several have it. */
  idOf(name: string): string | undefined;
  /** Names that share words with this one, closest first. */
  near(name: string, most: number): string[];
}

/** Names that differ only in case, width or white space are one name to a reader. */
export const normalisedName = (name: string): string =>
  name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

const wordsOf = (name: string): string[] => normalisedName(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without its ending: `painful` and `pain` share one, as far as a suggestion needs. */
const stem = (word: string): string => (word.length > 5 ? word.slice(0, 5) : word);

/**
 * The names of HPO (English labels, exact synonyms, then words of patients) and those of the packs. A label comes before a synonym
 * of another term; a synonym that two terms have stands for neither.
 */
export function findingNamesOf(lexicon: readonly LexiconEntry[], terms: readonly FindingTerm[]): FindingNames {
  const labels = new Map<string, string>();
  const synonyms = new Map<string, string | null>();
  const shown = new Map<string, string>();
  const everyday = new Map<string, string | null>();
  const offer = (held: Map<string, string | null>, text: string, concept: string): void => {
    const key = normalisedName(text);
    held.set(key, held.has(key) && held.get(key) !== concept ? null : concept);
  };
  for (const { text, concept, kind, scope, language, lay } of lexicon) {
    if (kind !== "phenotype" || language !== "en" || !isHpoTerm(concept)) continue;
    if (scope === "label") {
      labels.set(normalisedName(text), concept);
      shown.set(normalisedName(text), text);
    } else if (scope === "exact") offer(lay ? everyday : synonyms, text, concept);
  }
  for (const { id, names, synonyms: more } of terms) {
    labels.set(normalisedName(names.en), packCurie(id));
    shown.set(normalisedName(names.en), names.en);
    for (const text of more.en) synonyms.set(normalisedName(text), packCurie(id));
  }
  const byStem = new Map<string, string[]>();
  for (const key of new Set([...labels.keys(), ...synonyms.keys(), ...everyday.keys()]))
    for (const word of new Set(wordsOf(key).map(stem))) byStem.set(word, [...(byStem.get(word) ?? []), key]);
  const idOf = (key: string): string | undefined =>
    labels.get(key) ?? synonyms.get(key) ?? everyday.get(key) ?? undefined;
  const labelOf = new Map([...labels].map(([key, id]) => [id, shown.get(key) ?? key]));
  return {
    idOf: (name) => {
      return idOf(normalisedName(name));
    },
    near: (name, most) => {
      const stems = new Set(wordsOf(name).map(stem));
      const shared = new Map<string, number>();
      for (const word of stems) for (const key of byStem.get(word) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1);
      const overlap = (key: string): number =>
        (2 * (shared.get(key) ?? 0)) / (stems.size + new Set(wordsOf(key).map(stem)).size);
      const found = [...shared.keys()]
        .sort((a, b) => overlap(b) - overlap(a) || a.length - b.length || (a < b ? -1 : 1))
        .map((key) => labelOf.get(idOf(key) ?? "") ?? key);
      return [...new Set(found)].slice(0, most);
    },
  };
}
