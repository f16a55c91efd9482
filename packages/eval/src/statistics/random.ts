/** A source of numbers in [0, 1) that repeats for the same seed. */
export type Random = () => number;

/** Spread a seed over 32 bits, so that seeds 1 and 2 give unrelated streams (finaliser of MurmurHash3, Appleby 2008). */
function scramble(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Seeded generator: xorshift with 128 bits of state and shifts 11, 8, 19 (Marsaglia 2003, doi:10.18637/jss.v008.i14).
 * Its period of 2^128 - 1 is far above the 10^8 draws of a run.
 */
export function seededRandom(seed: number): Random {
  const state = Uint32Array.of(scramble(seed), scramble(seed + 1), scramble(seed + 2), scramble(seed + 3) | 1);
  return () => {
    const [a = 0, , , d = 0] = state;
    const mixed = a ^ (a << 11);
    state.copyWithin(0, 1);
    state[3] = d ^ (d >>> 19) ^ mixed ^ (mixed >>> 8);
    return (state[3] ?? 0) / 2 ** 32;
  };
}

/** A whole number, 0 to `below` - 1. */
export function randomIndex(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** `count` different positions out of `size`, in ascending order (partial Fisher-Yates shuffle). */
export function samplePositions(random: Random, size: number, count: number): number[] {
  const positions = Array.from({ length: size }, (_, index) => index);
  const wanted = Math.min(count, size);
  for (let at = 0; at < wanted; at++) {
    const other = at + randomIndex(random, size - at);
    const held = positions[at] ?? 0;
    positions[at] = positions[other] ?? 0;
    positions[other] = held;
  }
  return positions.slice(0, wanted).sort((a, b) => a - b);
}
