/** Share of the samples whose right line is within the first `k`, for k = 1 to `most`; a rank of null is within none. */
export function cumulativeShares(ranks: readonly (number | null)[], most: number): number[] {
  const counts = new Array<number>(most).fill(0);
  for (const rank of ranks) if (rank !== null && rank <= most) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  let within = 0;
  return counts.map((count) => {
    within += count;
    return within / ranks.length;
  });
}
