import { foldCharacters } from "../support/fold-characters.ts";
import { readTokens } from "../support/read-tokens.ts";
import type { SupportToken } from "../support/support-token.ts";

const HAN = /\p{Script=Han}/u;
/** Letters that the inflections and spellings of an English word share, once `oedema` is written `edema`: "dry" and "dried" share two. */
const SHARED_LETTERS = 3;

/** A name, read for finding it in sentences: inflections and fillers do not matter, Chinese is compared by character. */
export interface ReadName {
  readonly keys: readonly string[];
  /** Letters that a text names it by, as `hintText` writes it: reading a text costs far more than looking for them. */
  readonly hint: string;
}

/** Half-open, in tokens. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** The name as it is compared; null for one that would be found everywhere: nothing to read, or a single Chinese character. */
export function readName(name: string): ReadName | null {
  const tokens = readTokens(name);
  const [first] = tokens;
  if (first === undefined) return null;
  const word = hintText(name.slice(first.start, first.end));
  if (HAN.test(word)) return tokens.length < 2 && word.length < 2 ? null : { keys: keysOf(tokens), hint: word };
  // A word may be read as another of its meaning ("paediatric" as "children"): it gives no hint.
  const hint = first.kind === "word" ? word.slice(0, Math.min(SHARED_LETTERS, word.length - 1)) : "";
  return { keys: keysOf(tokens), hint };
}

/** Names that can be read, each once. */
export function readNames(names: readonly string[]): ReadName[] {
  return [...new Set(names)].flatMap((name) => readName(name) ?? []);
}

/** A text as hints are looked for in it: one form of characters, lower case, American digraphs. */
export function hintText(text: string): string {
  return foldCharacters(text).toLowerCase().replace(/[ao]e/g, "e");
}

/** May a text name it? `hinted` is the text as `hintText` writes it. */
export function mayName(hinted: string, { hint }: ReadName): boolean {
  return hinted.includes(hint);
}

/** Where the tokens of a text name it, in order. */
export function namedAt(tokens: readonly SupportToken[], { keys }: ReadName): TokenSpan[] {
  return tokens.flatMap((_, from) =>
    keys.every((key, at) => tokens[from + at]?.key === key) ? [{ from, to: from + keys.length }] : [],
  );
}

function keysOf(tokens: readonly SupportToken[]): string[] {
  return tokens.map(({ key }) => key);
}
