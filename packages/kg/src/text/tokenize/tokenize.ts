import { type FoldedText, foldText } from "./fold-text.ts";
import { wordForm } from "./word-form.ts";

/** What a token is. `line` is a hard line break, `blank` one or more empty lines. */
export const TOKEN = { word: 1, number: 2, han: 3, mark: 4, line: 5, blank: 6 } as const;
export type TokenKind = (typeof TOKEN)[keyof typeof TOKEN];

/** Tokens of a text with their half-open spans in UTF-16 units of the original. */
export interface Tokens {
  readonly length: number;
  /** The form that is compared: lower case, singular, American spelling; Chinese characters and marks as they are. */
  readonly forms: readonly string[];
  /** Folded, with its capitals: abbreviations are told from words by it. */
  readonly surfaces: readonly string[];
  readonly kinds: readonly TokenKind[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const letterCache = new Map<number, boolean>();

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  if (isHan(code) || (code >= 0xd800 && code <= 0xdfff)) return false;
  const known = letterCache.get(code);
  if (known !== undefined) return known;
  const is = LETTER.test(String.fromCharCode(code));
  letterCache.set(code, is);
  return is;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0x7f || (code >= 0x80 && code <= 0xa0) || code === 0x3000;
}

/** A printed line this long that goes on in lower case (or in Chinese) was broken by its width, not by its writer. */
const WRAPPED_LATIN = 50;
const WRAPPED_HAN = 25;

function isSoftBreak(text: string, lineStart: number, breakAt: number, next: number): boolean {
  const length = breakAt - lineStart;
  const after = text.charCodeAt(next);
  if (after >= 97 && after <= 122) return length >= WRAPPED_LATIN;
  return length >= WRAPPED_HAN && isHan(after) && isHan(text.charCodeAt(breakAt - 1));
}

/**
 * Split a text into tokens. Linear in the length of the text; never throws, whatever the characters. `knownForms` saves
 * work over many short names; none is kept for the words of patients.
 */
export function tokenize(original: string, knownForms?: Map<string, string>): Tokens {
  const folded: FoldedText = foldText(original);
  const { text, source, sourceEnd } = folded;
  const forms: string[] = [];
  const surfaces: string[] = [];
  const kinds: TokenKind[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (kind: TokenKind, surface: string, form: string, from: number, to: number): void => {
    kinds.push(kind);
    surfaces.push(surface);
    forms.push(form);
    starts.push(source === null ? from : (source[from] ?? 0));
    ends.push(sourceEnd === null ? to : (sourceEnd[to - 1] ?? 0));
  };
  let lineStart = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85) {
      let next = at;
      let breaks = 0;
      while (next < text.length && (isSpace(text.charCodeAt(next)) || text.charCodeAt(next) === 0x2028)) {
        const here = text.charCodeAt(next);
        // CRLF is one break: the carriage return alone does not count when a line feed follows.
        if (here === 10 || here === 0x2028 || (here === 13 && text.charCodeAt(next + 1) !== 10)) breaks++;
        next++;
      }
      if (next === at) next = at + 1;
      if (breaks > 1) push(TOKEN.blank, "\n", "\n", at, next);
      else if (!isSoftBreak(text, lineStart, at, next)) push(TOKEN.line, "\n", "\n", at, next);
      lineStart = next;
      at = next;
    } else if (isSpace(code)) {
      at++;
    } else if (isHan(code)) {
      const character = text.charAt(at);
      push(TOKEN.han, character, character, at, at + 1);
      at++;
    } else if (isLetter(code)) {
      at = readWord(text, at, push, knownForms);
    } else {
      const isPair = (code & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      const width = isPair ? 2 : 1;
      const character = text.slice(at, at + width);
      // A hyphen inside a word ("low-set") only separates; standing alone it is a mark ("fever -", "(-)").
      const joins =
        code === 45 && isLetter(text.charCodeAt(at - 1)) && at + 1 < text.length && isLetter(text.charCodeAt(at + 1));
      if (!joins) push(isPair && HAN.test(character) ? TOKEN.han : TOKEN.mark, character, character, at, at + width);
      at += width;
    }
  }
  return { length: forms.length, forms, surfaces, kinds, starts, ends };
}

function readWord(
  text: string,
  from: number,
  push: (kind: TokenKind, surface: string, form: string, from: number, to: number) => void,
  knownForms: Map<string, string> | undefined,
): number {
  let to = from;
  let digitsOnly = true;
  let hasApostrophe = false;
  while (to < text.length) {
    const code = text.charCodeAt(to);
    if (isDigit(code)) to++;
    else if (isLetter(code)) {
      digitsOnly = false;
      to++;
    } else if (code === 39 && isLetter(text.charCodeAt(to + 1))) {
      hasApostrophe = true;
      to++;
    } else if (digitsOnly && (code === 46 || code === 44) && isDigit(text.charCodeAt(to + 1))) to++;
    else break;
  }
  const surface = text.slice(from, to);
  if (digitsOnly) {
    push(TOKEN.number, surface, surface, from, to);
    return to;
  }
  const known = knownForms?.get(surface);
  if (known !== undefined) {
    push(TOKEN.word, surface, known, from, to);
    return to;
  }
  let lower = surface.toLowerCase();
  if (hasApostrophe) lower = lower.replace(/'s$/, "").replaceAll("'", "");
  const form = wordForm(lower);
  knownForms?.set(surface, form);
  push(TOKEN.word, surface, form, from, to);
  return to;
}
