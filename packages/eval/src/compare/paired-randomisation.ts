import { seededRandom } from "../statistics/random.ts";

/** Up to this many pairs all 2^n swaps are counted; above, swaps are drawn. */
const MOST_EXACT = 12;
const DRAWS = 5_000;
/** Sums of the same numbers in another order may differ by rounding. */
const ROUNDING = 1e-9;

/**
 * Two-sided p of a paired randomisation test (Fisher; for system comparison Noreen 1989): under the null hypothesis the two
 * answers of a pair are exchangeable, so the difference of a figure is as large under a random swapping of pairs as it was
 * found. `figure` takes weights over the first answers followed by the second ones. Exact for few pairs, else 5,000 seeded draws
 * with (1 + hits) / (1 + draws), which is never 0 (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585). A swap under which the figure
 * is not defined counts as a hit: it cannot speak against the null hypothesis.
 */
export function pairedRandomisation(size: number, figure: (weights: Uint32Array) => number, seed: number): number {
  const first = new Uint32Array(2 * size);
  const second = new Uint32Array(2 * size);
  const differenceOf = (isSwapped: (pair: number) => boolean): number => {
    for (let pair = 0; pair < size; pair++) {
      const swapped = Number(isSwapped(pair));
      first[pair] = 1 - swapped;
      first[size + pair] = swapped;
      second[pair] = swapped;
      second[size + pair] = 1 - swapped;
    }
    return Math.abs(figure(first) - figure(second));
  };
  const observed = differenceOf(() => false) - ROUNDING;
  // Nothing is as extreme as nothing: the test has no more to say.
  if (observed <= 0) return 1;
  const isHit = (difference: number): boolean => Number.isNaN(difference) || difference >= observed;
  let hits = 0;
  if (size <= MOST_EXACT) {
    const patterns = 2 ** size;
    for (let pattern = 0; pattern < patterns; pattern++)
      hits += Number(isHit(differenceOf((pair) => ((pattern >> pair) & 1) === 1)));
    return hits / patterns;
  }
  const random = seededRandom(seed);
  for (let draw = 0; draw < DRAWS; draw++) hits += Number(isHit(differenceOf(() => random() < 0.5)));
  return (1 + hits) / (1 + DRAWS);
}
