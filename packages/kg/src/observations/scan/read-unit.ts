import { normalizeUnitChar } from "../normalize/normalize-unit.ts";
import type { ObservationIndex } from "../table/observation-index.ts";
import { isDigit, isLetter } from "./read-at.ts";

/** Longest written unit that is looked at; the longest spelling of the table has about thirty characters. */
const LONGEST = 40;

export interface UnitSpan {
  readonly spelling: string;
  readonly end: number;
}

/**
 * The longest unit of the table that starts at a position, spaces and a multiplication sign before it allowed. A unit ends
 * where a word ends: `mg` is not read out of `mg/kg`, nor `g` out of `grams`.
 */
export function readUnit(index: ObservationIndex, lower: string, position: number): UnitSpan | null {
  let start = position;
  while (lower.charAt(start) === " " && start < position + 3) start += 1;
  const bracket = /[([]/.test(lower.charAt(start));
  let spelling = "";
  let best: UnitSpan | null = null;
  for (let at = start; at < lower.length && at < start + LONGEST; at += 1) {
    const char = lower.charAt(at);
    const closes = char === ")" || char === "]";
    // A bracket that opened before the unit closes behind it.
    if (char === "\n" || (closes && !/[([]/.test(lower.slice(start, at)))) break;
    // A cross before the power of ten belongs to it: "12.3 x 10^9/L".
    if (spelling === "" && char === "x" && /^x[ ]?10/.test(lower.slice(at, at + 4))) continue;
    spelling += normalizeUnitChar(char);
    if (spelling !== "" && !index.unitBeginnings.has(spelling)) break;
    if (!index.unitCodes.has(spelling) || /[\s^*×·_{}[(]/.test(char) || (bracket && !closes)) continue;
    if (endsWord(lower, at + 1)) best = { spelling, end: at + 1 };
  }
  return best;
}

function endsWord(lower: string, end: number): boolean {
  const last = lower.charAt(end - 1);
  const next = lower.charAt(end);
  if (next === "" || next === " ") return true;
  if (isLetter(last) && (isLetter(next) || isDigit(next))) return false;
  if (isDigit(last) && isDigit(next)) return false;
  // "mg/kg" is no "mg"; "mg/L" would have been read on.
  return !(next === "/" && (isLetter(lower.charAt(end + 1)) || isDigit(lower.charAt(end + 1))));
}
