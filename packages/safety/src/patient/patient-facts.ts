import { CdssError, issuesOf, LabValue, type Sex } from "@cdss/domain";

/** What the checks read of a patient. What is not known is left out, and then no check that needs it speaks. */
export interface PatientFacts {
  readonly ageYears?: number | undefined;
  readonly sex: Sex;
  readonly isPregnant?: boolean | undefined;
  readonly isBreastfeeding?: boolean | undefined;
  /** Conditions and findings by key of the medication vocabulary. */
  readonly conditions: readonly string[];
  /** Drugs (by id) and allergy groups to which the patient is allergic. */
  readonly allergies: readonly string[];
  /** mL/min/1.73 m² or mL/min: what the labels' thresholds are held against. */
  readonly kidney?: number | undefined;
  readonly childPugh?: "A" | "B" | "C" | undefined;
  readonly weightKg?: number | undefined;
  readonly heightCm?: number | undefined;
  /** Results on file. Left out, nothing is known of results, and none is missed; an empty list says that there is none. */
  readonly labs?: readonly LabValue[] | undefined;
  /** ISO date on which the check is made: results and drugs are as old as it says. Without it no age is known. */
  readonly today?: string | undefined;
}

const BOUNDS = {
  ageYears: { from: 0, to: 130, unit: "years" },
  kidney: { from: 0, to: 250, unit: "mL/min" },
  weightKg: { from: 0.2, to: 650, unit: "kg" },
  heightCm: { from: 20, to: 280, unit: "cm" },
} as const;

function refuse(path: string, fix: string): never {
  const message = "out of range";
  throw new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

/** Throws CdssError INVALID_INPUT for a number that no patient has, a date that is none, and a result that does not fit its schema. */
export function checkPatientFacts(patient: PatientFacts): void {
  for (const [path, { from, to, unit }] of Object.entries(BOUNDS)) {
    const value = patient[path as keyof typeof BOUNDS];
    if (value !== undefined && !(value >= from && value <= to)) refuse(path, `give ${unit} from ${from} to ${to}`);
  }
  if (patient.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(patient.today))
    refuse("today", "give a date like 2026-01-31");
  for (const [index, lab] of (patient.labs ?? []).entries()) {
    const parsed = LabValue.safeParse(lab);
    if (parsed.success) continue;
    const issues = issuesOf(parsed.error, `labs[${index}]`);
    throw new CdssError("INVALID_INPUT", `${issues[0]?.path}: ${issues[0]?.message}`, { issues });
  }
}
