import { normalizeUnit } from "../normalize/normalize-unit.ts";
import { acceptedUnits, type ObservationIndex } from "../table/observation-index.ts";
import type { ObservationTest, ObservationUnit } from "../table/observation-table.ts";

/** A value in the canonical unit, with the unit that it was read in. */
export interface ConvertedValue {
  readonly value: number;
  readonly unit: ObservationUnit;
  /** The record gave no unit: it was the only plausible one. */
  readonly assumed: boolean;
}

export type Conversion =
  | { readonly ok: true; readonly readings: readonly ConvertedValue[] }
  | { readonly ok: false; readonly reason: "unknown-unit" | "implausible-value"; readonly why: string };

/** Seven digits: more than a laboratory reports, and enough to take the noise of binary fractions away. */
function rounded(value: number): number {
  return Number(value.toPrecision(7));
}

/** `value x factor + offset`, in the canonical unit. */
export function toCanonical(value: number, unit: ObservationUnit): number {
  return rounded(value * unit.factor + unit.offset);
}

function isPlausible(value: number, test: ObservationTest): boolean {
  return value >= test.plausible[0] && value <= test.plausible[1];
}

/** Keep one reading per canonical value: mmol/L and mEq/L of sodium are the same number. */
function distinct(readings: readonly ConvertedValue[]): ConvertedValue[] {
  return readings.filter((reading, index) => readings.findIndex((other) => other.value === reading.value) === index);
}

/**
 * Convert a value to the canonical unit of a test. A spelling that may stand for two units gives two readings, and so does a value without a unit that
 * is plausible in several: what is not the same in all of them is not said.
 */
export function convertValue(
  index: ObservationIndex,
  test: ObservationTest,
  value: number,
  unitText: string | undefined,
): Conversion {
  const spelling = unitText === undefined ? "" : normalizeUnit(unitText);
  const expected = `expected one of: ${test.units.map((unit) => unit.code).join(", ")}`;
  if (spelling !== "") {
    const units = acceptedUnits(index, test, spelling);
    if (units.length === 0) return { ok: false, reason: "unknown-unit", why: `the unit is not accepted; ${expected}` };
    const readings = units
      .map((unit) => ({ value: toCanonical(value, unit), unit, assumed: false }))
      .filter((reading) => isPlausible(reading.value, test));
    if (readings.length > 0) return { ok: true, readings: distinct(readings) };
    return { ok: false, reason: "implausible-value", why: boundsOf(test) };
  }
  const bare = test.units
    .filter((unit) => unit.bare !== null && value >= unit.bare[0] && value <= unit.bare[1])
    .map((unit) => ({ value: toCanonical(value, unit), unit, assumed: true }))
    .filter((reading) => isPlausible(reading.value, test));
  const readings = distinct(bare);
  if (readings.length > 0) return { ok: true, readings };
  if (test.units.some((unit) => unit.bare === null)) {
    return { ok: false, reason: "unknown-unit", why: `no unit; ${expected}` };
  }
  return { ok: false, reason: "implausible-value", why: boundsOf(test) };
}

function boundsOf(test: ObservationTest): string {
  return `outside the plausible bounds ${test.plausible[0]} to ${test.plausible[1]} ${test.unit}`;
}
