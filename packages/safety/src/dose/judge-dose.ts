import type { Drug, DrugOrder } from "@cdss/domain";
import { type Body, doseRatio, isByBody } from "./dose-unit.ts";
import { mostTimesPerDay } from "./times-per-day.ts";

/** One dose of a drug's entry: for one use, route and age. */
export type DoseRow = Drug["doses"]["adult"][number];
export type DoseAmount = DoseRow["from"];
type Ordered = NonNullable<DrugOrder["dose"]>;

/** A limit that is passed: `ratio` times, the limit by weight or surface as the entry states it. */
export interface Exceeded {
  readonly is: "above-max" | "above-usual";
  readonly ratio: number;
  readonly limit: DoseAmount;
}

/** A usual amount that is not reached. */
export interface Below {
  readonly is: "below-usual";
  readonly ratio: number;
  readonly limit: DoseAmount;
}

/** An order that cannot be held against a dose, and what is missing for it. */
export interface Unclear {
  readonly is: "unclear";
  readonly missing: "unit" | "weight" | "surface" | "frequency";
}

/** How an order stands to one dose of the entry. */
export type DoseVerdict = { readonly is: "within" } | Exceeded | Below | Unclear;

/** Rounding of conversions, not a difference of doses: an order of exactly the maximum is not above it. */
const ROUNDING = 1e-9;

const DAYS = { day: 1, week: 7, month: 30 } as const;

/**
 * How many single doses the order gives in the time that an amount is stated for. `isLeast`: only a lower bound is known, because the order does
 * not say how often. Null where the two cannot be compared: rates, and courses of an order without an end.
 */
function dosesIn(
  per: DoseAmount["per"],
  { timesPerDay, durationDays }: DrugOrder,
): { readonly count: number; readonly isLeast: boolean } | null {
  switch (per) {
    case "dose":
      return { count: 1, isLeast: false };
    case "day":
    case "week":
    case "month":
      return timesPerDay === undefined
        ? { count: 1, isLeast: true }
        : {
            // A weekly dose, too, is given once at least in the time in which it is judged; for a day its mean counts.
            count: timesPerDay * Math.min(DAYS[per], Math.max(1, durationDays ?? DAYS[per])),
            isLeast: false,
          };
    case "course":
      if (timesPerDay === undefined && durationDays === undefined) return { count: 1, isLeast: true };
      return timesPerDay === undefined || durationDays === undefined
        ? null
        : { count: timesPerDay * durationDays, isLeast: false };
    default:
      return null;
  }
}

type Compared = { readonly ratio: number; readonly isLeast: boolean } | Pick<Unclear, "missing">;

function compare(dose: Ordered, order: DrugOrder, limit: DoseAmount, body: Body): Compared {
  const doses = dosesIn(limit.per, order);
  if (doses === null) return { missing: "frequency" };
  const found = doseRatio(dose, limit, body);
  return "ratio" in found ? { ratio: found.ratio * doses.count, isLeast: doses.isLeast } : found;
}

const isAbove = (ratio: number): boolean => ratio > 1 + ROUNDING;

/** How far the usual amount of a row is exceeded, a dose or (where the row says how often) a day. */
function aboveUsual(
  dose: Ordered,
  order: DrugOrder,
  { from, to, times, max }: DoseRow,
  body: Body,
): { ratio: number; limit: DoseAmount } | null {
  const most = to ?? from;
  const single = compare(dose, order, most, body);
  if ("ratio" in single && isAbove(single.ratio)) return { ratio: single.ratio, limit: most };
  const often = times === undefined ? null : mostTimesPerDay(times);
  // A maximum a day, where there is one, says better what a day may hold.
  if (most.per !== "dose" || often === null || order.timesPerDay === undefined || max?.per === "day") return null;
  const limit: DoseAmount = { value: most.value * often, unit: most.unit, per: "day" };
  const day = compare(dose, order, limit, body);
  return "ratio" in day && isAbove(day.ratio) ? { ratio: day.ratio, limit } : null;
}

/**
 * Holds an order against one dose of the entry: its maximum first, then its usual range. What is not known of the order (how often) or the patient
 * (weight) leaves the judgement open instead of guessing; a single dose above a daily maximum is above it however often it is given.
 */
export function judgeDose(dose: Ordered, order: DrugOrder, row: DoseRow, body: Body): DoseVerdict {
  const atMost = row.max === undefined ? null : compare(dose, order, row.max, body);
  if (row.max !== undefined && atMost !== null && "ratio" in atMost && isAbove(atMost.ratio))
    return { is: "above-max", ratio: atMost.ratio, limit: row.max };
  const least = compare(dose, order, row.from, body);
  if ("missing" in least) {
    // A maximum that can be compared, and is kept, settles the unit but not a dose by weight.
    const isSettled = atMost !== null && "ratio" in atMost && !isByBody(row.from.unit);
    return isSettled ? { is: "within" } : { is: "unclear", missing: least.missing };
  }
  // An entry that gives a starting dose and a maximum allows what lies between; a dose by weight is not settled by a maximum for adults.
  const isOpenRange = row.to === undefined && atMost !== null && "ratio" in atMost && !isByBody(row.from.unit);
  const above = isOpenRange ? null : aboveUsual(dose, order, row, body);
  if (above !== null) return { is: "above-usual", ...above };
  if (!least.isLeast && least.ratio < 1 - ROUNDING) return { is: "below-usual", ratio: least.ratio, limit: row.from };
  return { is: "within" };
}
