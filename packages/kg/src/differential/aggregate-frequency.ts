import type { Frequency } from "@cdss/domain";
import { parseFrequency } from "../import/hpoa.ts";
import { PARAMETERS } from "./parameters.ts";

/** One annotation row, as far as frequency goes. */
export interface FrequencyRow {
  readonly negated: boolean;
  readonly frequency: Frequency;
  /** The finding is named in the title of the record (evidence code TITLE). */
  readonly title: boolean;
}

/** Several rows about one finding of one condition, put together. */
export interface AggregatedFrequency {
  /** 0 to 1, smoothed; what the ranking uses. */
  readonly value: number;
  /** Patients (or pseudo-patients for bands) behind the value. */
  readonly patients: number;
  /** What the sources state, for display: pooled counts, else the band or percentage as written (of several, their mean), else unstated. */
  readonly stated: Frequency;
}

/**
 * Pool the rows of one finding of one condition.
 * Counts of different cohorts are added (they are disjoint patients of different publications), with Jeffreys' prior
 * Beta(1/2, 1/2) so that 1/1 is not certainty; a band or percentage counts as `bandPatients` patients; a row without
 * frequency counts as `unstatedPatients` patients at `unstatedFrequency`, and only where nothing better is stated.
 * Null when every source says that no patient has it, or excludes it.
 */
export function aggregateFrequency(rows: readonly FrequencyRow[]): AggregatedFrequency | null {
  let numerator = 0;
  let denominator = 0;
  let bandSum = 0;
  let bands = 0;
  let statedBand: Frequency = { value: null, basis: "unstated" };
  let unstated = 0;
  let titled = 0;
  for (const row of rows) {
    const { frequency } = row;
    if (row.negated) {
      denominator += frequency.denominator ?? 0;
    } else if (frequency.basis === "counts") {
      numerator += frequency.numerator ?? 0;
      denominator += frequency.denominator ?? 0;
    } else if (frequency.value !== null) {
      bandSum += frequency.value;
      bands++;
      statedBand = bands === 1 ? frequency : { value: bandSum / bands, basis: "percent" };
    } else if (row.title) titled++;
    else unstated++;
  }
  let present = numerator;
  let patients = denominator;
  if (bands > 0) {
    present += (bandSum / bands) * PARAMETERS.bandPatients;
    patients += PARAMETERS.bandPatients;
  } else if (denominator === 0 && (unstated > 0 || titled > 0)) {
    present += PARAMETERS.unstatedPatients * (titled > 0 ? PARAMETERS.titleFrequency : PARAMETERS.unstatedFrequency);
    patients += PARAMETERS.unstatedPatients;
  }
  if (present === 0) return null;
  const smoothing = denominator > 0 ? 0.5 : 0;
  const value = Math.min((present + smoothing) / (patients + 2 * smoothing), PARAMETERS.frequencyCap);
  const stated: Frequency =
    denominator > 0 && numerator > 0
      ? { value: numerator / denominator, basis: "counts", numerator, denominator }
      : statedBand;
  return { value, patients, stated };
}

const parsed = new Map<string, Frequency>();

/** parseFrequency with a memo: 271,000 rows hold about 5,000 distinct texts. */
export function frequencyOf(text: string): Frequency {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const frequency = parseFrequency(text) ?? { value: null, basis: "unstated" as const };
  parsed.set(text, frequency);
  return frequency;
}
