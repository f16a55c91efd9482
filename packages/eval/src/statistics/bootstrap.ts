import { percentile } from "./percentile.ts";
import { randomIndex, seededRandom } from "./random.ts";

/** Resamples of a percentile bootstrap: enough for 95 % bounds (Efron and Tibshirani 1993, chapter 14, ask for 1,000). */
export const RESAMPLES = 2_000;

/** Bounds of a 95 % interval; a bound is null where the statistic is not defined (a median beyond every ranked case). */
export type Interval = readonly [number | null, number | null];

/** The interval of each named statistic. */
export type Intervals<Name extends string> = Readonly<Record<Name, Interval>>;

export interface BootstrapOptions<Name extends string> {
  readonly size: number;
  readonly seed: number;
  readonly names: readonly Name[];
  /**
   * Statistics of the sample in which case `i` counts `weights[i]` times. Infinity is worse than any number; NaN is not defined
   * for that resample (a precision without predictions), which then says nothing of it.
   */
  readonly statistic: (weights: Uint32Array) => Readonly<Record<Name, number>>;
  /** Cluster of each case, 0, 1, …: whole clusters are drawn, because their cases are not independent. */
  readonly clusters?: Int32Array;
  readonly resamples?: number;
}

/** Clusters by name as the numbers that `clusters` wants, in the order in which the names appear. */
export function clusterNumbers(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return Int32Array.from(names, (name) => numbers.get(name) ?? 0);
}

function bound(sorted: Float64Array, share: number): number | null {
  const value = percentile(sorted, share);
  return value === null || !Number.isFinite(value) ? null : value;
}

/** Bounds over the resamples for which a statistic is defined; none where it is defined for half of them or fewer. */
function intervalOf(drawn: Float64Array): Interval {
  const defined = drawn.filter((value) => !Number.isNaN(value)).sort();
  return defined.length <= drawn.length / 2 ? [null, null] : [bound(defined, 0.025), bound(defined, 0.975)];
}

function membersOf(clusters: Int32Array): number[][] {
  const members: number[][] = [];
  for (const [index, cluster] of clusters.entries()) {
    const list = members[cluster];
    if (list === undefined) members[cluster] = [index];
    else list.push(index);
  }
  return members;
}

/**
 * Seeded percentile bootstrap over cases, or over clusters of cases; 95 % intervals. A single case or cluster says nothing of the
 * spread: no bounds.
 */
export function bootstrapIntervals<Name extends string>(options: BootstrapOptions<Name>): Intervals<Name> {
  const { size, names, statistic, clusters, resamples = RESAMPLES } = options;
  const random = seededRandom(options.seed);
  const members = clusters === undefined ? null : membersOf(clusters);
  const weights = new Uint32Array(size);
  const draws = members?.length ?? size;
  if (draws < 2) return Object.fromEntries(names.map((name) => [name, [null, null]])) as unknown as Intervals<Name>;
  const drawn = Object.fromEntries(names.map((name) => [name, new Float64Array(resamples)])) as Record<
    Name,
    Float64Array
  >;
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0);
    for (let draw = 0; draw < draws; draw++) {
      const picked = randomIndex(random, draws);
      for (const index of members?.[picked] ?? [picked]) weights[index] = (weights[index] ?? 0) + 1;
    }
    const values = statistic(weights);
    for (const name of names) drawn[name][resample] = values[name];
  }
  return Object.fromEntries(names.map((name) => [name, intervalOf(drawn[name])])) as unknown as Intervals<Name>;
}
