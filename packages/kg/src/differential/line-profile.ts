import type { Hierarchy } from "../hierarchy/hierarchy.ts";
import type { Release } from "../release/load.ts";
import { TITLE_EVIDENCE } from "../release/title-terms.ts";
import { type AggregatedFrequency, aggregateFrequency, type FrequencyRow, frequencyOf } from "./aggregate-frequency.ts";

/** Which rows a profile may use. */
export interface RowFilter {
  /** Codes (in the table's dictionary) of reference lists that hold an excluded publication. */
  readonly excludedReferences: ReadonlySet<number>;
  /** Rows stated for the other sex only are left out. */
  readonly sex: "female" | "male" | null;
}

export const NO_FILTER: RowFilter = { excludedReferences: new Set(), sex: null };

/** What is known of one line of the differential (one disease, all its joined records). */
export interface LineProfile {
  /** Aggregated frequency by directly annotated term. */
  readonly direct: ReadonlyMap<number, AggregatedFrequency>;
  /** Rows by directly annotated term, present and negated ones. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** Terms that the sources exclude (NOT without counts, 0/m, or frequency 0 %). */
  readonly excluded: ReadonlySet<number>;
  /** Frequency by annotated term or ancestor: the highest frequency below it, and the direct term that gives it. */
  readonly propagated: ReadonlyMap<number, { readonly value: number; readonly source: number }>;
  /** The largest cohort behind a finding. */
  readonly patients: number;
}

export function isUsable(release: Release, row: number, filter: RowFilter): boolean {
  const { annotations } = release;
  if (filter.excludedReferences.has(annotations.references[row] ?? 0)) return false;
  if (filter.sex === null) return true;
  const sex = annotations.dictionary.value(annotations.sex[row] ?? 0);
  return sex === "" || (sex === "MALE") === (filter.sex === "male");
}

/**
 * Profile of the records `members`. A child's frequency is passed up as a maximum: without patient-level data a
 * condition has the general finding at least as often as its most frequent special form.
 */
export function lineProfile(
  release: Release,
  hierarchy: Hierarchy,
  members: readonly number[],
  isScored: (term: number) => boolean,
  filter: RowFilter,
): LineProfile {
  const { annotations } = release;
  const { dictionary } = annotations;
  const grouped = new Map<number, FrequencyRow[]>();
  const rows = new Map<number, number[]>();
  for (const member of members)
    for (let row = annotations.firstRow[member] ?? 0; row < (annotations.endRow[member] ?? 0); row++) {
      const term = annotations.term[row] ?? 0;
      if (dictionary.value(annotations.aspect[row] ?? 0) !== "P" || !isScored(term) || !isUsable(release, row, filter))
        continue;
      const entry: FrequencyRow = {
        negated: annotations.negated[row] === 1,
        frequency: frequencyOf(dictionary.value(annotations.frequency[row] ?? 0)),
        title: dictionary.value(annotations.evidence[row] ?? 0) === TITLE_EVIDENCE,
      };
      const list = grouped.get(term);
      if (list === undefined) {
        grouped.set(term, [entry]);
        rows.set(term, [row]);
      } else {
        list.push(entry);
        rows.get(term)?.push(row);
      }
    }
  const direct = new Map<number, AggregatedFrequency>();
  const excluded = new Set<number>();
  const propagated = new Map<number, { value: number; source: number }>();
  let patients = 0;
  for (const [term, list] of grouped) {
    const aggregated = aggregateFrequency(list);
    if (aggregated === null) {
      excluded.add(term);
      continue;
    }
    direct.set(term, aggregated);
    patients = Math.max(patients, aggregated.patients);
    for (const ancestor of hierarchy.ancestors(term)) {
      if (!isScored(ancestor)) continue;
      const held = propagated.get(ancestor);
      if (held === undefined || aggregated.value > held.value)
        propagated.set(ancestor, { value: aggregated.value, source: term });
    }
  }
  return { direct, rows, excluded, propagated, patients };
}
