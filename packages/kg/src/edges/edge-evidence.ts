import { type Curie, curie, type EdgeEvidence } from "@cdss/domain";
import { parseFrequency } from "../import/hpoa.ts";
import type { Release } from "../release/load.ts";

/** Id of an annotation row inside its release. Releases are immutable, so the row number is stable for a release id. */
export function edgeIdOf(row: number): string {
  return `edge:${row}`;
}

/** Row number of an edge id, or null when it is none of this release. */
export function rowOf(edgeId: string, count: number): number | null {
  const match = /^edge:(\d{1,9})$/.exec(edgeId);
  const row = match === null ? -1 : Number(match[1]);
  return row >= 0 && row < count ? row : null;
}

const curies = (text: string): Curie[] =>
  text === "" ? [] : text.split(";").flatMap((part) => (/^[A-Za-z][\w.-]*:\S+$/.test(part) ? [part as Curie] : []));

/** One annotation row as evidence: every stated column, nothing inferred. */
export function edgeEvidence(release: Release, row: number): EdgeEvidence {
  const { annotations, concepts } = release;
  const { dictionary } = annotations;
  const text = (column: Int32Array): string => dictionary.value(column[row] ?? 0);
  const onset = text(annotations.onset);
  const sex = text(annotations.sex);
  return {
    kind: "edge",
    id: edgeIdOf(row),
    condition: curie(concepts.list[annotations.condition[row] ?? 0]?.id ?? ""),
    finding: curie(concepts.list[annotations.term[row] ?? 0]?.id ?? ""),
    negated: annotations.negated[row] === 1,
    frequency: parseFrequency(text(annotations.frequency)) ?? { value: null, basis: "unstated" },
    ...(onset === "" ? {} : { onset: curie(onset) }),
    ...(sex === "" ? {} : { sex: sex === "MALE" ? "male" : "female" }),
    modifiers: curies(text(annotations.modifiers)),
    references: curies(text(annotations.references)),
    evidenceCode: text(annotations.evidence),
    release: release.info.id,
  };
}
