import type { Drug } from "@cdss/domain";

type Amount = Drug["doses"]["adult"][number]["from"];

/** Nanograms: whole numbers for every dose that is written, so that equal doses in two units stay equal. */
const NANOGRAMS: Readonly<Record<string, number>> = { g: 1e9, mg: 1e6, ug: 1e3, ng: 1 };
/** Time that holds one dose or more: what is allowed in it is no less than a dose. */
const HOLDS_A_DOSE: readonly string[] = ["day", "week", "month", "course"];

function inBaseUnit({ value, unit }: Amount): { value: number; unit: string } {
  const [amount = unit, ...basis] = unit.split("/");
  const factor = NANOGRAMS[amount];
  return factor === undefined ? { value, unit } : { value: value * factor, unit: ["ng", ...basis].join("/") };
}

/**
 * Whether an upper amount is less than a lower one. False where the two cannot be compared: other units (mg, IU), another
 * basis (mg, mg/kg), or times of which neither holds the other (an hour's rate, a dose).
 */
export function isLess(upper: Amount, lower: Amount): boolean {
  const comparable = upper.per === lower.per || (lower.per === "dose" && HOLDS_A_DOSE.includes(upper.per));
  const [high, low] = [inBaseUnit(upper), inBaseUnit(lower)];
  // A part in 10^9 is the rounding of the conversion, not a difference of doses.
  return comparable && high.unit === low.unit && high.value < low.value * (1 - 1e-9);
}
