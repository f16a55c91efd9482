import type { LexiconEntry } from "../../lexicon-entry.ts";
import type { MatchedConcept } from "../match/mention.ts";
import { tokenize } from "../tokenize/tokenize.ts";
import { clausesOf, type Unit } from "./units.ts";

/** A name by its content words. */
export interface LooseName {
  readonly meanings: readonly string[];
  readonly concept: MatchedConcept["id"];
  readonly scope: LexiconEntry["scope"];
  readonly isHan: boolean;
}

const MOST_UNITS = 7;
/** Chinese units are single characters where no class holds them: two of those say too little. */
const LEAST_HAN_CHARACTERS = 3;

/** Names of several content words, each under its rarest one. */
export class LooseIndex {
  readonly #byMeaning = new Map<string, LooseName[]>();

  constructor(entries: readonly LexiconEntry[]) {
    const names = new Map<string, LooseName | null>();
    for (const entry of entries) {
      const name = looseName(entry);
      if (name === null) continue;
      const key = [...name.meanings].sort().join(" ");
      const held = names.get(key);
      // A bag of words that two findings claim names neither.
      if (held === undefined) names.set(key, name);
      else if (held !== null && held.concept !== name.concept) names.set(key, preferred(held, name));
    }
    const count = new Map<string, number>();
    for (const name of names.values())
      for (const meaning of name?.meanings ?? []) count.set(meaning, (count.get(meaning) ?? 0) + 1);
    for (const name of names.values()) {
      if (name === null) continue;
      const rarest = [...name.meanings].sort((a, b) => (count.get(a) ?? 0) - (count.get(b) ?? 0))[0] ?? "";
      const held = this.#byMeaning.get(rarest);
      if (held === undefined) this.#byMeaning.set(rarest, [name]);
      else held.push(name);
    }
  }

  /** Names whose rarest content word this is. */
  under(meaning: string): readonly LooseName[] {
    return this.#byMeaning.get(meaning) ?? [];
  }
}

function preferred(held: LooseName, next: LooseName): LooseName | null {
  if (held.scope === "label" && next.scope !== "label") return held;
  if (next.scope === "label" && held.scope !== "label") return next;
  return null;
}

/** Signs that are part of what a name says (蛋白++, SpO2 <90 %) are no words: such a name is found as it stands or not at all. */
const HOLDS_SIGNS = /[+±＋<>≤≥=%％°()（）]/;

/** Characters of the different content words: 身高过高 says no more than 身高, and 母亲也有 no more than 母亲. */
function charactersSaid(content: readonly string[], units: readonly Unit[]): number {
  const words = units.filter(({ role }) => role === "content");
  return words.reduce((sum, { meaning, from, to }, at) => (content.indexOf(meaning) === at ? sum + to - from : sum), 0);
}

function looseName(entry: LexiconEntry): LooseName | null {
  if (entry.scope === "broad" || entry.scope === "related" || HOLDS_SIGNS.test(entry.text)) return null;
  const clauses = clausesOf(tokenize(entry.text));
  const units = clauses[0];
  if (units === undefined || clauses.length > 1 || units.some(({ role }) => role === "denial")) return null;
  const content = units.filter(({ role }) => role === "content").map(({ meaning }) => meaning);
  const meanings = [...new Set(content)];
  const isHan = entry.language === "zh";
  if (meanings.length < 2 || meanings.length > MOST_UNITS) return null;
  if (isHan && charactersSaid(content, units) < LEAST_HAN_CHARACTERS) return null;
  return { meanings, concept: entry.concept, scope: entry.scope, isHan };
}
