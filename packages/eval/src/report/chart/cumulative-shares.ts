/**
 * Share of the samples whose right line is within the first `k`, for k = 1 to `most`; a rank of null is within none. A rank between
 * two places, the mean of lines with equal scores, is within the later one.
 */
export function cumulativeShares(ranks: readonly (number | null)[], most: number): number[] {
  const counts = new Array<number>(most).fill(0);
  for (const rank of ranks) {
    const at = Math.ceil(rank ?? Number.POSITIVE_INFINITY) - 1;
    if (at < most) counts[at] = (counts[at] ?? 0) + 1;
  }
  let within = 0;
  return counts.map((count) => {
    within += count;
    return within / ranks.length;
  });
}
