import type { LexiconEntry } from "@cdss/kg";
import type { NamedPlace } from "./concept-lexicon.ts";

/** Abbreviations stand for several things, and "HIT" matches "hits"; a Chinese name without Han is one, too. */
const ABBREVIATION = /^[^ ]*\p{Lu}[^ ]*\p{Lu}[^ ]*$/u;
/** Shorter names are also ordinary words ("CAT", "MASS") or parts of many (热). */
const LEAST_LENGTH = { en: 5, zh: 2 } as const;
const WORD = /[\p{Script=Latin}\p{N}]+|\p{Script=Han}/gu;

export interface NameIndex {
  find(text: string): NamedPlace[];
}

/** A word without the ending of its plural and in small letters. */
function formOf(word: string): string {
  const lower = word.toLowerCase();
  return /[^sui]s$/.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
}

/** Find names by their words: longest first from each word on. Work is the words of a text times those of the longest name. */
export function nameIndexOf(entries: readonly LexiconEntry[]): NameIndex {
  const concepts = new Map<string, Set<string>>();
  let longest = 0;
  for (const { text, concept, language } of entries) {
    if (text.length < LEAST_LENGTH[language] || ABBREVIATION.test(text)) continue;
    if (language === "zh" && !/\p{Script=Han}/u.test(text)) continue;
    const words = (text.match(WORD) ?? []).map(formOf);
    const key = words.join(" ");
    longest = Math.max(longest, words.length);
    const known = concepts.get(key);
    if (known === undefined) concepts.set(key, new Set([concept]));
    else known.add(concept);
  }
  return {
    find: (text) => {
      const words = [...text.matchAll(WORD)].map((found) => ({
        form: formOf(found[0]),
        start: found.index,
        end: found.index + found[0].length,
      }));
      const places: NamedPlace[] = [];
      for (let at = 0; at < words.length; ) {
        let next = at + 1;
        for (let count = Math.min(longest, words.length - at); count > 0; count--) {
          const named = words.slice(at, at + count);
          const ids = concepts.get(named.map(({ form }) => form).join(" "));
          const [first, last] = [named[0], named.at(-1)];
          if (ids === undefined || first === undefined || last === undefined) continue;
          places.push({ ids: [...ids], start: first.start, end: last.end });
          next = at + count;
          break;
        }
        at = next;
      }
      return places;
    },
  };
}
