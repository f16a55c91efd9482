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
  /** What the sources state, for display: pooled counts, else the band or percentage as written (the mean of different ones), else unstated. */
  readonly stated: Frequency;
}

/**
 * Pool the rows of one finding of one condition.
 * Counts of different cohorts are added (they are disjoint patients of different publications), with Jeffreys' prior
 * Beta(1/2, 1/2) so that 1/1 is not certainty; a band or percentage counts as `bandPatients` patients; a row without
 * frequency counts as `unstatedPatients` patients at `unstatedFrequency` (`titleFrequency` where the title alone names the
 * finding), and only where no row that states a frequency has found it in anybody.
 * Null when every source says that no patient has it, or excludes it.
 */
export function aggregateFrequency(rows: readonly FrequencyRow[]): AggregatedFrequency | null {
  let numerator = 0;
  let denominator = 0;
  const bands: Frequency[] = [];
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
      bands.push(frequency);
    } else if (row.title) titled++;
    else unstated++;
  }
  const band = meanBand(bands);
  let present = numerator;
  let patients = denominator;
  if (band !== null) {
    present += (band.value ?? 0) * PARAMETERS.bandPatients;
    patients += PARAMETERS.bandPatients;
  }
  if (present === 0 && (unstated > 0 || titled > 0)) {
    present += PARAMETERS.unstatedPatients * (unstated > 0 ? PARAMETERS.unstatedFrequency : PARAMETERS.titleFrequency);
    patients += PARAMETERS.unstatedPatients;
  }
  if (present === 0) return null;
  const smoothing = denominator > 0 ? 0.5 : 0;
  const value = Math.min((present + smoothing) / (patients + 2 * smoothing), PARAMETERS.frequencyCap);
  const stated: Frequency =
    denominator > 0 && numerator > 0
      ? { value: numerator / denominator, basis: "counts", numerator, denominator }
      : band !== null && band.value !== 0
        ? band
        : { value: null, basis: "unstated" };
  return { value, patients, stated };
}

/** The band or percentage on which all rows agree, as written; else their mean, which is no band any more. */
function meanBand(bands: readonly Frequency[]): Frequency | null {
  const [first] = bands;
  if (first === undefined) return null;
  if (bands.every((band) => band.term === first.term && band.value === first.value)) return first;
  return { value: bands.reduce((sum, band) => sum + (band.value ?? 0), 0) / bands.length, basis: "percent" };
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
