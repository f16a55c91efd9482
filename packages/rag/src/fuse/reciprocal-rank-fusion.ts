import type { Scored } from "../lexical/bm25-index.ts";

/**
 * One ranking out of several, by ranks alone, so that scores need not compare: the sum over rankings of 1 / (k + rank), ranks from 1
 * (Cormack, Clarke and Büttcher 2009, doi:10.1145/1571941.1572114, who use k = 60). An id that a ranking lacks gets nothing from it;
 * one that it holds twice counts at its better rank. Ties stay in the order in which ids are first met.
 */
export function reciprocalRankFusion(rankings: readonly (readonly Scored[])[], limit: number, k = 60): Scored[] {
  const sums = new Map<string, number>();
  for (const ranking of rankings) {
    const ids = new Set(ranking.map(({ id }) => id));
    let rank = 0;
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + 1 / (k + ++rank));
  }
  return [...sums]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
