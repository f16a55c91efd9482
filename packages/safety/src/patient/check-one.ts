import type { Drug, DrugOrder, MedicationKnowledge } from "@cdss/domain";
import { INTERRUPTING, type PatientDraft } from "../alerts/alert.ts";
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
  /** How many alerts checkPatient would give; null as soon as one of them interrupts. */
  countPatient(drug: Drug, context: PatientContext): number | null;
  /** What speaks against the dose of an order; of a child without one, that no dose is on file. */
  checkDose(drug: Drug, order: DrugOrder, context: PatientContext): PatientDraft[];
  /** What a clinician reads for the id of a drug or an allergy group. */
  readonly nameOf: NameOf;
}

const NOTHING: readonly PatientDraft[] = [];
const listed = (draft: PatientDraft | null): readonly PatientDraft[] => (draft === null ? NOTHING : [draft]);

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
  /** What one kind of check says of a drug for a patient, in the order in which it is read. */
  const stages: readonly ((drug: Drug, context: PatientContext) => readonly PatientDraft[])[] = [
    (drug, { facts }) => listed(checkAllergy(drug, facts, drugs, nameOf)),
    (drug, context) => checkDrug(drug, context, conditionName),
    (drug, { labs, sex }) => checkLaboratory(drug, laboratory.get(drug.id) ?? [], labs, sex),
    (drug, { results }) => (results === null ? NOTHING : listed(checkMonitoring(drug, results, testName))),
    (drug, { conditions }) => listed(checkIndication(drug, conditions, indications, conditionName)),
  ];
  return {
    nameOf,
    checkPatient: (drug, context) => sayOnce(stages.flatMap((stage) => stage(drug, context))),
    countPatient: (drug, context) => {
      const drafts: PatientDraft[] = [];
      for (const stage of stages)
        for (const draft of stage(drug, context)) {
          if (INTERRUPTING.has(draft.severity)) return null;
          drafts.push(draft);
        }
      return sayOnce(drafts).length;
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
