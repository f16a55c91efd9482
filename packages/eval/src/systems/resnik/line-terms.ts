import type { Release } from "@cdss/kg";
import type { TermGraph } from "./term-graph.ts";

/** A stated frequency that means "in no patient": 0 of n, 0 %, or HPO's band "excluded". */
const NEVER = /^(?:0\/\d+|0+(?:\.0+)?%|HP:0040285)$/;

/** Terms of each line, and the publications behind them. */
export interface LineTerms {
  /** Different terms of each line, ascending, without those that the sources exclude. */
  readonly terms: readonly Int32Array[];
  /** Lines with rows of a publication, by its CURIE in upper case. */
  readonly linesOfReference: ReadonlyMap<string, ReadonlySet<number>>;
  /** Terms of one line with the rows of these publications (CURIEs in upper case) left out. */
  without(line: number, references: ReadonlySet<string>): Int32Array;
}

/** Read the positive phenotype annotations of each line of joined records. Frequencies are not used. */
export function readLineTerms(release: Release, members: readonly (readonly number[])[], graph: TermGraph): LineTerms {
  const { annotations } = release;
  const { dictionary } = annotations;
  const usable = (row: number): boolean =>
    annotations.negated[row] === 0 &&
    dictionary.value(annotations.aspect[row] ?? 0) === "P" &&
    !NEVER.test(dictionary.value(annotations.frequency[row] ?? 0)) &&
    graph.isTerm(annotations.term[row] ?? -1);
  const referencesOf = (row: number): string[] =>
    dictionary
      .value(annotations.references[row] ?? 0)
      .toUpperCase()
      .split(";");
  const collect = (line: number, keep: (row: number) => boolean): Int32Array => {
    const terms = new Set<number>();
    for (const member of members[line] ?? [])
      for (let row = annotations.firstRow[member] ?? 0; row < (annotations.endRow[member] ?? 0); row++)
        if (usable(row) && keep(row)) terms.add(annotations.term[row] ?? 0);
    return Int32Array.from(terms).sort();
  };
  const linesOfReference = new Map<string, Set<number>>();
  const terms = members.map((_, line) =>
    collect(line, (row) => {
      for (const reference of referencesOf(row)) {
        const lines = linesOfReference.get(reference);
        if (lines === undefined) linesOfReference.set(reference, new Set([line]));
        else lines.add(line);
      }
      return true;
    }),
  );
  return {
    terms,
    linesOfReference,
    without: (line, references) =>
      collect(line, (row) => !referencesOf(row).some((reference) => references.has(reference))),
  };
}
