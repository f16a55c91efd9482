import type { ClinicalCondition, DifferentialQuery } from "@cdss/domain";
import { PARAMETERS } from "./parameters.ts";

export type Onset = ClinicalCondition["course"]["onset"];
type Course = NonNullable<DifferentialQuery["course"]>;

/** What patients with conditions of one course tell when they first come. */
interface ToldCourse {
  /** Share of the everyday conditions. */
  readonly share: number;
  /** Log-normal duration of the complaint: median in days, and standard deviation of its natural log. Null where a duration says nothing. */
  readonly days: { readonly median: number; readonly deviation: number } | null;
  /** Probability that the text calls it sudden, gradual, recurrent. */
  readonly sudden: number;
  readonly gradual: number;
  readonly recurrent: number;
}

/**
 * Set from the invented patients of the development set (245 texts, 211 with a duration), rounded. The share is that of the conditions of the packs.
 */
const TOLD: Readonly<Record<Onset, ToldCourse>> = {
  sudden: { share: 0.11, days: { median: 0.4, deviation: 1.9 }, sudden: 0.4, gradual: 0.01, recurrent: 0.08 },
  hours: { share: 0.14, days: { median: 0.8, deviation: 1.7 }, sudden: 0.12, gradual: 0.03, recurrent: 0.07 },
  days: { share: 0.24, days: { median: 3.5, deviation: 1.3 }, sudden: 0.05, gradual: 0.06, recurrent: 0.08 },
  weeks: { share: 0.16, days: { median: 28, deviation: 1.3 }, sudden: 0.03, gradual: 0.08, recurrent: 0.1 },
  months: { share: 0.18, days: { median: 180, deviation: 1.4 }, sudden: 0.03, gradual: 0.18, recurrent: 0.1 },
  years: { share: 0.11, days: { median: 900, deviation: 1.6 }, sudden: 0.03, gradual: 0.22, recurrent: 0.2 },
  lifelong: { share: 0.01, days: { median: 2000, deviation: 2.2 }, sudden: 0.03, gradual: 0.1, recurrent: 0.15 },
  episodic: { share: 0.05, days: null, sudden: 0.2, gradual: 0.03, recurrent: 0.4 },
};
const ONSETS = Object.keys(TOLD) as Onset[];

/** Durations from a minute to twenty years, on the natural log: over this a duration that belongs to something else is spread evenly. */
const LOG_RANGE = Math.log((20 * 365.25) / (1 / 1440));
/** Share of durations that were read and are not that of the complaint. */
const MISREAD = 0.15;
/** The first duration of a text is usually the one; the second is told of a change for the worse. */
const ORDER_WEIGHTS = [0.65, 0.35];

function densityOf(onset: Onset, days: number): number {
  const { days: told } = TOLD[onset];
  const even = 1 / LOG_RANGE;
  if (told === null) return even;
  const z = Math.log(days / told.median) / told.deviation;
  const normal = Math.exp(-0.5 * z * z) / (told.deviation * Math.sqrt(2 * Math.PI));
  return (1 - MISREAD) * normal + MISREAD * even;
}

/** Of one onset against the mean over all, each by its share. */
function ratioOf(onset: Onset, probability: (of: Onset) => number): number {
  let mean = 0;
  for (const other of ONSETS) mean += TOLD[other].share * probability(other);
  return probability(onset) / mean;
}

function likelihoodRatioOf(onset: Onset, { days, pace, recurrent }: Course): number {
  let ratio = 1;
  if (days.length > 0) {
    const weights = days.length === 1 ? [1] : ORDER_WEIGHTS;
    ratio *= days
      .slice(0, weights.length)
      .reduce((sum, value, at) => sum + (weights[at] ?? 0) * ratioOf(onset, (of) => densityOf(of, value)), 0);
  }
  if (pace !== undefined) ratio *= ratioOf(onset, (of) => TOLD[of][pace]);
  if (recurrent) ratio *= ratioOf(onset, (of) => TOLD[of].recurrent);
  return ratio;
}

/**
 * What the course that the patient tells adds to conditions of each onset: weighted natural log of the likelihood ratio against the mean over the
 * everyday conditions, bounded. Null where nothing is told.
 */
export function courseContributions(course: Course | undefined): ReadonlyMap<Onset, number> | null {
  if (course === undefined || (course.days.length === 0 && course.pace === undefined && !course.recurrent)) return null;
  const most = PARAMETERS.courseCap;
  return new Map(
    ONSETS.map((onset) => {
      const value = PARAMETERS.courseWeight * Math.log(likelihoodRatioOf(onset, course));
      return [onset, Math.max(-most, Math.min(most, value))] as const;
    }),
  );
}
