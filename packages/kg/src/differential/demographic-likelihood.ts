import type { Sex } from "@cdss/domain";
import { type InheritanceRow, isXLinkedRecessive } from "./lines.ts";
import { type OnsetRow, probabilityOfOnsetBy } from "./onset.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";

/**
 * P(sex | X-linked recessive) / P(sex): boys carry the disease, girls rarely (skewed X inactivation, Turner syndrome).
 * Source: Nussbaum, McInnes, Willard, Thompson & Thompson Genetics in Medicine, chapter on patterns of inheritance, in
 * direction; the size (0.85 against 0.15 of patients) is an estimate.
 */
const X_LINKED_RATIO = { male: 1.7, female: 0.3 } as const;

/** Weighted log likelihood ratio of the patient's sex under stated modes of inheritance; 0 where it says nothing. */
export function sexContribution(inheritance: readonly InheritanceRow[], sex: Sex): number {
  if ((sex !== "male" && sex !== "female") || !isXLinkedRecessive(inheritance)) return 0;
  return PARAMETERS.sex * Math.log(X_LINKED_RATIO[sex]);
}

/** The patient's age against the onsets of a release. */
export interface OnsetEvidence {
  /** P(onset by this age) of each line of `index.onsets.lines`. */
  readonly probabilities: Float64Array;
  /** Their mean: the background of the onset evidence; 1 in a release without onsets. */
  readonly background: number;
}

/** Null where the age is not known. */
export function onsetEvidence(index: ProfileIndex, ageYears: number | undefined): OnsetEvidence | null {
  if (ageYears === undefined) return null;
  const probabilities = index.onsets.probabilitiesBy(ageYears);
  let sum = 0;
  for (const probability of probabilities) sum += probability;
  return { probabilities, background: probabilities.length === 0 ? 1 : sum / probabilities.length };
}

/** Weighted log likelihood ratio of P(onset by the patient's age). */
export function weightedOnset(probability: number, background: number): number {
  return PARAMETERS.onset * Math.log(probability / background);
}

/** `weightedOnset` of some onset rows; 0 where none is annotated or no age is known. */
export function onsetContribution(
  onsets: readonly OnsetRow[],
  ageYears: number | undefined,
  background: number,
): number {
  if (ageYears === undefined) return 0;
  const probability = probabilityOfOnsetBy(ageYears, onsets);
  return probability === null ? 0 : weightedOnset(probability, background);
}
