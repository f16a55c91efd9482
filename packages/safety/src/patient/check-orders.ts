import { type Drug, InteractionSeverity, type MedicationKnowledge } from "@cdss/domain";
import type { Interaction } from "../interactions/interaction.ts";
import { createInteractionCheck } from "../interactions/interaction-check.ts";
import { checkAllergy } from "./check-allergy.ts";
import { type ConditionName, checkDrug } from "./check-drug.ts";
import type { PatientAlert } from "./patient-alert.ts";
import type { PatientFacts } from "./patient-facts.ts";

export interface OrderCheck {
  /**
   * What speaks against new orders beside the active drugs, all by id: alerts about the ordered drugs, and interactions of which at least one drug
   * is ordered. What the patient already takes together is not said again. Ids that the knowledge does not hold come back as `unknown`: nothing is
   * known of them, which is not the same as safe.
   */
  check(patient: PatientFacts, active: readonly string[], orders: readonly string[]): OrderCheckResult;
}

export interface OrderCheckResult {
  readonly alerts: readonly PatientAlert[];
  readonly interactions: readonly Interaction[];
  readonly unknown: readonly string[];
}

const gravity = (severity: InteractionSeverity): number => InteractionSeverity.options.indexOf(severity);

/** Two drugs of one narrow class, or the same drug again. */
function duplicates(ordered: Drug, others: readonly Drug[]): PatientAlert[] {
  return others
    .filter((other) => other.class === ordered.class)
    .map((other) => {
      const isSame = other.id === ordered.id;
      return {
        kind: "duplicate",
        drugs: [ordered.id, other.id],
        severity: isSame ? "major" : "moderate",
        interrupts: isSame,
        reason: isSame
          ? { en: `${ordered.id} is already among the drugs`, zh: `已有 ${ordered.id}` }
          : { en: `both are of the class ${ordered.class}`, zh: `两药同属 ${ordered.class}` },
        sources: ordered.sources,
      };
    });
}

/** The medication check over a compiled knowledge: pure, the same answer for the same patient and orders. */
export function createOrderCheck(knowledge: MedicationKnowledge): OrderCheck {
  const drugs = new Map(knowledge.drugs.map((drug) => [drug.id, drug]));
  const interactionCheck = createInteractionCheck(knowledge);
  const conditions = new Map(
    knowledge.vocabulary.flatMap(({ key, kind, names }) => (kind === "condition" ? [[key, names] as const] : [])),
  );
  const nameOf: ConditionName = (key) => conditions.get(key) ?? { en: key, zh: key };
  return {
    check: (patient, active, orders) => {
      const ordered = new Set(orders);
      const held = active.flatMap((id) => drugs.get(id) ?? []);
      const alerts = [...ordered].flatMap((id, at) => {
        const drug = drugs.get(id);
        if (drug === undefined) return [];
        const before = [...ordered].slice(0, at).flatMap((other) => drugs.get(other) ?? []);
        const allergy = checkAllergy(drug, patient, drugs);
        return [
          ...(allergy === null ? [] : [allergy]),
          ...checkDrug(drug, patient, nameOf),
          ...duplicates(drug, [...held, ...before]),
        ];
      });
      const isNew = ({ drugs: pair }: Interaction): boolean => pair.some((id) => ordered.has(id));
      return {
        alerts: alerts.sort((a, b) => gravity(a.severity) - gravity(b.severity)),
        interactions: interactionCheck.check([...orders, ...active]).filter(isNew),
        unknown: [...new Set([...orders, ...active])].filter((id) => !drugs.has(id)),
      };
    },
  };
}
