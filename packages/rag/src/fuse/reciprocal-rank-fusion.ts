import type { Scored } from "../lexical/bm25-index.ts";

/** What fusion weighs: how fast a rank loses worth, and how much each ranking counts. */
export interface FusionParameters {
  /** The k of the formula: the smaller, the more the first ranks count. */
  readonly k?: number;
  /** One weight a ranking, in their order; 1 where none is given. */
  readonly weights?: readonly number[];
}

/**
 * One ranking out of several, by ranks alone, so that scores need not compare: the sum over rankings of weight / (k + rank), ranks
 * from 1 (Cormack, Clarke and Büttcher 2009, doi:10.1145/1571941.1572114, who use k = 60 and no weights). An id that a ranking lacks
 * gets nothing from it; one that it holds twice counts at its better rank. Ties stay in the order in which ids are first met.
 */
export function reciprocalRankFusion(
  rankings: readonly (readonly Scored[])[],
  limit: number,
  { k = 60, weights = [] }: FusionParameters = {},
): Scored[] {
  const sums = new Map<string, number>();
  for (const [at, ranking] of rankings.entries()) {
    const ids = new Set(ranking.map(({ id }) => id));
    const weight = weights[at] ?? 1;
    let rank = 0;
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + weight / (k + ++rank));
  }
  return [...sums]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
