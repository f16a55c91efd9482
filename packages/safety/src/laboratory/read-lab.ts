import type { LabValue } from "@cdss/domain";
import { daysBetween } from "./days-between.ts";
import { foldUnit, type LabTest, labTest } from "./lab-tests.ts";

/** A result in the unit of the thresholds. */
export interface LabReading {
  readonly test: LabTest;
  readonly value: number;
  /** Null where the result or today has no date. */
  readonly ageDays: number | null;
  readonly isOld: boolean;
}

/** A result that cannot be held against a threshold. */
export interface UnreadLab {
  readonly test: LabTest;
  readonly why: "unit" | "upper-limit";
}

/** The value in the unit of the thresholds. Enzymes without the laboratory's upper limit are not judged: the limits differ by method and sex. */
function convertedValue(test: LabTest, { value, unit, upperLimit }: LabValue): number | UnreadLab["why"] {
  const folded = unit === undefined ? null : foldUnit(unit);
  if (test.unit === "x ULN") {
    // `x ULN` folds to `uln`, since the sign of multiplication is folded away.
    if (folded === "uln") return value;
    if (folded !== null && test.units[folded] === undefined) return "unit";
    return upperLimit === undefined ? "upper-limit" : value / upperLimit;
  }
  if (folded === null || folded === "" || folded === foldUnit(test.unit)) return value;
  const factor = test.units[folded];
  return factor === undefined ? "unit" : value * factor;
}

/** Results by test, the newest of each; those that cannot be compared apart. Tests that the check does not judge are passed over. */
export function readLabs(
  labs: readonly LabValue[],
  today: string | undefined,
): { readonly readings: ReadonlyMap<string, LabReading>; readonly unread: ReadonlyMap<string, UnreadLab> } {
  const readings = new Map<string, LabReading>();
  const unread = new Map<string, UnreadLab>();
  for (const lab of labs) {
    const test = labTest(lab.test);
    if (test === null) continue;
    const value = convertedValue(test, lab);
    if (typeof value === "string") {
      unread.set(test.key, { test, why: value });
      continue;
    }
    const ageDays = daysBetween(lab.date, today);
    const held = readings.get(test.key);
    // A result without a date is taken for today's.
    if (held !== undefined && (held.ageDays ?? 0) <= (ageDays ?? 0)) continue;
    readings.set(test.key, { test, value, ageDays, isOld: ageDays !== null && ageDays > test.maxAgeDays });
  }
  return { readings, unread };
}
