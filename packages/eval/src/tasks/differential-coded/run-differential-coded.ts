import { CdssError } from "@cdss/domain";
import type { CodedCase } from "../../cases/coded-case.ts";
import type { Intervals } from "../../statistics/bootstrap.ts";
import type { DifferentialSystem } from "../../systems/differential-system.ts";
import { compareRanks } from "./compare-systems.ts";
import { type RankMetric, type RankMetrics, rankIntervals, rankMetrics } from "./rank-metrics.ts";

export interface RunOptions {
  readonly leavePublicationOut: boolean;
  /** Seed of the intervals and of the permutation test. */
  readonly seed: number;
}

/** Metrics over a set of cases. */
export interface Scored {
  readonly n: number;
  readonly metrics: RankMetrics;
  readonly ci95: Intervals<RankMetric>;
  /** Intervals over clusters (genes, diseases) instead of cases: wider where cases of a cluster are alike. */
  readonly ci95Clustered: Intervals<RankMetric>;
}

export interface SystemResult extends Scored {
  readonly system: string;
  /** Cases whose diagnosis the release does not hold: failures in `metrics`, left out of `knownOnly`. */
  readonly unknownGold: number;
  readonly knownOnly: Scored;
  readonly seconds: number;
  /** Rank of the diagnosis by case; null where the release does not hold it. */
  readonly ranks: readonly (number | null)[];
}

export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly metrics: ReturnType<typeof compareRanks>;
}

export interface DifferentialCodedResult {
  readonly systems: readonly SystemResult[];
  /** The first system against each other one, on the same cases. */
  readonly comparisons: readonly Comparison[];
  readonly clusters: number;
}

function scored(ranks: readonly (number | null)[], clusters: readonly string[], seed: number): Scored {
  return {
    n: ranks.length,
    metrics: rankMetrics(ranks),
    ci95: rankIntervals(ranks, seed),
    ci95Clustered: rankIntervals(ranks, seed, clusters),
  };
}

/** Throws CdssError INVALID_INPUT when publications are to be left out and no case names one: the run would do nothing. */
function checkReferences(cases: readonly CodedCase[], options: RunOptions): void {
  if (!options.leavePublicationOut || cases.some(({ references }) => references.length > 0)) return;
  const [path, message, fix] = [
    "references",
    "no case names its publication",
    "give references, or leave the flag out",
  ];
  throw new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

/** Rank the diagnosis of every case with every system, and measure. Cases must have a diagnosis. */
export async function runDifferentialCoded(
  cases: readonly CodedCase[],
  systems: readonly DifferentialSystem[],
  options: RunOptions,
  onStep: (system: string, done: number) => void = () => undefined,
): Promise<DifferentialCodedResult> {
  checkReferences(cases, options);
  const clusters = cases.map(({ cluster }) => cluster);
  const results: SystemResult[] = [];
  for (const system of systems) {
    const started = performance.now();
    const ranks: (number | null)[] = [];
    for (const sample of cases) {
      const { rank } = await system.rankOf(sample, options);
      ranks.push(rank);
      onStep(system.name, ranks.length);
    }
    const seconds = (performance.now() - started) / 1000;
    const known = ranks.flatMap((rank, at) => (rank === null ? [] : [at]));
    const pick = <T>(list: readonly T[]): T[] => list.filter((_, at) => ranks[at] !== null);
    results.push({
      system: system.name,
      ...scored(ranks, clusters, options.seed),
      unknownGold: ranks.length - known.length,
      knownOnly: scored(pick(ranks), pick(clusters), options.seed),
      seconds,
      ranks,
    });
  }
  const [first, ...others] = results;
  const comparisons =
    first === undefined
      ? []
      : others.map((other) => ({
          first: first.system,
          second: other.system,
          metrics: compareRanks(first.ranks, other.ranks, clusters, options.seed),
        }));
  return { systems: results, comparisons, clusters: new Set(clusters).size };
}
