import type { DifferentialQuery } from "@cdss/domain";
import { type OnsetRow, probabilityOfOnsetBy } from "./onset.ts";
import { PARAMETERS } from "./parameters.ts";
import type { Line, ProfileIndex } from "./profile-index.ts";

/**
 * P(sex | X-linked recessive) / P(sex): boys carry the disease, girls rarely (skewed X inactivation, Turner syndrome).
 * Source: Nussbaum, McInnes, Willard, Thompson & Thompson Genetics in Medicine, chapter on patterns of inheritance, in
 * direction; the size (0.85 against 0.15 of patients) is an estimate.
 */
const X_LINKED_RATIO = { male: 1.7, female: 0.3 } as const;

/** Weighted log likelihood ratio of the patient's sex under the line's inheritance; 0 where it says nothing. */
export function sexContribution(line: Line, query: DifferentialQuery): number {
  if (!line.xLinkedRecessive || (query.sex !== "male" && query.sex !== "female")) return 0;
  return PARAMETERS.sex * Math.log(X_LINKED_RATIO[query.sex]);
}

/** Mean of P(onset by this age) over the lines with annotated onset: the background of the onset evidence. */
export function onsetBackground(index: ProfileIndex, ageYears: number): number {
  let sum = 0;
  for (const number of index.withOnset) sum += probabilityOfOnsetBy(ageYears, index.lines[number]?.onsets ?? []) ?? 0;
  return index.withOnset.length === 0 ? 1 : sum / index.withOnset.length;
}

/** Weighted log likelihood ratio of the patient's age against annotated onsets; 0 where none is annotated or no age is known. */
export function onsetContribution(
  onsets: readonly OnsetRow[],
  ageYears: number | undefined,
  background: number,
): number {
  if (ageYears === undefined) return 0;
  const probability = probabilityOfOnsetBy(ageYears, onsets);
  return probability === null ? 0 : PARAMETERS.onset * Math.log(probability / background);
}
