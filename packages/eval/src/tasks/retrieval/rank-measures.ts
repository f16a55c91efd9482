/** Grade of the passage at each place of a ranking, best place first; 0 for what is not relevant. */
export type Grades = readonly number[];

/**
 * Discounted cumulative gain of the first `depth` places: sum of grade / log2(place + 1), place from 1. The gain is the
 * grade itself, as in Järvelin and Kekäläinen 2002 (doi:10.1145/582415.582418) and in trec_eval's ndcg_cut, by which BEIR
 * measures, and not 2^grade - 1.
 */
function discountedGain(grades: Grades, depth: number): number {
  let sum = 0;
  for (const [index, grade] of grades.slice(0, depth).entries()) sum += grade / Math.log2(index + 2);
  return sum;
}

/** nDCG at `depth`, 0 to 1: the gain over that of the best possible ranking of `relevant`, the grades of all relevant passages. */
export function normalisedGain(grades: Grades, relevant: Grades, depth: number): number {
  const ideal = [...relevant].sort((a, b) => b - a);
  return discountedGain(grades, depth) / discountedGain(ideal, depth);
}

/** Share of all `relevant` passages that stand in the first `depth` places: below 1 for more relevant passages than places. */
export function recall(grades: Grades, relevant: number, depth: number): number {
  return grades.slice(0, depth).filter((grade) => grade > 0).length / relevant;
}

/** Place of the first relevant passage, 1 is best; null where there is none. */
export function firstRelevant(grades: Grades): number | null {
  const at = grades.findIndex((grade) => grade > 0);
  return at === -1 ? null : at + 1;
}
