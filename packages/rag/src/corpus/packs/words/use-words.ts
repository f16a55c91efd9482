import type { Language } from "@cdss/domain";
import { CANCER_OF } from "./cancer-phrases.ts";
import { USE_PHRASES } from "./use-phrases.ts";
import { TURNS } from "./use-turns.ts";

type NameOf = (englishName: string) => string | null;

/** One part in Chinese, its bracket too, and what stands behind a colon; null where it cannot be said. */
function translatePart(part: string, nameOf: NameOf): string | null {
  const plain = USE_PHRASES[part] ?? nameOf(part);
  if (plain !== null) return plain;
  const read = (other: string): string | null => translatePart(other, nameOf);
  for (const [pattern, words] of TURNS) {
    const groups = pattern.exec(part);
    const zh = groups === null ? null : words(read, ...groups.slice(1));
    if (zh !== null) return zh;
  }
  const [, bare, inBrackets] = /^(.*?) \(([^()]+)\)$/.exec(part) ?? [];
  if (bare !== undefined && inBrackets !== undefined)
    return pair(read(bare), translateParts(inBrackets, nameOf), (one, other) => `${one}（${other}）`);
  const [, head, tail] = /^([^:]+): (.+)$/.exec(part) ?? [];
  if (head !== undefined && tail !== undefined) return pair(read(head), read(tail), (one, other) => `${one}：${other}`);
  const [, first, last] = /^(.+?) or (.+)$/.exec(part) ?? [];
  return first === undefined || last === undefined
    ? null
    : pair(read(first), read(last), (one, other) => `${one}或${other}`);
}

const pair = (one: string | null, other: string | null, join: (one: string, other: string) => string) =>
  one === null || other === null ? null : join(one, other);

/** All parts of what stands in brackets; null where one of them cannot be said. */
function translateParts(text: string, nameOf: NameOf): string | null {
  const whole = translatePart(text, nameOf);
  if (whole !== null) return whole;
  const parts = text.split(", ").map((part) => translatePart(part, nameOf) ?? (FIGURES.test(part) ? part : null));
  return parts.includes(null) ? null : parts.join("，");
}

/** A part that is figures and units alone reads the same in both languages: `0.5 mmol/mL`. */
const FIGURES = /^[\d.,/ -]+(?:(?:mg|g|ug|mmol|mL|L|kg|IU|m2|%)(?:\/(?:mg|g|mL|L|kg|m2))?[\d.,/ -]*)+$/;
/** Between parts, and not inside brackets; the mark is kept, because a phrase may hold some of its own. */
const BETWEEN_PARTS = /([,;] )(?![^(]*\))/;

/** The parts from here on, each of as many of the given ones as the longest phrase takes. */
function sayParts(pieces: readonly string[], say: (phrase: string) => string | null): string[] {
  const [first] = pieces;
  if (first === undefined) return [];
  for (let end = pieces.length; end > 0; end -= 2) {
    const zh = say(pieces.slice(0, end).join(""));
    if (zh !== null) return [zh, ...sayParts(pieces.slice(end + 1), say)];
  }
  return [FIGURES.test(first) ? first : `“${first}”`, ...sayParts(pieces.slice(2), say)];
}

/**
 * What a dose is for and how it is given, which the packs say in English words. Chinese comes from the names of the conditions and a table; a part that has
 * none stays as it is written, between quotation marks: a physician reads it, and nothing is guessed.
 */
export function useWords(language: Language, use: string, nameOf: NameOf): string {
  if (language === "en") return use;
  const isOfCancers = / cancers?\b/.test(use);
  const say = (phrase: string) => (isOfCancers ? CANCER_OF[phrase] : undefined) ?? translatePart(phrase, nameOf);
  return sayParts(use.split(BETWEEN_PARTS), say).join("，");
}
