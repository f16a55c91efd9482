/**
 * Size of a text, in which a word counts 9 and a Han character 4: the upper ends of the target, 200 words and 450 Han characters, say
 * about as much and are both 1800. Long enough to hold a statement with its conditions, and short enough for the 512 tokens that the
 * usual embedding models read (BERT and its like; a word of medicine takes 1.3 to 2 of them, a Han character about one).
 */
export const WORD_SIZE = 9;
export const HAN_SIZE = 4;

/** Upper end of the target: 200 words, or 450 Han characters. */
export const FULL = 1_800;
/** Lower end, from which on a passage may end where a paragraph does: 120 words, or 270 Han characters. */
export const ENOUGH = 1_080;
/** No passage is larger: 300 words, or 675 Han characters. */
export const MOST = 2_700;
/** Longest passage in UTF-16 units, for text without words: tables of numbers, sequences, addresses. */
export const MOST_CHARACTERS = 4_000;

const WORDS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** Size of a text. That of a whole is never more than the sum over its parts, white space between them aside. */
export function sizeOf(text: string): number {
  let size = 0;
  for (const [word] of text.matchAll(WORDS)) size += HAN.test(word) ? HAN_SIZE : WORD_SIZE;
  return Math.max(size, Math.ceil((text.length * MOST) / MOST_CHARACTERS));
}
