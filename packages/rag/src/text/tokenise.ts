import { stemmer } from "stemmer";
import { segmentHan } from "./segment-han.ts";
import { STOP_WORDS } from "./stop-words.ts";

const COMBINING_MARKS = /[\u0300-\u036f]/g;

const HAN = /^\p{Script=Han}/u;
const HYPHEN = "[\\-‐–]";
const LETTER = "[\\p{L}--\\p{Script=Han}]";
const NUMBER = "\\p{N}+(?:\\.\\p{N}+)*";
const WORD = `${LETTER}(?:[${LETTER}\\p{M}\\p{N}]|'(?=\\p{L}))*`;
/** `il-6`, `covid-19`, `il-1β`: letters, a hyphen, then what starts with a digit and is not a decimal number. */
const CODE = `${LETTER}+${HYPHEN}\\p{N}[${LETTER}\\p{N}]*(?![\\p{L}\\p{N}]|\\.\\p{N})`;

const PIECES = new RegExp(`\\p{Script=Han}+|${CODE}|${NUMBER}|${WORD}`, "gv");
const HYPHENATED = new RegExp(HYPHEN, "v");
const PARTS = new RegExp(`${NUMBER}|${WORD}`, "gv");

/** One form for what reads the same: full and half width, both cases, Latin letters with and without accents (`Sjögren`). */
function fold(text: string): string {
  return text.normalize("NFKD").replace(COMBINING_MARKS, "").normalize("NFKC").toLowerCase().replaceAll("’", "'");
}

/** Words of one piece, as they stand in the text. */
function wordsOf(piece: string): string[] {
  if (HAN.test(piece)) return segmentHan(piece);
  if (!HYPHENATED.test(piece)) return [piece];
  const parts = piece.match(PARTS) ?? [];
  return [...parts, parts.join("")];
}

/** Porter's stem of an English word without its possessive ending; anything else stays as it is (`cd4`, `β`, `don't`). */
function stem(word: string): string {
  const bare = word.replace(/'s$/, "");
  return /^[a-z]+$/.test(bare) ? stemmer(bare) : bare;
}

/**
 * The terms of a Chinese, English or mixed text, in order, for indexing and for querying alike: every lexical search of the
 * project splits text here and nowhere else.
 *
 * Runs of Han become words (jieba, search mode). Numbers keep their decimals (`2.5`) and part from the letters after them
 * (`5mg`: `5`, `mg`). English words are stemmed (Porter 1980, doi:10.1108/eb046814). A code such as `IL-6` gives its parts and
 * itself without the hyphen (`il`, `6`, `il6`), so that it meets `IL6` and `IL 6`. Stop words are dropped; negations and numbers
 * never are.
 */
export function tokenise(text: string): string[] {
  const terms: string[] = [];
  for (const piece of fold(text).match(PIECES) ?? []) {
    for (const word of wordsOf(piece)) if (!STOP_WORDS.has(word)) terms.push(stem(word));
  }
  return terms;
}
