import {
  type Concept,
  type Curie,
  curie,
  type EdgeEvidence,
  type GraphStore,
  type SearchHit,
  type SearchOptions,
} from "@cdss/domain";
import { edgeEvidence, rowOf } from "../../edges/edge-evidence.ts";
import { Hierarchy } from "../../hierarchy/hierarchy.ts";
import type { Release } from "../../release/load.ts";
import { conceptOf } from "./concept-of.ts";
import { NameIndex } from "./name-index.ts";

/** The release in memory as a graph store. Building it takes the indexes only; the tables are the release's own. */
export function createMemoryGraphStore(release: Release): GraphStore {
  const { concepts, annotations } = release;
  const hierarchy = new Hierarchy(concepts);
  const names = new NameIndex(release);
  const idOf = (ordinal: number): Curie => curie(concepts.list[ordinal]?.id ?? "");
  const sorted = (ordinals: Iterable<number>): Curie[] => [...ordinals].map(idOf).sort();

  /** Conditions by directly annotated term, built once on first use. */
  let conditionsByTerm: Map<number, number[]> | null = null;
  const directConditions = (): Map<number, number[]> => {
    if (conditionsByTerm !== null) return conditionsByTerm;
    conditionsByTerm = new Map();
    for (let row = 0; row < annotations.count; row++) {
      if (annotations.negated[row] === 1) continue;
      const term = annotations.term[row] ?? 0;
      const list = conditionsByTerm.get(term);
      if (list === undefined) conditionsByTerm.set(term, [annotations.condition[row] ?? 0]);
      else list.push(annotations.condition[row] ?? 0);
    }
    return conditionsByTerm;
  };

  return {
    release: async () => release.info,
    concept: async (id): Promise<Concept | null> => {
      const ordinal = concepts.ordinal.get(id);
      return ordinal === undefined ? null : conceptOf(release, names, ordinal);
    },
    ancestors: async (id) => {
      const ordinal = concepts.ordinal.get(id);
      return ordinal === undefined ? [] : sorted([...hierarchy.ancestors(ordinal)].filter((a) => a !== ordinal));
    },
    descendants: async (id) => {
      const ordinal = concepts.ordinal.get(id);
      return ordinal === undefined ? [] : sorted(hierarchy.descendants(ordinal));
    },
    annotationsOf: async (condition): Promise<EdgeEvidence[]> => {
      const ordinal = concepts.ordinal.get(condition);
      if (ordinal === undefined) return [];
      const edges: EdgeEvidence[] = [];
      for (let row = annotations.firstRow[ordinal] ?? 0; row < (annotations.endRow[ordinal] ?? 0); row++)
        edges.push(edgeEvidence(release, row));
      return edges;
    },
    conditionsWith: async (term) => {
      const ordinal = concepts.ordinal.get(term);
      if (ordinal === undefined) return [];
      const direct = directConditions();
      const found = new Set<number>();
      for (const t of [ordinal, ...hierarchy.descendants(ordinal)]) for (const c of direct.get(t) ?? []) found.add(c);
      return sorted(found);
    },
    edges: async (ids) =>
      ids.flatMap((id) => {
        const row = rowOf(id, annotations.count);
        return row === null ? [] : [edgeEvidence(release, row)];
      }),
    search: async (query: string, options: SearchOptions = {}): Promise<SearchHit[]> => names.search(query, options),
    close: async () => undefined,
  };
}
