import type { Candidate } from "./candidate-sentences.ts";
import { contains, type Interval } from "./interval.ts";
import { isDrug } from "./is-drug.ts";
import { isInGroup } from "./patient-groups.ts";
import { AGE } from "./read-ages.ts";
import { BODY_WEIGHT, type Measure } from "./read-measures.ts";
import type { Question } from "./read-question.ts";
import { readUnitSpans, type UnitSpan } from "./read-unit-spans.ts";

/** Age from which medicine speaks of adults, in years (ICH E11(R1) section 2.4). */
const ADULT = 18;

const MONITORING = /^(?:monitoring|监测)$/iu;

/** The narrowest span that a sentence states for a quantity and that holds what is asked; null where there is none. */
export function spanAround({ key, interval }: Measure, { measures }: Pick<Candidate, "measures">): Interval | null {
  const holding = measures().filter((one) => one.key === key && contains(one.interval, interval));
  return holding.reduce<Interval | null>(
    (narrowest, one) => (narrowest === null || contains(narrowest, one.interval) ? one.interval : narrowest),
    null,
  );
}

/** An age may also be that of a group: "in children" without ages speaks of one of 5 years, and what names nobody of adults. */
function fitsAge(age: Measure, candidate: Candidate, asksMore: boolean): boolean {
  const { from, to } = age.interval;
  const one = Number.isFinite(from) ? from : to - 1 / 365.25;
  const groups = [...candidate.groups()];
  // "In children (aged 3 years and over)" ends with childhood, though it does not say so.
  const isOnlyOfChildren = groups.includes("population child") && !groups.includes("population adult");
  if (one >= ADULT && isOnlyOfChildren) return false;
  if (candidate.measures().some(({ key }) => key === AGE)) return spanAround(age, candidate) !== null;
  if (groups.some((key) => isInGroup(key, one))) return true;
  return one >= ADULT && !groups.includes("population infant") && (asksMore || groups.includes("population adult"));
}

/** For whom and what for a sentence holds: its first brackets. */
export const forWhomOf = (quote: string): string => /[（(]([^（()）]*)[)）]/u.exec(quote)?.[1] ?? "";

/** Whether a sentence says for whom it holds, and leaves out a value that is asked about: "within 4.5 hours" for one of 5 hours. */
export function leavesOut(quote: string, values: readonly UnitSpan[]): boolean {
  if (values.length === 0) return false;
  const spans = readUnitSpans(forWhomOf(quote));
  return values.some(({ unit, interval }) => {
    const same = spans.filter((one) => one.unit === unit);
    return same.length > 0 && !same.some((one) => contains(one.interval, interval));
  });
}

/** A dose by weight holds at any weight, unless the sentence says at which. */
function fitsWeight(weight: Measure, candidate: Candidate): boolean {
  if (candidate.measures().some(({ key }) => key === BODY_WEIGHT)) return spanAround(weight, candidate) !== null;
  return PER_WEIGHT.test(candidate.quotation.quote);
}

const PER_WEIGHT = /\d\s*(?:mg|g|[uμµ]g|mL|IU|units?|单位)\/kg/iu;

/**
 * Whether a sentence says what holds at each value that is asked about: eGFR 25 lies in "below 30", and 45 does not. What is said of the drug
 * beside another drug is no answer.
 */
export function fitsMeasures(
  candidate: Candidate,
  { measures, values, things, kinds, populations }: Question,
): boolean {
  if (leavesOut(candidate.quotation.quote, values)) return false;
  if (measures.length === 0) return true;
  const asked = new Set(things.flatMap(({ concepts }) => [...concepts]));
  const isOfOther = [...candidate.named()].some((id) => isDrug(id) && !asked.has(id));
  if ([...asked].some(isDrug) && isOfOther) return false;
  // "Stop before contrast", under monitoring, does not tell whether the drug may be given.
  const isMonitoring = MONITORING.test(candidate.passage.headings.at(-1) ?? "");
  if (isMonitoring && kinds.some(({ name }) => name === "safety")) return false;
  const asksMore = kinds.length > 0 || things.length > 1 || populations.size > 0;
  return measures.every((measure) => {
    if (measure.key === AGE) return fitsAge(measure, candidate, asksMore);
    return measure.key === BODY_WEIGHT ? fitsWeight(measure, candidate) : spanAround(measure, candidate) !== null;
  });
}

/**
 * Whether another sentence on the same document's subject states a narrower span around the same value: at eGFR 25, "below 30: contraindicated"
 * holds and "below 45: halve the dose" would mislead beside it. Ages are left out: a dose and a warning have spans of their own.
 */
export function isOverruled(candidate: Candidate, others: readonly Candidate[], { measures }: Question): boolean {
  return measures.some((measure) => {
    if (measure.key === AGE) return false;
    const own = spanAround(measure, candidate);
    return others.some((other) => {
      const narrower = spanAround(measure, other);
      const isSame = own !== null && narrower !== null && contains(narrower, own);
      const subjects = other.above.subjects();
      const isOfSame = [...candidate.above.subjects()].some((id) => subjects.has(id));
      return own !== null && narrower !== null && !isSame && contains(own, narrower) && isOfSame;
    });
  });
}
