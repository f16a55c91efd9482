import type { StatedRange } from "../interpret/interpret-measurement.ts";
import type { ObservationIndex } from "../table/observation-index.ts";
import { matchAt } from "./read-at.ts";
import { readUnit } from "./read-unit.ts";

const NUMBER = String.raw`\d{1,7}(?:\.\d{1,4})?`;
const WORD = String.raw`(?:reference(?: range| interval)?|ref(?:\.|erence)?(?: range)?|normal(?: range| value)?|nr|n|rr|参考(?:值|范围|区间)?(?:范围)?|正常(?:值|范围|参考值)?)[ ]*[:=]?[ ]*`;
const LIMITS = `(?:(${NUMBER})[ ]*[-~至][ ]*(${NUMBER})|([<≤>≥])=?[ ]*(${NUMBER}))`;
const IN_BRACKETS = new RegExp(String.raw`[ ]?[(\[][ ]*(?:${WORD})?${LIMITS}`, "y");
/** A printout states the range in the next column. */
const NEXT_COLUMN = new RegExp(`[ ]{1,8}(${NUMBER})[ ]*[-~][ ]*(${NUMBER})(?![ ]?[/:.\\d-])`, "y");
const AFTER_WORD = new RegExp(`[ ]?[,，;]?[ ]?${WORD}${LIMITS}`, "y");
const CLOSING = /[ ]*[)\]]/y;

export interface RangeSpan {
  readonly range: StatedRange;
  readonly end: number;
}

/** The range that the record prints behind a value: `(130-175)`, `[3.5-5.5]`, `(ref <0.04 ng/mL)`, `参考值 130~175`. */
export function readReferenceRange(index: ObservationIndex, lower: string, position: number): RangeSpan | null {
  const bracketed = matchAt(IN_BRACKETS, lower, position);
  const match = bracketed ?? matchAt(AFTER_WORD, lower, position) ?? matchAt(NEXT_COLUMN, lower, position);
  if (match === null) return null;
  let end = position + match[0].length;
  const unit = readUnit(index, lower, end);
  if (unit !== null) end = unit.end;
  if (bracketed !== null) {
    const closing = matchAt(CLOSING, lower, end);
    // Something else than a range stands in the brackets.
    if (closing === null) return null;
    end += closing[0].length;
  }
  const [, low, high, sign, limit] = match;
  const spelling = unit === null ? {} : { unit: unit.spelling };
  if (low !== undefined && high !== undefined) {
    return Number(low) < Number(high) ? { range: { low: Number(low), high: Number(high), ...spelling }, end } : null;
  }
  if (limit === undefined) return null;
  const upper = sign === "<" || sign === "≤";
  return { range: { ...(upper ? { high: Number(limit) } : { low: Number(limit) }), ...spelling }, end };
}
