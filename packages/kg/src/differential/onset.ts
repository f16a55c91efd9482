import type { Release } from "../release/load.ts";
import { frequencyOf } from "./aggregate-frequency.ts";

/**
 * Ages of HPO's onset terms, in years: [from, to).
 * Source: definitions of the terms below HP:0003674 Onset (HPO 2025-01-16).
 */
const ONSET_AGES: Readonly<Record<string, readonly [number, number]>> = {
  "HP:0030674": [-1, 0], // antenatal
  "HP:0011460": [-1, 0], // embryonal
  "HP:0011461": [-1, 0], // fetal
  "HP:0034199": [-1, 0], // late first trimester
  "HP:0034198": [-1, 0], // second trimester
  "HP:0034197": [-1, 0], // third trimester
  "HP:0003577": [0, 1 / 365], // congenital
  "HP:0003623": [0, 28 / 365], // neonatal
  "HP:0003593": [28 / 365, 1], // infantile
  "HP:0410280": [28 / 365, 16], // paediatric
  "HP:0011463": [1, 5], // childhood
  "HP:0003621": [5, 16], // juvenile
  "HP:0003581": [16, 80], // adult
  "HP:0011462": [16, 40], // young adult
  "HP:0025708": [16, 19], // early young adult
  "HP:0025709": [19, 25], // intermediate young adult
  "HP:0025710": [25, 40], // late young adult
  "HP:0003596": [40, 60], // middle age
  "HP:0003584": [60, 90], // late
};

/** Patients assumed behind an onset row that gives no counts. */
const UNCOUNTED = 2;

export interface OnsetRow {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly patients: number;
}

/** Onset rows (aspect C) of some records. */
export function readOnsets(release: Release, members: readonly number[]): OnsetRow[] {
  const { annotations, concepts } = release;
  const onsets: OnsetRow[] = [];
  for (const member of members)
    for (let row = annotations.firstRow[member] ?? 0; row < (annotations.endRow[member] ?? 0); row++) {
      const ages = ONSET_AGES[concepts.list[annotations.term[row] ?? 0]?.id ?? ""];
      if (ages === undefined || annotations.negated[row] === 1) continue;
      const frequency = frequencyOf(annotations.dictionary.value(annotations.frequency[row] ?? 0));
      const patients = frequency.basis === "counts" ? (frequency.numerator ?? 0) : UNCOUNTED;
      if (patients > 0) onsets.push({ row, from: ages[0], to: ages[1], patients });
    }
  return onsets;
}

/**
 * Share of an onset period's patients whose disease has begun at an age. Inside the period it rises linearly from 0.3:
 * the period's first days count as well.
 */
function begun(ageYears: number, from: number, to: number): number {
  if (ageYears >= to) return 1;
  return ageYears >= from ? 0.3 + (0.7 * (ageYears - from)) / (to - from) : 0;
}

/**
 * P(onset at or before this age | condition), with half a patient of doubt on either side. Null when no onset is
 * annotated.
 */
export function probabilityOfOnsetBy(ageYears: number, onsets: readonly OnsetRow[]): number | null {
  let total = 0;
  let by = 0;
  for (const { from, to, patients } of onsets) {
    total += patients;
    by += patients * begun(ageYears, from, to);
  }
  return total === 0 ? null : (by + 0.5) / (total + 1);
}

/** The onsets of all lines that have any, in columns: every query with an age reads them all. */
export class OnsetTable {
  /** Lines with an annotated onset, ascending. */
  readonly lines: Int32Array;
  private readonly start: Int32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly patients: Float64Array;

  constructor(onsetsOfLine: readonly (readonly OnsetRow[])[]) {
    const lines = Array.from(onsetsOfLine.keys()).filter((line) => (onsetsOfLine[line] ?? []).length > 0);
    const rows = lines.flatMap((line) => onsetsOfLine[line] ?? []);
    this.lines = Int32Array.from(lines);
    this.start = new Int32Array(lines.length + 1);
    for (const [at, line] of lines.entries())
      this.start[at + 1] = (this.start[at] ?? 0) + (onsetsOfLine[line] ?? []).length;
    this.from = Float64Array.from(rows, (row) => row.from);
    this.to = Float64Array.from(rows, (row) => row.to);
    this.patients = Float64Array.from(rows, (row) => row.patients);
  }

  /** `probabilityOfOnsetBy` for each of `lines`. */
  probabilitiesBy(ageYears: number): Float64Array {
    const probabilities = new Float64Array(this.lines.length);
    for (let at = 0; at < probabilities.length; at++) {
      let total = 0;
      let by = 0;
      for (let i = this.start[at] ?? 0; i < (this.start[at + 1] ?? 0); i++) {
        const patients = this.patients[i] ?? 0;
        total += patients;
        by += patients * begun(ageYears, this.from[i] ?? 0, this.to[i] ?? 0);
      }
      probabilities[at] = (by + 0.5) / (total + 1);
    }
    return probabilities;
  }
}
