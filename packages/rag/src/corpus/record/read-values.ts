import { type Dimension, UNITS } from "./words/measure-words.ts";

/** A figure with what it states, and its place in the text. */
export interface StatedValue {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

const NUMBER = "\\d+(?:\\.\\d+)?";
const UNIT = UNITS.map(([, words]) => words).join("|");
/** Between the figures of one value: `14 x 9 mm`, `156/94`, `3-4 cm`. */
const BETWEEN = "[x×*/~～–-]|to|至|到";
const VALUE = new RegExp(
  `(?<![\\d.A-Za-z])${NUMBER}(?:\\s*(?:${UNIT}))?(?:\\s*(?:${BETWEEN})\\s*${NUMBER}(?:\\s*(?:${UNIT}))?){0,2}`,
  "gu",
);
const KINDS = UNITS.map(([dimension, words]) => [dimension, new RegExp(`\\d\\s*(?:${words})`, "u")] as const);

/** Values that a text states, each with what its unit measures. A figure that runs on into a word is none: `T3`, `2nd`, `3个`. */
export function readValues(text: string): StatedValue[] {
  return [...text.matchAll(VALUE)].flatMap(({ 0: words, index }): StatedValue[] => {
    const end = index + words.length;
    const dimension = KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? "bare";
    return dimension === "bare" && /^[\p{L}\p{N}.]/u.test(text.slice(end).replace(/^\.(?!\d)/u, ""))
      ? []
      : [{ dimension, start: index, end }];
  });
}
