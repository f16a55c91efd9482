import { isDigit, matchAt } from "./read-at.ts";

export interface NumberSpan {
  readonly value: number;
  readonly end: number;
  /** `8,5`: a decimal comma or a list; only a unit behind it tells. */
  readonly commaEnd?: number;
  readonly commaValue?: number;
}

const GROUPED = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/y;
const PLAIN = /\d{1,7}(?:\.\d{1,6})?(?![\d])/y;
const COMMA = /,(\d{1,2})(?![\d,.])/y;
/** Dates, times, ratios, telephone numbers, versions. */
const LONGER_TOKEN = /-\d{1,4}-\d|\/\d{1,4}\/\d|\.\d|[-/.:]\d{1,2}日|:\d\d(?!\d)|年|月\d/y;

/**
 * Read a number of a record at a position: thousands in groups of three, a decimal point. Returns null for what only
 * looks like one: a date, a time, a telephone number, a number inside a longer token.
 */
export function readNumber(lower: string, position: number): NumberSpan | null {
  if (position > 0 && isDigit(lower.charAt(position - 1))) return null;
  const grouped = matchAt(GROUPED, lower, position);
  if (grouped !== null) return { value: Number(grouped[0].replaceAll(",", "")), end: position + grouped[0].length };
  const plain = matchAt(PLAIN, lower, position);
  if (plain === null) return null;
  const end = position + plain[0].length;
  if (matchAt(LONGER_TOKEN, lower, end) !== null) return null;
  const value = Number(plain[0]);
  const comma = plain[0].includes(".") ? null : matchAt(COMMA, lower, end);
  if (comma === null) return { value, end };
  return { value, end, commaEnd: end + comma[0].length, commaValue: Number(`${plain[0]}.${comma[1] ?? ""}`) };
}
