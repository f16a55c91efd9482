import { foldCharacters } from "./fold-characters.ts";
import { type Quantity, quantityKey, readQuantity } from "./read-quantity.ts";
import type { SupportKind, SupportToken } from "./support-token.ts";
import { wordKey } from "./word-key.ts";
import { CHINESE_FILLERS, ENGLISH_FILLERS } from "./words/filler-words.ts";
import { MEANINGS, type Meaning } from "./words/meaning-words.ts";

const ENGLISH_MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  MEANINGS.flatMap((meaning) => meaning.en.split(" ").map((word) => [wordKey(word), meaning] as const)),
);

/** What stands in Chinese without spaces is read longest first; a filler has no meaning. */
const CHINESE_PHRASES: readonly (readonly [phrase: string, meaning: Meaning | null])[] = [
  ...MEANINGS.flatMap((meaning) => meaning.zh.split(" ").map((phrase) => [phrase, meaning] as const)),
  ...CHINESE_FILLERS.map((phrase) => [phrase, null] as const),
]
  .filter(([phrase]) => phrase !== "")
  .sort(([one], [other]) => other.length - one.length);

const HAN = /\p{Script=Han}/u;
/** A word, with the number that its name ends in: IL-6, COVID-19, miR-155-5p. */
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:'(?:t|s|re|ve)\b)?(?:-\d+[a-z]*)*/uy;
/** "The study found that" frames a claim; "it was found" is one, and may be denied. */
const FRAME = /(?:reported|shown|found|demonstrated|observed|described) that\b/iy;
const ALPHABETIC = /(?!\p{Script=Han})\p{L}/u;
/** Between the numbers of a range; the unit stands behind the second one only. */
const RANGE = /^\s*(?:-|~|to|至|到)\s*$/;

interface Reading {
  readonly end: number;
  readonly kind: SupportKind | null;
  readonly key: string;
}

function readHan(text: string, place: number): Reading {
  const known = CHINESE_PHRASES.find(([phrase]) => text.startsWith(phrase, place));
  if (known === undefined) return { end: place + 1, kind: "word", key: text.charAt(place) };
  const [phrase, meaning] = known;
  return { end: place + phrase.length, kind: meaning?.kind ?? null, key: meaning?.key ?? "" };
}

function readWord(text: string, place: number): Reading | null {
  WORD.lastIndex = place;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  const end = place + word.length;
  const lower = word.toLowerCase();
  if (lower.endsWith("n't")) return { end, kind: "negation", key: "not" };
  FRAME.lastIndex = place;
  if (ENGLISH_FILLERS.has(lower) || FRAME.test(text)) return { end, kind: null, key: "" };
  const key = wordKey(word);
  const meaning = ENGLISH_MEANINGS.get(key);
  return { end, kind: meaning?.kind ?? "word", key: meaning?.key ?? key };
}

/** Gives the unit of a range to its first number: "5 to 10 mg" says 5 mg. */
function spreadUnit(
  text: string,
  tokens: SupportToken[],
  quantity: Quantity,
  start: number,
  bare: Quantity | null,
): void {
  const last = tokens.at(-1);
  if (bare === null || last === undefined || quantity.dimension === null || !RANGE.test(text.slice(last.end, start)))
    return;
  const { dimension, factor } = quantity;
  tokens[tokens.length - 1] = { ...last, key: quantityKey({ ...bare, dimension, factor }) };
}

/**
 * Read a text in either language into what must agree between a statement and its source, in order. Quantities are read
 * whole (bound, number, unit); English words are stemmed; Chinese is read by character, which needs no dictionary to
 * tell one name from another.
 */
export function readTokens(original: string): SupportToken[] {
  const text = foldCharacters(original);
  const tokens: SupportToken[] = [];
  let bare: Quantity | null = null;
  for (let start = 0; start < text.length; ) {
    const quantity = readQuantity(text, start);
    // "17p13", "5q" and "3D" are names that begin with digits.
    const isName = quantity?.dimension === null && ALPHABETIC.test(text.charAt(quantity.end));
    if (quantity !== null && !isName) {
      spreadUnit(text, tokens, quantity, start, bare);
      bare = quantity.dimension === null ? quantity : null;
      tokens.push({ kind: "quantity", key: quantityKey(quantity), start, end: quantity.end });
      start = quantity.end;
      continue;
    }
    const reading = HAN.test(text.charAt(start)) ? readHan(text, start) : readWord(text, start);
    if (reading?.kind) {
      tokens.push({ kind: reading.kind, key: `${reading.kind} ${reading.key}`, start, end: reading.end });
      bare = null;
    }
    start = reading?.end ?? start + 1;
  }
  return tokens;
}
