import type { Comparator } from "../interpret/classify-value.ts";
import type { StatedRange } from "../interpret/interpret-measurement.ts";
import type { NormalizedText } from "../normalize/normalize-text.ts";
import type { ObservationIndex } from "../table/observation-index.ts";
import { matchAt } from "./read-at.ts";
import { readReferenceRange } from "./read-reference-range.ts";
import { COMPARATORS_AFTER, FLAGS, LETTER_FLAGS } from "./scan-words.ts";

/** What the record adds behind a value: "or more", its own mark, its own range. */
export interface ValueTail {
  readonly end: number;
  readonly comparator?: Comparator;
  readonly flag?: "low" | "high";
  readonly referenceRange?: StatedRange;
}

/** Read marks and printed range behind a value, in either order. */
export function readTail(index: ObservationIndex, text: NormalizedText, position: number): ValueTail {
  let tail: ValueTail = { end: position };
  for (const [pattern, comparator] of COMPARATORS_AFTER) {
    const match = matchAt(pattern, text.lower, position);
    if (match !== null) tail = { ...tail, comparator, end: position + match[0].length };
  }
  for (let part = 0; part < 2; part += 1) {
    const flag = tail.flag === undefined ? readFlag(text, tail.end) : null;
    if (flag !== null) tail = { ...tail, ...flag };
    const range = tail.referenceRange === undefined ? readReferenceRange(index, text.lower, tail.end) : null;
    if (range !== null) tail = { ...tail, referenceRange: range.range, end: range.end };
  }
  return tail;
}

function readFlag(text: NormalizedText, position: number): { flag: "low" | "high"; end: number } | null {
  for (const [patterns, source] of [[FLAGS, text.lower] as const, [LETTER_FLAGS, text.exact] as const]) {
    for (const [pattern, flag] of patterns) {
      const match = matchAt(pattern, source, position);
      if (match !== null) return { flag, end: position + match[0].length };
    }
  }
  return null;
}
