import type { Sex } from "@cdss/domain";

/** What the checks read of a patient. What is not known is left out, and then no check that needs it speaks. */
export interface PatientFacts {
  readonly ageYears?: number;
  readonly sex: Sex;
  readonly isPregnant?: boolean;
  readonly isBreastfeeding?: boolean;
  /** Conditions and findings by key of the medication vocabulary. */
  readonly conditions: readonly string[];
  /** Drugs (by id) and allergy groups to which the patient is allergic. */
  readonly allergies: readonly string[];
  /** mL/min/1.73 m² or mL/min: what the labels' thresholds are held against. */
  readonly kidney?: number;
  readonly childPugh?: "A" | "B" | "C";
}
