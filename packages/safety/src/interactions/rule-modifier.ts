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
function dailyDose(order: DrugOrder, body: Body): { readonly mg: number; readonly isLeast: boolean } | null {
  if (order.dose === undefined) return null;
  const single = milligrams(order.dose, body);
  if (single === null) return null;
  return { mg: single * (order.timesPerDay ?? 1), isLeast: order.timesPerDay === undefined };
}

function holds({ when }: RuleModifier, pair: readonly [Drug, Drug], context: ModifierContext): boolean {
  const { drug, doseAbove, doseBelow, route, kidneyBelow, ageFrom, coDrugGroup } = when;
  /** Orders of those of the two that a key names: two anti-inflammatory drugs are both `nsaid`, and one of them is enough. */
  const ordersOf = (key: string): DrugOrder[] =>
    pair.filter((one) => bears(one, key)).flatMap(({ id }) => context.orders.get(id) ?? []);
  if (drug !== undefined && !pair.some((one) => bears(one, drug))) return false;
  if (doseAbove !== undefined) {
    const isMore = (order: DrugOrder): boolean => (dailyDose(order, context)?.mg ?? 0) > doseAbove.mg;
    if (!ordersOf(doseAbove.of).some(isMore)) return false;
  }
  if (doseBelow !== undefined) {
    const isLess = (order: DrugOrder): boolean => {
      const dose = dailyDose(order, context);
      // Without a frequency the dose a day may be any multiple of the single one.
      return dose !== null && !dose.isLeast && dose.mg < doseBelow.mg;
    };
    if (!ordersOf(doseBelow.of).some(isLess)) return false;
  }
  if (
    route !== undefined &&
    !ordersOf(route.of).some((order) => order.route !== undefined && route.in.includes(order.route))
  )
    return false;
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
