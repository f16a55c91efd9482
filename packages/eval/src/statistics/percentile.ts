/**
 * The value below which `share` (0..1) of the sorted values lie, linear between neighbours (Hyndman and Fan 1996, type 7).
 * Null for no values. Infinite values stand at the end and are returned as they are.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  // Equal bounds first: two infinite ones have no difference.
  return low === high || at === Math.floor(at) ? low : low + (high - low) * (at - Math.floor(at));
}

/** The middle of some values; null for none. */
export function median(values: readonly number[]): number | null {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
