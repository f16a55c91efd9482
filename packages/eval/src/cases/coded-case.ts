import type { Curie, Sex } from "@cdss/domain";

/** A patient as codes, with the diagnosis that was made: one sample of the task `differential-coded`. */
export interface CodedCase {
  readonly id: string;
  readonly present: readonly Curie[];
  readonly absent: readonly Curie[];
  readonly sex: Sex;
  readonly ageYears?: number;
  /** Diagnoses that count as right. Empty for an unsolved case, which is skipped. */
  readonly gold: readonly Curie[];
  /** Publications that the case was taken from. */
  readonly references: readonly Curie[];
  /** Cases of one cluster (a gene, a disease) are not independent samples. */
  readonly cluster: string;
}
