import { type Drug, type DrugSelector, type InteractionRule, matchesSelector } from "@cdss/domain";

/** Whether a selector names the drug, its class or a group of it: not by an effect or a path that many others share. */
export function names(selector: DrugSelector, drug: Drug): boolean {
  if (!matchesSelector(drug, selector)) return false;
  return selector.drug !== undefined || selector.group !== undefined;
}

/** The contraindicated and major rules that name a drug, the most serious first. What is less serious has its rule's own text. */
export function directRules(rules: readonly InteractionRule[]): (drug: Drug) => readonly InteractionRule[] {
  const serious = (["contraindicated", "major"] as const).flatMap((severity) =>
    rules.filter((rule) => rule.severity === severity).sort((one, other) => other.priority - one.priority),
  );
  return (drug) => serious.filter(({ between }) => between.some((selector) => names(selector, drug)));
}
