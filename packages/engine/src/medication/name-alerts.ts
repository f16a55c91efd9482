import type { LocalizedText, MedicationAlert, MedicationReview, NamedDrug } from "@cdss/domain";
import { type OrderCheckResult, OVERRIDE_REASONS } from "@cdss/safety";

type AnyAlert = OrderCheckResult["alerts"][number] | OrderCheckResult["interactions"][number];

/** Labels of drugs by id. */
export type DrugLabel = (id: string) => LocalizedText;

const REASONS = new Map(OVERRIDE_REASONS.map(({ key, names }) => [key, names]));

const named = (ids: readonly string[], labelOf: DrugLabel): NamedDrug[] =>
  ids.map((id) => ({ id, label: labelOf(id) }));

const reasonsOf = (keys: readonly string[]): MedicationAlert["overrideReasons"] =>
  keys.flatMap((key) => {
    const label = REASONS.get(key);
    return label === undefined ? [] : [{ key, label }];
  });

/** Evidence ids: the rule of a pair, else the entries of the drugs, and the thresholds of the results that were held against them. */
const evidenceOf = (rule: string | null, drugs: readonly string[], tests: readonly string[] = []): string[] => [
  ...(rule === null ? drugs.map((id) => `drug:${id}`) : [`rule:${rule}`]),
  ...tests.map((test) => `laboratory:${test}`),
];

/** An alert in the words that a physician reads, with the entries that carry it. */
export function nameAlert(alert: AnyAlert, labelOf: DrugLabel): MedicationAlert {
  const { kind, drugs, severity, interrupts, reason, management, alternatives, overrideReasons } = alert;
  const { sources, locators, tests } = alert;
  const isPair = alert.kind === "interaction";
  return {
    kind,
    drugs: named(drugs, labelOf),
    severity,
    interrupts,
    reason,
    management,
    alternatives: named(alternatives, labelOf),
    overrideReasons: reasonsOf(overrideReasons),
    path: isPair ? [...alert.path] : [],
    evidence: evidenceOf(isPair ? alert.rule.id : null, drugs, tests),
    sources: [...sources],
    locators,
  };
}

/** The alerts that interrupt one by one, and the others in groups. */
export function nameResult(
  { alerts, interactions, quiet }: OrderCheckResult,
  labelOf: DrugLabel,
): Pick<MedicationReview, "alerts" | "quiet"> {
  return {
    alerts: [...interactions, ...alerts].filter(({ interrupts }) => interrupts).map((one) => nameAlert(one, labelOf)),
    quiet: quiet.map(({ kind, rule, drugs, severity, reason, management, overrideReasons, count, ...works }) => ({
      kind,
      drugs: named(drugs, labelOf),
      severity,
      interrupts: false,
      reason,
      management,
      alternatives: [],
      overrideReasons: reasonsOf(overrideReasons),
      path: [],
      evidence: evidenceOf(rule, drugs, works.tests),
      sources: [...works.sources],
      locators: works.locators,
      count,
    })),
  };
}
