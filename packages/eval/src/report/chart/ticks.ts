/** Nice steps are 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice numbers for graph labels", Graphics Gems). */
const NICE = [1, 2, 5, 10];

/** About `count` round values that enclose `low` to `high`, in ascending order. */
export function niceTicks(low: number, high: number, count = 4): number[] {
  const span = high > low ? high - low : 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = power * (NICE.find((nice) => nice * power * count >= span * 0.999) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Sums of steps drift by rounding: 3 * 0.1 is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** The powers of ten that enclose `low` to `high`, both above 0, at least one decade. */
export function decadeTicks(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => Number((10 ** (first + at)).toPrecision(12)));
}
