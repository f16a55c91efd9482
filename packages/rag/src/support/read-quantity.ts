import { readNumber } from "./read-number.ts";
import { readUnit } from "./words/measurement-units.ts";

/** Words that bound a number, by what they say. The longest of a place is read. */
const BOUNDS: readonly (readonly [sign: string, words: string])[] = [
  [
    "<=",
    "<=|≤|at most|no more than|not more than|up to|less than or equal to|不超过|不高于|不大于|至多|最多|小于等于|小于或等于",
  ],
  [
    ">=",
    ">=|≥|at least|no less than|not less than|no fewer than|greater than or equal to|不少于|不低于|不小于|至少|大于等于|大于或等于",
  ],
  ["<", "<|less than|fewer than|lower than|smaller than|under|below|小于|低于|少于|不足"],
  [">", ">|more than|greater than|higher than|larger than|over|above|exceeding|大于|高于|多于|超过"],
];
const BOUND = new RegExp(`(?:${BOUNDS.map(([, words]) => `(${words})`).join("|")})\\s*`, "iy");

export interface Quantity {
  readonly bound: string;
  readonly value: number;
  /** Base dimension of the unit (`mass/volume`); null for a bare number. */
  readonly dimension: string | null;
  /** To the base of the dimension; 1 for a bare number. */
  readonly factor: number;
  readonly end: number;
}

/** The quantity that stands at a place of a folded text: bound, number, unit. Null where there is no number. */
export function readQuantity(text: string, at: number): Quantity | null {
  BOUND.lastIndex = at;
  const found = BOUND.exec(text);
  const bound = BOUNDS.find((_, index) => found?.[index + 1] !== undefined)?.[0] ?? "";
  const number = readNumber(text, at + (found?.[0].length ?? 0));
  if (number === null) return null;
  if (number.percent) return { bound, value: number.value, dimension: "percent", factor: 1, end: number.end };
  const unit = readUnit(text, number.end);
  return {
    bound,
    value: number.value,
    dimension: unit?.dimension ?? null,
    factor: unit?.factor ?? 1,
    end: unit?.end ?? number.end,
  };
}

/** Equal for equal quantities, however they are written. Nine digits: products of factors are not exact. */
export function quantityKey({ bound, value, dimension, factor }: Omit<Quantity, "end">): string {
  return `${bound}${Number((value * factor).toPrecision(9))} ${dimension ?? ""}`;
}
