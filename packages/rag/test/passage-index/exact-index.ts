import type { Curie } from "@cdss/domain";
import { createBm25Index, type Scored } from "../../src/lexical/bm25-index.ts";
import { bestFirst } from "../../src/passage-index/best-first.ts";
import type { IndexedPassage, PassageIndex } from "../../src/passage-index/passage-index.ts";

/** What an engine's rankings are held against: every passage scored by the formulas of the port, in memory, without filters. */
export function exactIndex(
  passages: readonly IndexedPassage[],
): Pick<PassageIndex, "byTerms" | "byConcepts" | "byVector" | "vectors"> {
  const bm25 = createBm25Index(passages.map(({ passage, terms }) => ({ id: passage.id, text: terms.join(" ") })));
  const scored = (limit: number, scoreOf: (passage: IndexedPassage) => number): Scored[] =>
    bestFirst(passages.map((one) => ({ id: one.passage.id, score: scoreOf(one) }))).slice(0, limit);
  const named = (concept: Curie): number => passages.filter(({ concepts }) => concepts.includes(concept)).length;
  return {
    byTerms: async (terms, _scope, limit) => bm25.search(terms.join(" "), limit),
    byConcepts: async (weights, _scope, limit) => {
      const worth = new Map(
        [...weights].map(([concept, weight]) => {
          const count = named(concept);
          return [concept, weight * Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))] as const;
        }),
      );
      return scored(limit, ({ concepts }) => concepts.reduce((sum, concept) => sum + (worth.get(concept) ?? 0), 0));
    },
    byVector: async (vector, _scope, limit) =>
      scored(limit, (one) =>
        [...(one.vector ?? [])].reduce((sum, value, axis) => sum + value * (vector[axis] ?? 0), 0),
      ),
    vectors: async (ids) =>
      new Map(
        passages.flatMap(({ passage: { id }, vector }) =>
          vector !== null && ids.includes(id) ? [[id, vector] as const] : [],
        ),
      ),
  };
}
