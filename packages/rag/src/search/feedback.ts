/**
 * Rocchio's query after feedback from what a first search found (Rocchio 1971, as Manning, Raghavan and Schütze state it, Introduction
 * to Information Retrieval, 9.1.1, without a negative part): the query plus `weight` times the mean of the passages, of length 1 again.
 * All vectors have one length; without passages the query comes back.
 */
export function rocchio(query: Float32Array, passages: readonly Float32Array[], weight: number): Float32Array {
  if (passages.length === 0) return query;
  const moved = query.map((value, at) => {
    const sum = passages.reduce((total, passage) => total + (passage[at] ?? 0), 0);
    return value + (weight * sum) / passages.length;
  });
  const length = Math.hypot(...moved);
  return length === 0 ? query : moved.map((value) => value / length);
}
