/**
 * Target of a passage: 120 to 200 words, or 250 to 450 Han characters, which say about as much. Long enough to hold a statement with its
 * conditions, and short enough for the 512 tokens that the usual embedding models read (BERT and its like; a word of medicine takes
 * 1.3 to 2 tokens, a Han character about one).
 */
export const MOST_WORDS = 200;
export const MOST_HAN = 450;
/** Of the target; from here on a passage may end where a paragraph does. 120 of 200 words. */
export const ENOUGH = 0.6;
/** Of the target; no passage is fuller: 300 words, or 675 Han characters. */
export const MOST_FILL = 1.5;
/** Longest passage in UTF-16 units, for text without words: tables of numbers, sequences, addresses. */
export const MOST_CHARACTERS = 4_000;

const WORDS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** How far a text fills a passage: 1 is the upper end of the target. Words and Han characters add up; `size` of parts does too. */
export function fillOf(text: string): number {
  let words = 0;
  let han = 0;
  for (const [word] of text.matchAll(WORDS)) {
    if (HAN.test(word)) han += 1;
    else words += 1;
  }
  return Math.max(words / MOST_WORDS + han / MOST_HAN, (text.length / MOST_CHARACTERS) * MOST_FILL);
}
