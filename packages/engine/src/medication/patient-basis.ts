import type { Finding, MedicationBasis, MedicationKnowledge, PatientCase, RecordEntry } from "@cdss/domain";
import { type DrugNames, estimatedGfr, foldDrugName, type PatientFacts } from "@cdss/safety";
import type { ConditionKeys } from "./condition-keys.ts";
import { type MeasuredFacts, readMeasuredFacts } from "./read-observations.ts";

const PREGNANCY = "CDSS:pregnancy";
const BREASTFEEDING = "CDSS:breastfeeding";
/** FHIR clinical statuses under which a patient has the condition now. */
const IS_OVER = /inactive|resolved|remission|entered-in-error|refuted/;
/** Adults: the age from which CKD-EPI holds. */
const ADULT = 18;

const namesOf = ({ text, codings }: RecordEntry): string[] => [
  text,
  ...codings.flatMap(({ display }) => display ?? []),
];

function kidneyOf(
  { gfr, creatinine }: MeasuredFacts,
  { sex, ageYears }: PatientCase["demographics"],
): MedicationBasis["kidney"] | undefined {
  if (gfr !== undefined && gfr > 0 && gfr <= 250) return { value: Math.round(gfr), basis: "reported" };
  if (creatinine === undefined || creatinine <= 0 || creatinine >= 50) return undefined;
  if (ageYears === undefined || ageYears < ADULT || ageYears > 120 || (sex !== "female" && sex !== "male"))
    return undefined;
  return { value: Math.round(estimatedGfr({ creatinine, ageYears, sex })), basis: "ckd-epi-2021" };
}

/** Reads an allergy by any of its names: the key of its group, else the id of the drug. Undefined for a name that is neither. */
export type AllergyReader = (written: readonly string[]) => string | undefined;

export function createAllergyReader(
  names: DrugNames,
  { vocabulary }: Pick<MedicationKnowledge, "vocabulary">,
): AllergyReader {
  const groups = new Map(
    vocabulary.flatMap(({ key, kind, names: { en, zh } }) =>
      kind === "allergy" ? [key, en, zh].map((name) => [foldDrugName(name), key] as const) : [],
    ),
  );
  return (written) => written.flatMap((name) => groups.get(foldDrugName(name)) ?? names.resolve(name)?.id ?? [])[0];
}

/** Drug ids and allergy groups of the record's allergies; a name that is neither stays as it is written. */
function allergiesOf(entries: readonly RecordEntry[], read: AllergyReader): string[] {
  return [
    ...new Set(
      entries
        .filter(({ status }) => !IS_OVER.test(status ?? ""))
        .flatMap((entry) => {
          const written = namesOf(entry).map((name) => name.replace(/过敏$|\ballergy( to)?\b/gi, "").trim());
          return read(written) ?? written.slice(0, 1);
        }),
    ),
  ];
}

/** What the medication check reads of a case: stated, measured, or estimated from what was measured. */
export function patientBasis(
  patientCase: PatientCase,
  findings: readonly Finding[],
  keys: ConditionKeys,
  allergyOf: AllergyReader,
): MedicationBasis {
  const present = findings.filter(({ status, experiencer }) => status === "present" && experiencer === "patient");
  const has = (concept: string): boolean =>
    present.some((finding) => finding.concept === concept && finding.temporality === "current");
  const stated = [
    ...patientCase.conditions.filter(({ status }) => !IS_OVER.test(status ?? "")).flatMap(namesOf),
    ...present.flatMap(({ label }) => [label.en, ...(label.zh === undefined ? [] : [label.zh])]),
  ];
  const conditions = [...new Set(stated.flatMap((name) => keys.keysOf(name)))];
  const measured = readMeasuredFacts(patientCase.observations);
  const kidney = kidneyOf(measured, patientCase.demographics);
  const { weightKg, heightCm, labs } = measured;
  return {
    conditions: conditions.map((key) => ({ key, label: keys.labelOf(key) })),
    allergies: allergiesOf(patientCase.allergies, allergyOf),
    ...(has(PREGNANCY) ? { isPregnant: true } : {}),
    ...(has(BREASTFEEDING) ? { isBreastfeeding: true } : {}),
    ...(kidney === undefined ? {} : { kidney }),
    ...(weightKg === undefined || weightKg < 0.2 || weightKg > 650 ? {} : { weightKg }),
    ...(heightCm === undefined || heightCm < 20 || heightCm > 280 ? {} : { heightCm }),
    labs: [...labs],
  };
}

/** The same as the safety checks take it; `today` is the ISO date of the check, by which results are old or not. */
export function factsOf(
  basis: MedicationBasis,
  { sex, ageYears }: PatientCase["demographics"],
  today: string,
): PatientFacts {
  const { conditions, allergies, isPregnant, isBreastfeeding, kidney, weightKg, heightCm, labs } = basis;
  return {
    sex,
    today,
    conditions: conditions.map(({ key }) => key),
    allergies,
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(isPregnant === undefined ? {} : { isPregnant }),
    ...(isBreastfeeding === undefined ? {} : { isBreastfeeding }),
    ...(kidney === undefined ? {} : { kidney: kidney.value }),
    ...(weightKg === undefined ? {} : { weightKg }),
    ...(heightCm === undefined ? {} : { heightCm }),
    ...(labs.length === 0 ? {} : { labs }),
  };
}
