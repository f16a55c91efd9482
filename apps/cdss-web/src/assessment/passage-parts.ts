import type { Passage, Quotation } from "@cdss/domain";

/** A passage cut around the words that are quoted. */
export interface PassageParts {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** Whether something of the passage is left out at that end. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The quoted words with what stands around them, `context` letters on either side and up to the end of a word; null where they are not exactly those of the passage, which is then not to be shown. */
export function passageParts(
  { id, text }: Pick<Passage, "id" | "text">,
  { passage, start, end, quote }: Quotation,
  context: number,
): PassageParts | null {
  if (passage !== id || quote === "" || text.slice(start, end) !== quote) return null;
  const from = start <= context ? 0 : wordStart(text, start - context);
  const to = text.length - end <= context ? text.length : wordEnd(text, end + context);
  return {
    before: from > 0 ? text.slice(from, start).trimStart() : text.slice(from, start),
    quote,
    after: to < text.length ? text.slice(end, to).trimEnd() : text.slice(end, to),
    isCutBefore: from > 0,
    isCutAfter: to < text.length,
  };
}

/** Furthest that a cut moves to spare a word; Chinese is cut between any two characters. */
const LONGEST_WORD = 24;
/** Halves of one character stay together too. */
const LETTER = /(?!\p{Script=Han})[\p{L}\p{N}\u{D800}-\u{DFFF}]/u;

function wordStart(text: string, place: number): number {
  let at = place;
  while (at > place - LONGEST_WORD && at > 0 && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)))
    at -= 1;
  return at;
}

function wordEnd(text: string, place: number): number {
  let at = place;
  while (
    at < place + LONGEST_WORD &&
    at < text.length &&
    LETTER.test(text.charAt(at - 1)) &&
    LETTER.test(text.charAt(at))
  )
    at += 1;
  return at;
}
