import type { Concept, Curie, GraphStore, SearchHit } from "@cdss/domain";
import { CONCEPTS, EDGES, RELEASE } from "./world.ts";

/** The graph port over the test world. `overrides` replaces single methods, to make one fail or count its calls. */
export function fakeGraph(overrides: Partial<GraphStore> = {}): GraphStore {
  const byId = new Map(
    CONCEPTS.flatMap((concept) => [concept.id, ...concept.alternativeIds].map((id) => [id, concept])),
  );
  const ancestorsOf = (id: Curie): Curie[] =>
    (byId.get(id)?.parents ?? []).flatMap((parent) => [parent, ...ancestorsOf(parent)]);
  return {
    release: async () => RELEASE,
    concept: async (id) => byId.get(id) ?? null,
    ancestors: async (id) => ancestorsOf(id).sort(),
    descendants: async (id) => CONCEPTS.map((each) => each.id).filter((each) => ancestorsOf(each).includes(id)),
    annotationsOf: async (condition) => EDGES.filter((edge) => edge.condition === condition),
    conditionsWith: async (term) => [
      ...new Set(EDGES.filter((edge) => edge.finding === term && !edge.negated).map((edge) => edge.condition)),
    ],
    edges: async (ids) => EDGES.filter((edge) => ids.includes(edge.id)),
    search: async (query, options = {}) =>
      CONCEPTS.filter((concept) => options.kind === undefined || concept.kind === options.kind)
        .flatMap((concept) => hit(concept, query))
        .slice(0, options.limit ?? 10),
    close: async () => undefined,
    ...overrides,
  };
}

function hit(concept: Concept, query: string): SearchHit[] {
  const names = [concept.label.en, concept.label.zh ?? "", ...concept.synonyms.map(({ text }) => text)];
  const matched = names.find((name) => name.toLowerCase().includes(query.toLowerCase()));
  return matched === undefined ? [] : [{ id: concept.id, kind: concept.kind, label: concept.label, matched, score: 1 }];
}
