import { readTokens } from "../support/read-tokens.ts";
import { PATIENT_GROUPS } from "./words/patient-groups.ts";

/** Groups that words of their own name here: `readTokens` takes "aged" for old, though it stands beside every age. */
const OWN = new Set(PATIENT_GROUPS.map(({ key }) => key));

export interface GroupPlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Groups of patients that a text names, with their places. */
export function groupPlaces(text: string): GroupPlace[] {
  const named = PATIENT_GROUPS.flatMap(({ key, words }) =>
    [...text.matchAll(words)].map((match) => ({ key, start: match.index, end: match.index + match[0].length })),
  );
  const others = readTokens(text).filter(({ kind, key }) => kind === "population" && !OWN.has(key));
  return [...named, ...others.map(({ key, start, end }) => ({ key, start, end }))];
}

/** Whether a group is defined by age. */
export const isOfAge = (key: string): boolean =>
  PATIENT_GROUPS.some((group) => group.key === key && group.ages !== undefined);

/** Whether ages, in years, are those of a group: from 65 on is old, and under 12 is a child. */
export function isAgeOfGroup(key: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const ages = PATIENT_GROUPS.find((group) => group.key === key)?.ages;
  if (ages === undefined) return false;
  // What holds from 60 on holds for the old; for the young, what begins in their years and does not go on for life.
  return key === "population old" ? from >= 60 : from < ages[1] && to <= 18.01;
}

/** Whether one patient of this age, in years, belongs to a group that is defined by age. */
export function isInGroup(key: string, age: number): boolean {
  const ages = PATIENT_GROUPS.find((group) => group.key === key)?.ages;
  return ages !== undefined && ages[0] <= age && age < ages[1];
}
