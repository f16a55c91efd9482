import { CdssError, DrugOrder, issuesOf } from "@cdss/domain";
import { doseRatio } from "../dose/dose-unit.ts";
import { daysBetween } from "../laboratory/days-between.ts";

/** A drug by id, or an order with dose, frequency, route and time. */
export type OrderInput = string | DrugOrder;

/** Orders from what was given. Throws CdssError INVALID_INPUT with the field, such as `orders[2].dose.value`. */
export function readOrders(given: readonly OrderInput[], field: "active" | "orders"): DrugOrder[] {
  return given.map((one, index) => {
    if (typeof one === "string") return { drug: one };
    const parsed = DrugOrder.safeParse(one);
    if (parsed.success) return parsed.data;
    const issues = issuesOf(parsed.error, `${field}[${index}]`);
    throw new CdssError("INVALID_INPUT", `${issues[0]?.path}: ${issues[0]?.message}`, { issues });
  });
}

/** Days for which a drug has been taken; null where that is not known. A day that is still to come is no day taken. */
export function daysTaken({ since }: DrugOrder, today: string | undefined): number | null {
  return typeof since === "number" ? since : daysBetween(since, today);
}

/** The same dose, as often, by the same way: a renewal. An order without a dose is never known to be one. */
export function isRenewal(order: DrugOrder, active: DrugOrder): boolean {
  if (order.drug !== active.drug || order.dose === undefined || active.dose === undefined) return false;
  const found = doseRatio(order.dose, active.dose, {});
  return (
    "ratio" in found &&
    // A part in 10^9 is the rounding of the conversion.
    Math.abs(found.ratio - 1) < 1e-9 &&
    order.timesPerDay === active.timesPerDay &&
    (order.route === undefined || active.route === undefined || order.route === active.route)
  );
}
