import type { Drug, DrugOrder, InteractionRule, RuleModifier } from "@cdss/domain";
import { gravity } from "../alerts/gravity.ts";
import { type Body, milligrams } from "../dose/dose-unit.ts";

/** What modifiers of rules are held against. What is not known is left out, and then no modifier that needs it holds. */
export interface ModifierContext extends Body {
  readonly ageYears?: number | undefined;
  /** mL/min. */
  readonly kidney?: number | undefined;
  /** Orders by drug, where more than the drug is known. */
  readonly orders: ReadonlyMap<string, DrugOrder>;
  /** All drugs that are given together. */
  readonly together: readonly Drug[];
}

const bears = (drug: Drug, key: string): boolean => drug.id === key || drug.class === key || drug.groups.includes(key);

/** Dose in mg a day; `isLeast` where only a single dose is known, which a day holds at least once. */
function dailyDose(
  order: DrugOrder | undefined,
  body: Body,
): { readonly mg: number; readonly isLeast: boolean } | null {
  if (order?.dose === undefined) return null;
  const single = milligrams(order.dose, body);
  if (single === null) return null;
  return { mg: single * (order.timesPerDay ?? 1), isLeast: order.timesPerDay === undefined };
}

function holds({ when }: RuleModifier, pair: readonly [Drug, Drug], context: ModifierContext): boolean {
  const { doseAbove, doseBelow, route, kidneyBelow, ageFrom, coDrugGroup } = when;
  const orderOf = (key: string): DrugOrder | undefined => {
    const drug = pair.find((one) => bears(one, key));
    return drug === undefined ? undefined : context.orders.get(drug.id);
  };
  if (doseAbove !== undefined) {
    const dose = dailyDose(orderOf(doseAbove.of), context);
    if (dose === null || dose.mg <= doseAbove.mg) return false;
  }
  if (doseBelow !== undefined) {
    const dose = dailyDose(orderOf(doseBelow.of), context);
    // Without a frequency the dose a day may be any multiple of the single one.
    if (dose === null || dose.isLeast || dose.mg >= doseBelow.mg) return false;
  }
  if (route !== undefined) {
    const given = orderOf(route.of)?.route;
    if (given === undefined || !route.in.includes(given)) return false;
  }
  if (kidneyBelow !== undefined && !(context.kidney !== undefined && context.kidney < kidneyBelow)) return false;
  if (ageFrom !== undefined && !(context.ageYears !== undefined && context.ageYears >= ageFrom)) return false;
  return (
    coDrugGroup === undefined ||
    context.together.some(
      (drug) => !pair.includes(drug) && (drug.class === coDrugGroup || drug.groups.includes(coDrugGroup)),
    )
  );
}

/** The modifier of a rule that holds for a pair, the most serious of several; null where none does. */
export function modifierFor(
  { modifiers }: InteractionRule,
  pair: readonly [Drug, Drug],
  context: ModifierContext,
): RuleModifier | null {
  let worst: RuleModifier | null = null;
  for (const modifier of modifiers)
    if (holds(modifier, pair, context) && (worst === null || gravity(modifier.severity) < gravity(worst.severity)))
      worst = modifier;
  return worst;
}
