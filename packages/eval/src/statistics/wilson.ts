import type { Interval } from "./bootstrap.ts";

/** 97.5 % point of the normal distribution. */
const Z = 1.959964;

/**
 * 95 % score interval of a share, `hits` of `n` (Wilson 1927, doi:10.1080/01621459.1927.10502953): unlike the bounds share
 * ± z · standard error it stays within 0 to 1 and has a width at 0 of n and n of n. Nulls without samples.
 */
export function wilsonInterval(hits: number, n: number): Interval {
  if (n === 0) return [null, null];
  const share = hits / n;
  const scale = 1 + Z ** 2 / n;
  const centre = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  // Exact at the ends, where rounding would leave 1e-17.
  return [hits === 0 ? 0 : centre - half, hits === n ? 1 : centre + half];
}
