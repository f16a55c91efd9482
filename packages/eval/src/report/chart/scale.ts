/** Where a value lies in a drawing, in its units. */
export type Scale = (value: number) => number;

type Pair = readonly [from: number, to: number];

/** Coordinates are rounded to a tenth of a pixel: finer is not seen, and the file is smaller. */
export function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

/** Maps the ends of `domain` to those of `range`; values outside are put on the nearer end. */
export function linearScale([low, high]: Pair, [from, to]: Pair): Scale {
  return (value) => {
    const share = high === low ? 0 : (Math.min(high, Math.max(low, value)) - low) / (high - low);
    return rounded(from + share * (to - from));
  };
}

/** As linearScale, of logarithms: equal factors have equal lengths. The domain is above 0. */
export function logScale([low, high]: Pair, range: Pair): Scale {
  const scale = linearScale([Math.log10(low), Math.log10(high)], range);
  return (value) => scale(Math.log10(Math.max(low, value)));
}
