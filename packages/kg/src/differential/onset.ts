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
 * P(onset at or before this age | condition), with half a patient of doubt on either side. Inside an onset period it
 * rises linearly from 0.3: the period's first days count as well. Null when no onset is annotated.
 */
export function probabilityOfOnsetBy(ageYears: number, onsets: readonly OnsetRow[]): number | null {
  let total = 0;
  let by = 0;
  for (const { from, to, patients } of onsets) {
    total += patients;
    if (ageYears >= to) by += patients;
    else if (ageYears >= from) by += patients * (0.3 + (0.7 * (ageYears - from)) / (to - from));
  }
  return total === 0 ? null : (by + 0.5) / (total + 1);
}
