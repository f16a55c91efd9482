import type { Quantity } from "@cdss/domain";
import type { ReferenceRange } from "../table/observation-table.ts";

export type Comparator = NonNullable<Quantity["comparator"]>;

/**
 * `borderline-low`, `borderline-high`: outside the normal interval and not yet at the limit of the finding.
 * `undetermined`: a value such as `<5` that reaches across a limit.
 */
export type ValueClass = "low" | "borderline-low" | "normal" | "borderline-high" | "high" | "undetermined";

/** The part of a range that decides; the record's own printed range has the same shape. */
export type Limits = Pick<ReferenceRange, "low" | "high" | "normalLow" | "normalHigh">;

/** Place a value, in the unit of the limits, against them. */
export function classifyValue(value: number, comparator: Comparator | undefined, limits: Limits): ValueClass {
  if (comparator === undefined) return classifyPoint(value, limits);
  const upwards = comparator === ">" || comparator === ">=";
  return upwards ? classifyAbove(value, comparator === ">", limits) : classifyBelow(value, comparator === "<", limits);
}

function classifyPoint(value: number, limits: Limits): ValueClass {
  const { low, high, normalLow, normalHigh } = limits;
  if (low !== undefined && (low.inclusive ? value <= low.value : value < low.value)) return "low";
  if (high !== undefined && (high.inclusive ? value >= high.value : value > high.value)) return "high";
  if (normalLow !== undefined && value < normalLow) return "borderline-low";
  if (normalHigh !== undefined && value > normalHigh) return "borderline-high";
  return "normal";
}

/** The true value lies above `value` (or at it, unless `open`). */
function classifyAbove(value: number, open: boolean, limits: Limits): ValueClass {
  const { low, high, normalLow } = limits;
  if (high !== undefined && (high.inclusive || open ? value >= high.value : value > high.value)) return "high";
  const aboveLow = low === undefined || (low.inclusive && !open ? value > low.value : value >= low.value);
  const aboveNormal = normalLow === undefined || value >= normalLow;
  return high === undefined && aboveLow && aboveNormal ? "normal" : "undetermined";
}

/** The true value lies below `value` (or at it, unless `open`). */
function classifyBelow(value: number, open: boolean, limits: Limits): ValueClass {
  const { low, high, normalHigh } = limits;
  if (low !== undefined && (low.inclusive || open ? value <= low.value : value < low.value)) return "low";
  const belowHigh = high === undefined || (high.inclusive && !open ? value < high.value : value <= high.value);
  const belowNormal = normalHigh === undefined || value <= normalHigh;
  return low === undefined && belowHigh && belowNormal ? "normal" : "undetermined";
}
