import type { Language } from "@cdss/domain";
import { FREQUENCY_BANDS, UNSTATED } from "../frequency/bands.ts";
import type { Named } from "./names.ts";
import type { Token } from "./token.ts";
import { VOCABULARY } from "./vocabulary.ts";

export type Clause = readonly Token[];

interface Reading {
  readonly token: Token;
  readonly length: number;
}

const QUOTE = /“([^”]*)”/y;
const REFERENCE = /[A-Za-z][A-Za-z0-9_.-]*:[A-Za-z0-9][^\s,，;；()（）]*/y;
const COUNTS = /(\d+)(?: of | ?\/ ?)(\d+)(?![\d.])/y;
const PERCENT = /(\d+(?:\.\d+)?) ?%/y;
const CLAUSE_END = /[;；.。]/;
const PUNCTUATION = /[\s,，:：()（）、]/;
const LATIN = /[\p{Script=Latin}\d]/u;

/**
 * Read a sentence into clauses of tokens. Null when it holds anything else: a word, name or number that neither the
 * vocabulary nor the cited evidence knows.
 */
export function readClauses(text: string, language: Language, names: readonly Named[]): Clause[] | null {
  const clauses: Token[][] = [[]];
  let position = 0;
  while (position < text.length) {
    const reading = readToken(text, position, language, names);
    if (reading !== null) {
      clauses.at(-1)?.push(reading.token);
      position += reading.length;
      continue;
    }
    const character = text.charAt(position);
    if (CLAUSE_END.test(character)) clauses.push([]);
    else if (!PUNCTUATION.test(character)) return null;
    position += 1;
  }
  return clauses.filter((clause) => clause.length > 0);
}

function readToken(text: string, at: number, language: Language, names: readonly Named[]): Reading | null {
  const quote = match(QUOTE, text, at);
  if (quote?.[1] !== undefined) return { token: { kind: "quote", quote: quote[1] }, length: quote[0].length };
  const named = names.find(({ name }) => startsWith(text, at, name));
  if (named !== undefined) return { token: { kind: "name", named }, length: named.name.length };
  return readShare(text, at, language) ?? readReference(text, at) ?? readPhrase(text, at, language);
}

function readShare(text: string, at: number, language: Language): Reading | null {
  for (const [term, words] of FREQUENCY_BANDS) {
    if (startsWith(text, at, words[language])) return { token: { kind: "band", term }, length: words[language].length };
  }
  if (startsWith(text, at, UNSTATED[language]))
    return { token: { kind: "unstated" }, length: UNSTATED[language].length };
  const counts = match(COUNTS, text, at);
  if (counts !== null) {
    const token = { kind: "counts", numerator: Number(counts[1]), denominator: Number(counts[2]) } as const;
    return { token, length: counts[0].length };
  }
  const percent = match(PERCENT, text, at);
  if (percent === null) return null;
  return { token: { kind: "percent", percent: Number(percent[1]) }, length: percent[0].length };
}

function readReference(text: string, at: number): Reading | null {
  const reference = match(REFERENCE, text, at);
  if (reference === null) return null;
  return { token: { kind: "reference", reference: reference[0] }, length: reference[0].length };
}

function readPhrase(text: string, at: number, language: Language): Reading | null {
  const fitting = VOCABULARY[language].filter((phrase) => startsWith(text, at, phrase.text));
  const [longest] = fitting.sort((one, other) => other.text.length - one.text.length);
  return longest === undefined ? null : { token: { kind: "phrase", phrase: longest }, length: longest.text.length };
}

/** Case-blind, and whole words only where words are written apart: "Seizure" does not stand in "Seizures". */
function startsWith(text: string, at: number, name: string): boolean {
  // Most names differ in their first letter: all of them are tried at every word.
  if (text.charAt(at).toLowerCase() !== name.charAt(0).toLowerCase()) return false;
  const end = at + name.length;
  if (text.slice(at, end).toLowerCase() !== name.toLowerCase()) return false;
  return !(cutsWord(text, at) || cutsWord(text, end));
}

function cutsWord(text: string, at: number): boolean {
  return LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (cutsWord(text, at)) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}
