import type { Comparator } from "../interpret/classify-value.ts";
import type { NormalizedText } from "../normalize/normalize-text.ts";
import { acceptedUnits, type ObservationIndex } from "../table/observation-index.ts";
import type { ObservationTest } from "../table/observation-table.ts";
import { matchAt } from "./read-at.ts";
import { readNumber } from "./read-number.ts";
import { readUnit, type UnitSpan } from "./read-unit.ts";
import { COMPARATORS, DOSE_UNITS, LETTER_FLAGS, NOT_A_VALUE, ORDINALS, UNIT_LIKE } from "./scan-words.ts";

export interface ValueSpan {
  /** One number, or several of a range or course ("36.5-38.9", "110→85"): each is a value of its own. */
  readonly values: readonly number[];
  readonly end: number;
  readonly comparator?: Comparator;
  readonly unit: UnitSpan | null;
  readonly ordinal: boolean;
  /** `unlisted-unit`: letters with a slash that no table knows. `comma`: decimal comma or list. */
  readonly problem?: "unlisted-unit" | "comma";
}

const SEVERAL = /[ ]?(?:-|~|至|到|→|->|[ ]to[ ]|(?:下)?降至|(?:上)?升至|增至|减至|降到|升到|变为)[ ]?(?=\d)/y;

/** Read the comparator at a position, if there is one. */
export function readComparator(lower: string, position: number): { comparator?: Comparator; end: number } {
  for (const [pattern, comparator] of COMPARATORS) {
    const match = matchAt(pattern, lower, position);
    if (match !== null) return { comparator, end: position + match[0].length };
  }
  return { end: position };
}

/** Read an ordinal result (negative, trace, 2+, 阳性) as 0, 0.5 or 1 to 4. */
export function readOrdinal(lower: string, position: number): { value: number; end: number } | null {
  for (const [pattern, fixed] of ORDINALS) {
    const match = matchAt(pattern, lower, position);
    if (match === null) continue;
    const marks = match[1] ?? "";
    const value = fixed ?? (marks.startsWith("+") ? marks.length : Number(marks));
    return { value, end: position + match[0].length };
  }
  return null;
}

/**
 * Read what stands where the value of a name should: comparator, number or numbers, unit. Null where it is no value: a
 * duration, a dose, a count of something else.
 */
export function readValue(
  index: ObservationIndex,
  { lower, exact }: NormalizedText,
  position: number,
  tests: readonly ObservationTest[],
): ValueSpan | null {
  if (tests.some((test) => test.ordinal)) {
    const ordinal = readOrdinal(lower, position);
    if (ordinal !== null) return { values: [ordinal.value], end: ordinal.end, unit: null, ordinal: true };
  }
  const { comparator, end: start } = readComparator(lower, position);
  const first = readNumber(lower, start);
  if (first === null) return null;
  const isAccepted = (unit: UnitSpan | null) =>
    unit !== null && tests.some((test) => acceptedUnits(index, test, unit.spelling).length > 0);
  const base = { ordinal: false, ...(comparator === undefined ? {} : { comparator }) };

  let value = first.value;
  let end = first.end;
  if (first.commaEnd !== undefined && first.commaValue !== undefined) {
    const behindComma = readUnit(index, lower, first.commaEnd);
    if (isAccepted(behindComma)) {
      value = first.commaValue;
      end = first.commaEnd;
    } else if (!isAccepted(readUnit(index, lower, first.end))) {
      return { ...base, values: [first.value], end: first.commaEnd, unit: null, problem: "comma" };
    }
  }
  const values = [value];
  for (let more = 0; more < 4; more += 1) {
    const joint = jointLength(index, lower, end);
    if (joint === null) break;
    const next = readNumber(lower, end + joint);
    if (next === null) break;
    values.push(next.value);
    end = next.end;
  }
  const unit = readUnit(index, lower, end);
  if (isAccepted(unit)) return { ...base, values, end: unit?.end ?? end, unit };
  // "6.5 H": the mark of a printout, where lower case would be hours.
  if (LETTER_FLAGS.some(([mark]) => matchAt(mark, exact, end) !== null)) return { ...base, values, end, unit: null };
  if (matchAt(NOT_A_VALUE, lower, end) !== null || matchAt(DOSE_UNITS, lower, end) !== null) return null;
  if (unit !== null) return { ...base, values, end: unit.end, unit };
  const unlisted = matchAt(UNIT_LIKE, lower, end);
  if (unlisted !== null) {
    return { ...base, values, end: end + unlisted[0].length, unit: null, problem: "unlisted-unit" };
  }
  return { ...base, values, end, unit: null };
}

/**
 * Length of the joint between two values of a range or course; the unit may stand behind each: "36.5℃-38.9℃". Null where
 * no further value follows.
 */
function jointLength(index: ObservationIndex, lower: string, position: number): number | null {
  const plain = matchAt(SEVERAL, lower, position);
  if (plain !== null) return plain[0].length;
  const unit = readUnit(index, lower, position);
  const behind = unit === null ? null : matchAt(SEVERAL, lower, unit.end);
  return unit === null || behind === null ? null : unit.end - position + behind[0].length;
}
