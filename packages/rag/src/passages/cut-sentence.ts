import { FULL, MOST, MOST_CHARACTERS, sizeOf } from "./measure-text.ts";
import { type Span, trimmed } from "./split-sentences.ts";

/** Words with the white space after them, single Han characters, and runs of anything else. */
const UNITS = /\p{Script=Han}|(?:(?!\p{Script=Han})\S)+\s*|\s+/gu;

/** Longest unit in UTF-16 units: a longer run without a space is cut anywhere but inside a character. */
const MOST_UNIT = MOST_CHARACTERS / 4;

function* unitsOf(text: string): Generator<string, void> {
  for (const [unit] of text.matchAll(UNITS)) {
    let rest = unit;
    while (rest.length > MOST_UNIT) {
      const isInside = /[\ud800-\udbff]/u.test(rest.charAt(MOST_UNIT - 1));
      const cut = isInside ? MOST_UNIT - 1 : MOST_UNIT;
      yield rest.slice(0, cut);
      rest = rest.slice(cut);
    }
    yield rest;
  }
}

/** A sentence as it is, or in pieces where it is longer than a passage may be: lists without marks, tables, references. */
export function cutSentence(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  if (sizeOf(words) <= MOST) return [sentence];
  const pieces: Span[] = [];
  let start = sentence.start;
  let end = start;
  let size = 0;
  const close = (): void => {
    const piece = trimmed(text, start, end);
    if (piece !== null) pieces.push(piece);
    start = end;
    size = 0;
  };
  for (const unit of unitsOf(words)) {
    const more = sizeOf(unit);
    if (end > start && size + more > FULL) close();
    end += unit.length;
    size += more;
  }
  close();
  return pieces;
}
