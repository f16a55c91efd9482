import { foldCharacters } from "../support/fold-characters.ts";
import { readTokens } from "../support/read-tokens.ts";
import type { SupportToken } from "../support/support-token.ts";

const HAN = /\p{Script=Han}/u;
/** Letters that the inflections and spellings of an English word share, once `oedema` is written `edema`: "dry" and "dried" share two. */
const SHARED_LETTERS = 3;

/** A grade or a change that is written in marks: read without them, "protein ++++" would be found wherever protein stands. */
const ENDS_IN_MARKS = /(?:[+＋±↑↓]|[(（]\s*[-–—－]\s*[)）])\s*[)）]?\s*$/u;

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

/**
 * The name as it is compared; null for one that would be found everywhere: nothing to read, a single Chinese character, nothing but how much,
 * when or whether, or what only its marks tell from a wider name.
 */
export function readName(name: string): ReadName | null {
  const tokens = readTokens(name);
  const [first] = tokens;
  if (first === undefined || ENDS_IN_MARKS.test(name)) return null;
  if (!tokens.some(({ kind }) => kind === "word" || kind === "population")) return null;
  const word = hintText(name.slice(first.start, first.end));
  if (HAN.test(word)) return tokens.length < 2 && word.length < 2 ? null : { keys: keysOf(tokens), hint: word };
  // A word may be read as another of its meaning ("paediatric" as "children"): it gives no hint.
  const hint = first.kind === "word" ? word.slice(0, Math.min(SHARED_LETTERS, word.length - 1)) : "";
  return { keys: keysOf(tokens), hint };
}

/** Names of the release that were read: the same conditions, findings and drugs come again with the next patient. */
const KNOWN = new Map<string, ReadName | null>();
const MOST_KNOWN = 50_000;

function knownName(name: string): ReadName | null {
  const before = KNOWN.get(name);
  if (before !== undefined) return before;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const read = readName(name);
  KNOWN.set(name, read);
  return read;
}

/** Names of several owners (findings, drugs, a subject), read together: a sentence is gone through once for all of them. */
export interface NameIndex<Owner> {
  /** Each different hint once. A text without any of them names none. */
  readonly hints: readonly string[];
  /** Names by the key of their first token. */
  readonly byFirst: ReadonlyMap<string, readonly { readonly owner: Owner; readonly keys: readonly string[] }[]>;
}

/** The names of each owner that can be read. */
export function indexNames<Owner>(
  owners: readonly (readonly [owner: Owner, names: readonly string[]])[],
): NameIndex<Owner> {
  const hints = new Set<string>();
  const byFirst = new Map<string, { owner: Owner; keys: readonly string[] }[]>();
  for (const [owner, names] of owners) {
    const known = new Set<string>();
    for (const name of new Set(names)) {
      const read = knownName(name);
      const [first] = read?.keys ?? [];
      if (read === null || first === undefined) continue;
      hints.add(read.hint);
      const joined = read.keys.join(" ");
      if (known.has(joined)) continue;
      known.add(joined);
      const group = byFirst.get(first);
      if (group === undefined) byFirst.set(first, [{ owner, keys: read.keys }]);
      else group.push({ owner, keys: read.keys });
    }
  }
  return { hints: [...hints], byFirst };
}

/** A text as hints are looked for in it: one form of characters, lower case, American digraphs. */
export function hintText(text: string): string {
  return foldCharacters(text).toLowerCase().replace(/[ao]e/g, "e");
}

/** May a text name any of them? `hinted` is the text as `hintText` writes it. */
export function mayName<Owner>(hinted: string, { hints }: NameIndex<Owner>): boolean {
  return hints.some((hint) => hinted.includes(hint));
}

/** Where the tokens of a text name each owner, in order; an owner that they do not name is not there. */
export function namedAt<Owner>(
  tokens: readonly SupportToken[],
  { byFirst }: NameIndex<Owner>,
): Map<Owner, TokenSpan[]> {
  const places = new Map<Owner, TokenSpan[]>();
  for (const [from, { key: first }] of tokens.entries()) {
    for (const { owner, keys } of byFirst.get(first) ?? []) {
      if (!keys.every((key, at) => tokens[from + at]?.key === key)) continue;
      const own = places.get(owner);
      const place = { from, to: from + keys.length };
      if (own === undefined) places.set(owner, [place]);
      else own.push(place);
    }
  }
  return places;
}

function keysOf(tokens: readonly SupportToken[]): string[] {
  return tokens.map(({ key }) => key);
}
