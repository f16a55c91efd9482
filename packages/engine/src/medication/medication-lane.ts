import type {
  ConditionKnowledge,
  EntryEvidence,
  Finding,
  MedicationCase,
  MedicationKnowledge,
  MedicationReview,
  PatientCase,
  TreatmentSuggestion,
} from "@cdss/domain";
import { createDrugNames, createOrderCheck } from "@cdss/safety";
import type { LeadingEntry } from "../triage/leading-entries.ts";
import { activeDrugs, indexDrugCodes } from "./active-drugs.ts";
import { type CheckedOrders, checkMedication, nameOrders, type OrderReview } from "./check-medication.ts";
import { conditionKeys } from "./condition-keys.ts";
import { createMedicationEntries } from "./medication-entries.ts";
import { nameResult } from "./name-alerts.ts";
import { notRead } from "./not-read.ts";
import { createAllergyReader, factsOf, patientBasis } from "./patient-basis.ts";
import { draftTreatments } from "./treatment-options.ts";

export interface MedicationAnswer {
  readonly medication: MedicationReview;
  readonly treatments: TreatmentSuggestion[];
  /** Entries of the drugs and rules that the answer cites. */
  readonly evidence: EntryEvidence[];
}

/** What an answer is from: the release that it cites, and the ISO date by which results are old or not. */
export interface AdviceTime {
  readonly release: string;
  readonly today: string;
}

export interface MedicationLane {
  /** What the patient takes, held against the patient; and drafts for the leading conditions. */
  advise(
    patientCase: PatientCase,
    findings: readonly Finding[],
    leading: readonly LeadingEntry[],
    when: AdviceTime,
  ): MedicationAnswer;
  /** What speaks against orders, by ids and with all that the check says. Throws CdssError INVALID_INPUT with the field for a value that cannot be. */
  check(asked: MedicationCase): CheckedOrders;
  /** The same in the words that a physician reads, with the entries of the release that carry it. */
  review(asked: MedicationCase, release: string): OrderReview;
}

function createLane(knowledge: MedicationKnowledge, conditions: ConditionKnowledge): MedicationLane {
  const drugs = new Map(knowledge.drugs.map((drug) => [drug.id, drug]));
  const tests = new Map(
    knowledge.vocabulary.flatMap(({ key, kind, names }) => (kind === "test" ? [[key, names] as const] : [])),
  );
  const check = createOrderCheck(knowledge);
  const entryOf = createMedicationEntries(knowledge);
  const names = createDrugNames(knowledge.drugs);
  const codes = indexDrugCodes(knowledge.drugs);
  const keys = conditionKeys(knowledge, conditions);
  const allergyOf = createAllergyReader(names, knowledge);
  const labelOf = (id: string) => drugs.get(id)?.names ?? { en: id };
  const testName = (key: string) => tests.get(key) ?? conditions.testName(key);
  const checkSources = { check, names, keys, allergyOf, hasTest: (key: string) => testName(key) !== null };

  return {
    check: (asked) => checkMedication(asked, checkSources),
    review: (asked, release) =>
      nameOrders(checkMedication(asked, checkSources), { labelOf, entryOf: (id) => entryOf(id, release) }),
    advise: (patientCase, findings, leading, { release, today }) => {
      const basis = patientBasis(patientCase, findings, keys, allergyOf);
      const facts = factsOf(basis, patientCase.demographics, today);
      const { active, unknown } = activeDrugs(patientCase, names, codes);
      const taken = active.map(({ drug }) => drug.id);
      // Everything that is taken is held against the patient and against each other, as if it were ordered today.
      const medication = {
        ...{ active, unknown, basis, notRead: notRead(patientCase, basis, findings) },
        ...nameResult(check.check(facts, [], taken), labelOf),
      };
      const treatments = draftTreatments(leading, facts, active, {
        drugs,
        check,
        labelOf,
        testName,
        work: conditions.work,
      });
      const alerts = [
        ...medication.alerts,
        ...medication.quiet,
        ...treatments.flatMap(({ options }) => options.flatMap((option) => option.alerts)),
      ];
      const cited = new Set([
        ...alerts.flatMap(({ evidence }) => evidence),
        ...treatments.flatMap(({ options }) =>
          options.flatMap((option) => option.drugs.map(({ drug }) => `drug:${drug.id}`)),
        ),
      ]);
      return { medication, treatments, evidence: [...cited].flatMap((id) => entryOf(id, release)) };
    },
  };
}

const lanes = new WeakMap<MedicationKnowledge, MedicationLane>();

/** The lane of a knowledge of drugs; made once, since its indexes take tens of milliseconds. */
export function medicationLane(knowledge: MedicationKnowledge, conditions: ConditionKnowledge): MedicationLane {
  const held = lanes.get(knowledge);
  if (held !== undefined) return held;
  const made = createLane(knowledge, conditions);
  lanes.set(knowledge, made);
  return made;
}
