/** One figure over the scores of samples. */
export interface Metric<Score> {
  readonly name: string;
  /** What the figure is: a fraction of 0 to 1, a rank, milliseconds, a count. */
  readonly unit: "fraction" | "rank" | "ms" | "count";
  readonly better: "higher" | "lower" | "neither";
  /**
   * The figure of the sample in which score `i` counts `weights[i]` times. NaN where it is not defined (a precision without
   * predictions); Infinity where it is worse than any number (a median rank beyond every ranked case).
   */
  prepare(scores: readonly Score[]): (weights: Uint32Array) => number;
}

type Facts = Partial<Pick<Metric<never>, "unit" | "better">>;

const FRACTION = { unit: "fraction", better: "higher" } as const;

/** Mean over the samples for which `of` is a number; the others do not enter. */
export function meanMetric<Score>(
  name: string,
  of: (score: Score) => number | null | undefined,
  facts: Facts = {},
): Metric<Score> {
  return ratioMetric(
    name,
    (score) => {
      const value = of(score);
      return value === null || value === undefined ? [0, 0] : [value, 1];
    },
    facts,
  );
}

/** Sum of the numerators over sum of the denominators: micro-averaged precision, recall, F1 as 2 TP / (2 TP + FP + FN). */
export function ratioMetric<Score>(
  name: string,
  of: (score: Score) => readonly [numerator: number, denominator: number],
  facts: Facts = {},
): Metric<Score> {
  return {
    ...FRACTION,
    ...facts,
    name,
    prepare: (scores) => {
      const numerators = new Float64Array(scores.length);
      const denominators = new Float64Array(scores.length);
      for (const [at, score] of scores.entries()) [numerators[at], denominators[at]] = of(score);
      return (weights) => {
        let above = 0;
        let below = 0;
        for (let at = 0; at < weights.length; at++) {
          const weight = weights[at] ?? 0;
          above += weight * (numerators[at] ?? 0);
          below += weight * (denominators[at] ?? 0);
        }
        return below === 0 ? Number.NaN : above / below;
      };
    },
  };
}

/**
 * Harmonic mean of two figures, 2 P R / (P + R) (van Rijsbergen 1979): the F1 of a precision and a recall that count different
 * things. 0 where both are 0, not defined where one of them is not.
 */
export function harmonicMetric<Score>(name: string, precision: Metric<Score>, recall: Metric<Score>): Metric<Score> {
  return {
    ...FRACTION,
    name,
    prepare: (scores) => {
      const [one, two] = [precision.prepare(scores), recall.prepare(scores)];
      return (weights) => {
        const [p, r] = [one(weights), two(weights)];
        return p + r === 0 ? 0 : (2 * p * r) / (p + r);
      };
    },
  };
}

/** Positions by their value, ascending; those without a value (NaN) are left out. */
function ascending(values: Float64Array): Int32Array {
  return Int32Array.from([...values.keys()].filter((at) => !Number.isNaN(values[at]))).sort((a, b) => {
    const [one, two] = [values[a] ?? 0, values[b] ?? 0];
    return one < two ? -1 : one > two ? 1 : a - b;
  });
}

/**
 * The value below which `share` (0 to 1) of the samples lie for which `of` is a number, linear between neighbours (Hyndman and
 * Fan 1996, type 7). A null counts as Infinity (no rank is worse than any rank); undefined does not enter.
 */
export function percentileMetric<Score>(
  name: string,
  share: number,
  of: (score: Score) => number | null | undefined,
  facts: Facts,
): Metric<Score> {
  return {
    ...FRACTION,
    ...facts,
    name,
    prepare: (scores) => {
      const values = Float64Array.from(scores, (score) => {
        const value = of(score);
        return value === undefined ? Number.NaN : (value ?? Number.POSITIVE_INFINITY);
      });
      const order = ascending(values);
      return (weights) => {
        let total = 0;
        for (const at of order) total += weights[at] ?? 0;
        if (total === 0) return Number.NaN;
        const place = share * (total - 1);
        const [low, high] = [Math.floor(place), Math.ceil(place)];
        let seen = 0;
        let below = Number.NaN;
        for (const at of order) {
          seen += weights[at] ?? 0;
          const value = values[at] ?? 0;
          if (Number.isNaN(below) && seen > low) below = value;
          // Equal neighbours first: two infinite ones have no difference.
          if (seen > high) return below === value ? value : below + (value - below) * (place - low);
        }
        return Number.NaN;
      };
    },
  };
}

/** Median, the mean of the two middle values of an even count. See percentileMetric for null and undefined. */
export function medianMetric<Score>(
  name: string,
  of: (score: Score) => number | null | undefined,
  facts: Facts = { unit: "rank", better: "lower" },
): Metric<Score> {
  return percentileMetric(name, 0.5, of, facts);
}

/**
 * Area under the ROC curve: the probability that a positive sample has the higher value, ties counted half (Mann and
 * Whitney 1947; Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747). Not defined without both classes. Samples for which
 * `of` is null do not enter.
 */
export function aucMetric<Score>(
  name: string,
  of: (score: Score) => { readonly value: number; readonly positive: boolean } | null,
): Metric<Score> {
  return {
    ...FRACTION,
    name,
    prepare: (scores) => {
      const read = scores.map(of);
      const values = Float64Array.from(read, (one) => one?.value ?? Number.NaN);
      const positive = Uint8Array.from(read, (one) => Number(one?.positive === true));
      const order = ascending(values);
      return (weights) => {
        let positives = 0;
        let negatives = 0;
        let above = 0;
        for (let from = 0; from < order.length; ) {
          // One block of equal values: its positives beat the negatives below it, and draw with its own.
          let to = from;
          let [up, down] = [0, 0];
          const value = values[order[from] ?? 0];
          for (; to < order.length && values[order[to] ?? 0] === value; to++) {
            const at = order[to] ?? 0;
            if (positive[at] === 1) up += weights[at] ?? 0;
            else down += weights[at] ?? 0;
          }
          above += up * (negatives + down / 2);
          positives += up;
          negatives += down;
          from = to;
        }
        return positives === 0 || negatives === 0 ? Number.NaN : above / (positives * negatives);
      };
    },
  };
}

/** The figure over the scores as they are; null where it is not defined or infinite. */
export function figureOf<Score>(metric: Metric<Score>, scores: readonly Score[]): number | null {
  const value = metric.prepare(scores)(new Uint32Array(scores.length).fill(1));
  return Number.isFinite(value) ? value : null;
}
