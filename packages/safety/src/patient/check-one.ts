import type { Drug, DrugOrder, MedicationKnowledge } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import { checkDose } from "../dose/check-dose.ts";
import { checkLaboratory, laboratoryRulesOf } from "../laboratory/check-laboratory.ts";
import { checkMonitoring } from "../monitoring/check-monitoring.ts";
import { checkAllergy } from "./check-allergy.ts";
import { checkDrug, type NameOf } from "./check-drug.ts";
import { checkIndication, type Indications } from "./check-indication.ts";
import { needsLess, type PatientContext } from "./patient-context.ts";
import { sayOnce } from "./say-once.ts";

/** All checks of one order against the patient alone. */
export interface OneCheck {
  /** What speaks against the drug, whatever its dose. */
  checkPatient(drug: Drug, context: PatientContext): PatientDraft[];
  /** What speaks against the dose of an order; of a child without one, that no dose is on file. */
  checkDose(drug: Drug, order: DrugOrder, context: PatientContext): PatientDraft[];
  /** What a clinician reads for the id of a drug or an allergy group. */
  readonly nameOf: NameOf;
}

/** Names of one kind of the vocabulary. */
function namesOf({ vocabulary }: MedicationKnowledge, kind: "condition" | "test" | "allergy"): NameOf {
  const names = new Map(
    vocabulary.flatMap((entry) => (entry.kind === kind ? [[entry.key, entry.names] as const] : [])),
  );
  return (key) => names.get(key) ?? { en: key, zh: key };
}

/** The checks over a knowledge, with what depends on the drug alone worked out once. */
export function createOneCheck(
  knowledge: MedicationKnowledge,
  drugs: ReadonlyMap<string, Drug>,
  indications: Indications,
): OneCheck {
  const [conditionName, testName, allergyName] = (["condition", "test", "allergy"] as const).map((kind) =>
    namesOf(knowledge, kind),
  ) as [NameOf, NameOf, NameOf];
  const nameOf: NameOf = (key) => drugs.get(key)?.names ?? allergyName(key);
  const laboratory = new Map(knowledge.drugs.map((drug) => [drug.id, laboratoryRulesOf(drug)]));
  return {
    nameOf,
    checkPatient: (drug, context) => {
      const { facts, labs, sex, results, conditions } = context;
      const allergy = checkAllergy(drug, facts, drugs, nameOf);
      const monitoring = results === null ? null : checkMonitoring(drug, results, testName);
      const indication = checkIndication(drug, conditions, indications, conditionName);
      return sayOnce([
        ...(allergy === null ? [] : [allergy]),
        ...checkDrug(drug, context, conditionName),
        ...checkLaboratory(drug, laboratory.get(drug.id) ?? [], labs, sex),
        ...(monitoring === null ? [] : [monitoring]),
        ...(indication === null ? [] : [indication]),
      ]);
    },
    checkDose: (drug, order, context) => {
      const { ageYears } = context.facts;
      const dose = checkDose(drug, order, {
        ...{ ageYears, weightKg: context.weightKg, surface: context.surface },
        needsLess: needsLess(drug, context.facts),
        isAgeSaid: drug.ages.some(({ below }) => below !== undefined && ageYears !== undefined && ageYears < below),
      });
      return dose === null ? [] : [dose];
    },
  };
}
