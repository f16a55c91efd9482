import { CdssError } from "@cdss/domain";
import { edgeEvidence } from "../../../edges/edge-evidence.ts";
import type { StoredConcept } from "../../../release/content.ts";
import type { Release } from "../../../release/load.ts";
import { searchTokens } from "../../search-text.ts";
import { type CREATE, DEEPEST_HIERARCHY } from "../cypher.ts";

/** One kind of thing to write: how many there are, and the parameters of those from `from` up to `to`. */
export interface Stage {
  readonly name: keyof typeof CREATE;
  readonly total: number;
  rows(from: number, to: number): Record<string, unknown>[];
}

function damaged(path: string, message: string): CdssError {
  const fix = "build the release again with `cdss knowledge build`";
  return new CdssError("INVALID_RELEASE", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

/** Absent, not empty: Neo4j stores no property for null. */
const orNull = <T extends { readonly length: number }>(value: T | undefined): T | null =>
  value === undefined || value.length === 0 ? null : value;

function conceptRow(concept: StoredConcept): Record<string, unknown> {
  return {
    id: concept.id,
    label: concept.label,
    zh: concept.zh ?? null,
    definition: concept.definition ?? null,
    alternativeIds: orNull(concept.aliases),
    genes: orNull(concept.genes),
  };
}

/** One annotation row: the columns of the source, parsed where a reader wants them parsed, and the words of the frequency. */
function edgeRow(release: Release, row: number): Record<string, unknown> {
  const { annotations } = release;
  const text = (column: Int32Array): string => annotations.dictionary.value(column[row] ?? 0);
  const evidence = edgeEvidence(release, row);
  return {
    condition: evidence.condition,
    finding: evidence.finding,
    properties: {
      id: evidence.id,
      row: BigInt(row),
      negated: evidence.negated,
      frequency: orNull(text(annotations.frequency)),
      onset: evidence.onset ?? null,
      sex: evidence.sex ?? null,
      modifiers: orNull(evidence.modifiers),
      references: orNull(evidence.references),
      evidenceCode: evidence.evidenceCode,
      aspect: text(annotations.aspect),
      biocuration: text(annotations.biocuration),
    },
  };
}

/** Throws CdssError INVALID_RELEASE where an is-a chain is longer than the hierarchy queries follow. */
function checkDepth(release: Release): void {
  const { list, ordinal } = release.concepts;
  const depths = new Map<string, number>();
  const depthOf = (id: string, steps: number): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    if (steps > DEEPEST_HIERARCHY)
      throw damaged("concepts.jsonl", `an is-a chain through ${id} is longer than ${DEEPEST_HIERARCHY} steps`);
    const parents = list[ordinal.get(id) ?? -1]?.parents ?? [];
    const depth = parents.length === 0 ? 0 : 1 + Math.max(...parents.map((parent) => depthOf(parent, steps + 1)));
    depths.set(id, depth);
    return depth;
  };
  for (const { id } of list)
    if (depthOf(id, 0) > DEEPEST_HIERARCHY)
      throw damaged("concepts.jsonl", `an is-a chain through ${id} is longer than ${DEEPEST_HIERARCHY} steps`);
}

function stage<T>(
  name: Stage["name"],
  items: readonly T[],
  toRow: (item: T, index: number) => Record<string, unknown>,
): Stage {
  return {
    name,
    total: items.length,
    rows: (from, to) => items.slice(from, to).map((item, index) => toRow(item, from + index)),
  };
}

/** Everything of a release in the order in which it is written: a relationship after the nodes it joins. */
export function stagesOf(release: Release): Stage[] {
  checkDepth(release);
  const { list, ordinal } = release.concepts;
  const idOf = (id: string, file: string): string => {
    const found = list[ordinal.get(id) ?? -1];
    if (found === undefined) throw damaged(file, `${id} is not a concept of the release`);
    return found.id;
  };
  const aliases = list.flatMap((concept, index) =>
    // An id that another concept bears or was given before leads there and not here, as in memory.
    [...new Set(concept.aliases ?? [])].flatMap((id) =>
      ordinal.get(id) === index && id !== concept.id ? [{ id, concept: concept.id }] : [],
    ),
  );
  const hierarchy = list.flatMap((concept) =>
    (concept.parents ?? []).map((parent, position) => ({
      child: concept.id,
      parent: idOf(parent, "concepts.jsonl"),
      position: BigInt(position),
    })),
  );
  const equivalents = list.flatMap((concept) =>
    (concept.equivalents ?? []).map((record, position) => ({
      from: concept.id,
      to: idOf(record.id, "concepts.jsonl"),
      by: record.by,
      position: BigInt(position),
    })),
  );
  const ofKind = (kind: StoredConcept["kind"]): StoredConcept[] => list.filter((concept) => concept.kind === kind);
  return [
    stage("phenotypes", ofKind("phenotype"), conceptRow),
    stage("conditions", ofKind("condition"), conceptRow),
    stage("aliases", aliases, (row) => row),
    stage("hierarchy", hierarchy, (row) => row),
    stage("equivalents", equivalents, (row) => row),
    stage("names", release.names, (name, row) => ({
      concept: idOf(name.concept, "names.tsv"),
      properties: {
        row: BigInt(row),
        text: name.text,
        language: name.language,
        scope: name.scope,
        lay: name.lay,
        tokens: searchTokens(name.text).join(" "),
      },
    })),
    {
      name: "annotations",
      total: release.annotations.count,
      rows: (from, to) => Array.from({ length: to - from }, (_, index) => edgeRow(release, from + index)),
    },
  ];
}
