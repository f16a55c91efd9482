import { readTokens } from "../support/read-tokens.ts";
import { PATIENT_GROUPS } from "./words/patient-groups.ts";

/** Groups that words of their own name here: `readTokens` takes "aged" for old, though it stands beside every age. */
const OWN = new Set(PATIENT_GROUPS.map(({ key }) => key));

/** Childhood ends here, in years (ICH E11(R1) section 2.4). */
const ADULT = 18;

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

/**
 * The share of a group's ages, 0 to 1, that a span of ages in years covers: "6 months and over" holds for all toddlers and for three quarters
 * of infants, "under 6 months" for no toddler. What is said of people of unlimited age says nothing of the young, unless it stands among
 * what is said of children; what holds from 60 on holds for the old.
 */
export function shareOfAges(
  key: string,
  { from, to }: { readonly from: number; readonly to: number },
  isOfChildren: boolean,
): number {
  const ages = PATIENT_GROUPS.find((group) => group.key === key)?.ages;
  if (ages === undefined) return 0;
  if (key === "population old") return from >= 60 ? 1 : 0;
  const end = isOfChildren ? Math.min(to, ADULT) : to;
  if (end > ADULT + 0.01) return 0;
  const [first, last] = ages;
  return Math.max(0, Math.min(end, last) - Math.max(from, first)) / (last - first);
}

/** Whether one patient of this age, in years, belongs to a group that is defined by age. */
export function isInGroup(key: string, age: number): boolean {
  const ages = PATIENT_GROUPS.find((group) => group.key === key)?.ages;
  return ages !== undefined && ages[0] <= age && age < ages[1];
}
