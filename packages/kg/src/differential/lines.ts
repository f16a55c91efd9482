import { isPackCurie } from "@cdss/domain";
import type { Release } from "../release/load.ts";
import { type OnsetRow, readOnsets } from "./onset.ts";
import { PARAMETERS } from "./parameters.ts";
import { seriesKey } from "./series.ts";

const X_LINKED_RECESSIVE = "HP:0001419";
/** Least size of a named series: below it, a shared name says little. */
const LEAST_SERIES = 3;

/** A stated mode of inheritance of a line. */
export interface InheritanceRow {
  readonly row: number;
  readonly xLinkedRecessive: boolean;
}

/** One line of the differential: a disease with all its joined records. */
export interface Line {
  /** Ordinal of the record that is shown: that of the packs, else OMIM, before the others. */
  readonly main: number;
  readonly members: readonly number[];
  /** -1 when the line belongs to no named series. */
  readonly series: number;
  /** Log prior that does not depend on the patient, without the cohort term. */
  readonly recordPrior: number;
  readonly onsets: readonly OnsetRow[];
  readonly inheritance: readonly InheritanceRow[];
}

/** X-linked recessive inheritance and no other one is stated. */
export function isXLinkedRecessive(rows: readonly InheritanceRow[]): boolean {
  return rows.length > 0 && rows.every((row) => row.xLinkedRecessive);
}

/** Stated modes of inheritance (aspect I) of some records. */
function readInheritance(release: Release, members: readonly number[]): InheritanceRow[] {
  const { annotations, concepts } = release;
  const recessive = concepts.ordinal.get(X_LINKED_RECESSIVE);
  const rows: InheritanceRow[] = [];
  for (const member of members)
    for (let row = annotations.firstRow[member] ?? 0; row < (annotations.endRow[member] ?? 0); row++)
      if (annotations.dictionary.value(annotations.aspect[row] ?? 0) === "I" && annotations.negated[row] !== 1)
        rows.push({ row, xLinkedRecessive: annotations.term[row] === recessive });
  return rows;
}

/** The lines of a release in the order of its records, and the line of each record. */
export function makeLines(release: Release): { lines: Line[]; lineOf: Int32Array } {
  const { concepts } = release;
  const lineOf = new Int32Array(concepts.list.length).fill(-1);
  const groups: number[][] = [];
  const isOmim = (ordinal: number): boolean => concepts.list[ordinal]?.id.startsWith("OMIM:") === true;
  const isPack = (ordinal: number): boolean => isPackCurie(concepts.list[ordinal]?.id ?? "");
  // The record that is shown: ours, whose name a clinician uses, before OMIM before the others.
  const preference = (ordinal: number): number => (isPack(ordinal) ? 0 : isOmim(ordinal) ? 1 : 2);
  for (const [ordinal, concept] of concepts.list.entries()) {
    if (concept.kind !== "condition") continue;
    if ((lineOf[ordinal] ?? -1) >= 0) continue;
    // A condition of the packs may be joined with an ORPHA record that is joined with an OMIM one: one line, whatever the order.
    const members: number[] = [];
    const open = [ordinal];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if ((lineOf[next] ?? -1) >= 0) continue;
      lineOf[next] = groups.length;
      members.push(next);
      for (const record of concepts.list[next]?.equivalents ?? []) {
        const other = concepts.ordinal.get(record.id);
        if (other !== undefined) open.push(other);
      }
    }
    groups.push(members);
  }
  const omimGenes = new Set<string>();
  for (const concept of concepts.list)
    if (concept.id.startsWith("OMIM:")) for (const gene of concept.genes ?? []) omimGenes.add(gene);
  const seriesNumbers = new Map<string, number[]>();
  const sorted = groups.map((members) => members.sort((a, b) => preference(a) - preference(b) || a - b));
  for (const [line, members] of sorted.entries()) {
    const key = seriesKey(concepts.list[members[0] ?? 0]?.label ?? "");
    const list = seriesNumbers.get(key);
    if (list === undefined) seriesNumbers.set(key, [line]);
    else list.push(line);
  }
  const seriesOf = new Int32Array(groups.length).fill(-1);
  let series = 0;
  for (const members of seriesNumbers.values()) {
    if (members.length < LEAST_SERIES) continue;
    for (const line of members) seriesOf[line] = series;
    series++;
  }
  const lines = sorted.map((members, line) => {
    const main = members[0] ?? 0;
    const group = members.some((member) => (concepts.list[member]?.genes ?? []).some((gene) => omimGenes.has(gene)));
    return {
      main,
      members,
      series: seriesOf[line] ?? -1,
      recordPrior: members.some((member) => isPack(member) || isOmim(member))
        ? 0
        : group
          ? -PARAMETERS.groupRecord
          : -PARAMETERS.otherRecord,
      onsets: readOnsets(release, members),
      inheritance: readInheritance(release, members),
    };
  });
  return { lines, lineOf };
}
