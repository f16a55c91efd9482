import type { Translation } from "../import/babelon.ts";
import { type ConceptNames, HAN } from "../import/concept-names.ts";
import type { OntologyTerm } from "../import/ontology-term.ts";
import { normalisedName } from "../packs/conditions/finding-names.ts";

export interface OwnNamesInput {
  readonly terms: readonly OntologyTerm[];
  readonly chineseNames: readonly ConceptNames[];
  readonly englishNames: readonly ConceptNames[];
  readonly translations: readonly Translation[];
  /** Names of the packs: an everyday word that is one leads there. */
  readonly packNames?: readonly { readonly concept: string; readonly text: string; readonly lay: boolean }[];
  /** Conditions among what is named. A finding and a condition may share a name: asthma is both. */
  readonly conditionIds?: ReadonlySet<string>;
}

/** Names that the project adds to those of the ontology. */
export interface OwnNames {
  /** Chinese names of a concept, the preferred one first. */
  chineseOf(id: string): string[];
  /** Everyday words of a concept: found in text, never shown. */
  everydayOf(id: string, language: "en" | "zh"): readonly string[];
  /** An everyday word of several conditions (hepatitis): it means each of them in an answer key, and none in a note. */
  isShared(text: string): boolean;
  /** Ids that our files name. */
  readonly ids: ReadonlySet<string>;
  /** Everyday words left out because they are already a name of another concept, in words. */
  readonly warnings: readonly string[];
}

function grouped(entries: readonly ConceptNames[], everyday: boolean): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const entry of entries)
    if ((entry.everyday ?? false) === everyday) map.set(entry.id, [...(map.get(entry.id) ?? []), ...entry.names]);
  return map;
}

/**
 * Put our names and the translations in order: an official translation comes first, then our own names, then a candidate
 * translation, which its translators have not confirmed. An everyday word that names another concept already is left out:
 * one word must not lead to two concepts. Conditions may share one: what is meant by it is one of them.
 */
export function ownNames(input: OwnNamesInput): OwnNames {
  const warnings: string[] = [];
  const translated = (official: boolean): Map<string, string> =>
    new Map(
      input.translations
        .filter((t) => t.language === "zh" && (t.status === "OFFICIAL") === official)
        .map((t) => [t.id, t.text]),
    );
  const official = translated(true);
  const candidate = translated(false);
  const own = grouped(input.chineseNames, false);

  const holder = new Map<string, string>();
  const keyOf = (text: string, id: string): string =>
    `${input.conditionIds?.has(id) === true ? "condition" : "finding"} ${normalisedName(text)}`;
  const claim = (text: string, id: string): boolean => {
    const key = keyOf(text, id);
    const held = holder.get(key);
    if (held === undefined) holder.set(key, id);
    return held === undefined;
  };
  for (const term of input.terms)
    for (const name of [term.label, ...term.synonyms.filter((s) => s.scope === "exact").map((s) => s.text)])
      claim(name, term.id);
  for (const [id, names] of own) for (const name of names) claim(name, id);
  for (const names of [official, candidate]) for (const [id, name] of names) claim(name, id);
  for (const { concept, text, lay } of input.packNames ?? []) if (!lay) claim(text, concept);
  const words = new Set<string>();
  const shared = new Set<string>();
  /** True where the word is the concept's to use: new, or an everyday word of other conditions only. */
  const claimWord = (text: string, id: string): boolean => {
    const key = keyOf(text, id);
    const isNew = claim(text, id);
    if (isNew) words.add(key);
    else if (words.has(key) && input.conditionIds?.has(id) === true && holder.get(key) !== id) shared.add(key);
    return isNew || shared.has(key);
  };
  const everyday = (entries: readonly ConceptNames[]): Map<string, string[]> =>
    new Map(
      [...grouped(entries, true)].map(([id, names]) => [
        id,
        names.filter((name) => {
          if (claimWord(name, id)) return true;
          const other = holder.get(keyOf(name, id));
          if (other !== id) warnings.push(`everyday word ${name} of ${id} is a name of ${other}: left out`);
          return false;
        }),
      ]),
    );
  const everydayWords = { en: everyday(input.englishNames), zh: everyday(input.chineseNames) };
  return {
    chineseOf: (id) => {
      const names = [official.get(id), ...(own.get(id) ?? []), candidate.get(id)].filter((n) => n !== undefined);
      // A physician reads an everyday word more easily than a name in another language.
      return names.length > 0
        ? [...new Set(names)]
        : (everydayWords.zh.get(id) ?? []).filter((word) => HAN.test(word)).slice(0, 1);
    },
    everydayOf: (id, language) => everydayWords[language].get(id) ?? [],
    isShared: (text) => shared.has(`condition ${normalisedName(text)}`),
    ids: new Set([...own.keys(), ...everydayWords.en.keys(), ...everydayWords.zh.keys()]),
    warnings,
  };
}
