import { seededRandom } from "./random.ts";

/** Up to this many differing pairs all 2^m sign patterns are counted; above, patterns are drawn. */
const MOST_EXACT = 16;
const DRAWS = 10_000;
/** Sums of the same numbers in another order may differ by rounding. */
const ROUNDING = 1e-9;

/**
 * Two-sided p-value of a paired permutation test on the mean difference: under the null hypothesis each difference is as
 * likely with either sign (Fisher's sign-flip test). Exact up to 16 non-zero differences; else 10,000 seeded draws with
 * (1 + hits) / (1 + draws), so that it is never 0 (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).
 */
export function pairedPermutation(differences: readonly number[], seed: number): number {
  const moving = differences.filter((difference) => difference !== 0);
  const observed = Math.abs(moving.reduce((sum, difference) => sum + difference, 0)) - ROUNDING;
  if (moving.length <= MOST_EXACT) {
    const patterns = 2 ** moving.length;
    let hits = 0;
    for (let pattern = 0; pattern < patterns; pattern++) {
      let sum = 0;
      for (const [at, difference] of moving.entries()) sum += (pattern >> at) & 1 ? -difference : difference;
      if (Math.abs(sum) >= observed) hits++;
    }
    return hits / patterns;
  }
  const random = seededRandom(seed);
  let hits = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0;
    for (const difference of moving) sum += random() < 0.5 ? -difference : difference;
    if (Math.abs(sum) >= observed) hits++;
  }
  return (1 + hits) / (1 + DRAWS);
}
