/** Positions of the `limit` highest scores above 0, highest first, ties by position. */
export function topScores(scores: Float64Array, limit: number): { at: number; score: number }[] {
  const best: { at: number; score: number }[] = [];
  for (const [at, score] of scores.entries()) {
    const last = best[best.length - 1];
    if (!(score > 0) || (best.length >= limit && score <= (last?.score ?? Number.POSITIVE_INFINITY))) continue;
    // The first place with a lower score: one with an equal score came earlier and stays before it.
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((best[middle]?.score ?? 0) < score) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, { at, score });
    if (best.length > limit) best.pop();
  }
  return best;
}
