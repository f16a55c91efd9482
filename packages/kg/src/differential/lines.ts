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
  /** Ordinal of the record that is shown: OMIM before the others. */
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
  for (const [ordinal, concept] of concepts.list.entries()) {
    if (concept.kind !== "condition") continue;
    const joined = (concept.equivalents ?? []).flatMap((record) => concepts.ordinal.get(record.id) ?? []);
    const held = joined.map((other) => lineOf[other] ?? -1).find((line) => line >= 0);
    if (held === undefined) {
      lineOf[ordinal] = groups.length;
      groups.push([ordinal]);
    } else {
      lineOf[ordinal] = held;
      groups[held]?.push(ordinal);
    }
  }
  const omimGenes = new Set<string>();
  for (const concept of concepts.list)
    if (concept.id.startsWith("OMIM:")) for (const gene of concept.genes ?? []) omimGenes.add(gene);
  const seriesNumbers = new Map<string, number[]>();
  const sorted = groups.map((members) => members.sort((a, b) => Number(isOmim(b)) - Number(isOmim(a)) || a - b));
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
      recordPrior: isOmim(main) ? 0 : group ? -PARAMETERS.groupRecord : -PARAMETERS.otherRecord,
      onsets: readOnsets(release, members),
      inheritance: readInheritance(release, members),
    };
  });
  return { lines, lineOf };
}
