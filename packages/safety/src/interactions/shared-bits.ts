/** Rows of bits with two sides. */
export interface SharedBits {
  add(row: number, side: 0 | 1, bit: number): void;
  /** In how many words of 32 bits the sides of two rows meet. What stands there is in `words` until the next call. */
  meet(a: number, b: number): number;
  /** Of each word in which the rows of the last `meet` share a bit, in order: its place. */
  readonly words: Uint32Array;
  /** The bits that the first side of the first row shares with the second side of the second row. */
  readonly straight: Uint32Array;
  /** The bits that the second side of the first row shares with the first side of the second row. */
  readonly crossed: Uint32Array;
}

type Sides = readonly [Uint32Array, Uint32Array];

/**
 * Sparse sets of bits. Beside its words each row has a summary, a bit for each word that is not empty: most pairs of rows share nothing, and are done
 * with after one AND for each thousand of bits. A check looks at a thousand pairs, so that an answer is written in place.
 */
export function createSharedBits(rows: number, length: number): SharedBits {
  const width = Math.ceil(length / 32);
  const blocks = Math.ceil(width / 32);
  const bits: Sides = [new Uint32Array(rows * width), new Uint32Array(rows * width)];
  const filled: Sides = [new Uint32Array(rows * blocks), new Uint32Array(rows * blocks)];
  const [words, straight, crossed] = [new Uint32Array(width), new Uint32Array(width), new Uint32Array(width)];
  const set = (array: Uint32Array, from: number, bit: number): void => {
    const at = from + (bit >>> 5);
    array[at] = (array[at] ?? 0) | (1 << (bit & 31));
  };
  const common = (sides: Sides, a: number, b: number): number => (sides[0][a] ?? 0) & (sides[1][b] ?? 0);
  return {
    words,
    straight,
    crossed,
    add: (row, side, bit) => {
      set(bits[side], row * width, bit);
      set(filled[side], row * blocks, bit >>> 5);
    },
    meet: (a, b) => {
      let count = 0;
      for (let block = 0; block < blocks; block += 1) {
        const [one, other] = [a * blocks + block, b * blocks + block];
        let left = common(filled, one, other) | common(filled, other, one);
        for (; left !== 0; left &= left - 1) {
          const word = block * 32 + lowestBit(left);
          straight[count] = common(bits, a * width + word, b * width + word);
          crossed[count] = common(bits, b * width + word, a * width + word);
          if (straight[count] === 0 && crossed[count] === 0) continue;
          words[count] = word;
          count += 1;
        }
      }
      return count;
    },
  };
}

/** Position of the lowest bit of a word that is not empty. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
