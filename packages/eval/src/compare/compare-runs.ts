import type { Task } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import type { Bounds, FinishedRun, SampleLine } from "../records/run-files.ts";
import { type TimedScore, withTimes } from "../run/figures.ts";
import { timedScores } from "../run/measure.ts";
import { bootstrapIntervals, clusterNumbers } from "../statistics/bootstrap.ts";
import { pairedRandomisation } from "./paired-randomisation.ts";

/** One figure of two runs over the same samples; `difference` is the first less the second. */
export interface ComparedFigure {
  readonly name: string;
  readonly first: number | null;
  readonly second: number | null;
  readonly difference: number | null;
  readonly ci95: Bounds;
  /** Over clusters of samples; null where the task names none. */
  readonly ci95Clustered: Bounds | null;
  /** Two-sided p of a paired randomisation test; null where the difference is not defined. */
  readonly p: number | null;
}

/** A sample that one run has right and the other wrong. */
export interface Flip {
  readonly id: string;
  /** Which run is right. */
  readonly right: "first" | "second";
  /** Why the other one is wrong. */
  readonly reason: string | null;
}

export interface Comparison {
  /** Samples that both runs answered. */
  readonly n: number;
  /** Samples of only one of the runs: not compared. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Both read equal samples. False also where one run hides what the other shows (publications) or drew other samples. */
  readonly isSameData: boolean;
  readonly figures: readonly ComparedFigure[];
  readonly flips: readonly Flip[];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Weights that pick the first or the second half of the pooled samples: `picks[i]` of pair `i`. */
function halves(size: number, weights: Uint32Array): { first: Uint32Array; second: Uint32Array } {
  const first = new Uint32Array(2 * size);
  const second = new Uint32Array(2 * size);
  first.set(weights, 0);
  second.set(weights, size);
  return { first, second };
}

function flipsOf(pairs: readonly (readonly [SampleLine, SampleLine])[]): Flip[] {
  return pairs.flatMap(([one, two]): Flip[] => {
    const [first, second] = [one.score.correct, two.score.correct];
    if (first === null || second === null || first === second) return [];
    const wrong = first ? two : one;
    return [
      { id: one.id, right: first ? "first" : "second", reason: wrong.error?.message ?? wrong.score.reason ?? null },
    ];
  });
}

/**
 * Compare two runs of one task over the samples that both answered: paired differences of the named metrics (the task's and the times of answers, all of
 * them where none is named) with seeded bootstrap intervals over pairs, and over clusters of pairs where the task names a group and every sample has it;
 * a paired randomisation test that swaps the answers of pairs, most of the time that a comparison takes; and the samples that only one run has right.
 * Throws CdssError INVALID_INPUT when the runs are of different tasks, share no sample, or hold a score that is none of the task.
 */
export function compareRuns(
  task: Task,
  one: FinishedRun,
  two: FinishedRun,
  seed: number,
  wanted?: readonly string[],
): Comparison {
  if (one.run.task !== two.run.task)
    throw inputError("B", `is a run of ${two.run.task}, A one of ${one.run.task}`, "compare two runs of one task");
  const others = new Map(two.samples.map((line) => [line.id, line]));
  const pairs = one.samples.flatMap((line) => {
    const other = others.get(line.id);
    return other === undefined ? [] : [[line, other] as const];
  });
  if (pairs.length === 0) throw inputError("B", "shares no sample with A", "compare two runs over the same data");
  const size = pairs.length;
  const pooled: TimedScore[] = timedScores(task, [...pairs.map(([line]) => line), ...pairs.map(([, line]) => line)]);
  const metrics = withTimes(task.metrics)
    .filter(({ name }) => wanted === undefined || wanted.includes(name))
    .map((metric) => ({ name: metric.name, of: metric.prepare(pooled) }));
  const names = metrics.map(({ name }) => name);
  const differences = (weights: Uint32Array): Record<string, number> => {
    const { first, second } = halves(size, weights);
    return Object.fromEntries(metrics.map(({ name, of }) => [name, of(first) - of(second)]));
  };
  const bootstrap = { size, seed, names, statistic: differences };
  const plain = bootstrapIntervals(bootstrap);
  const group = task.cluster;
  const clusters = group === undefined ? [] : pairs.flatMap(([line]) => line.groups[group] ?? []);
  const clustered =
    clusters.length < size ? null : bootstrapIntervals({ ...bootstrap, clusters: clusterNumbers(clusters) });
  const whole = halves(size, new Uint32Array(size).fill(1));
  const figures = metrics.map(({ name, of }): ComparedFigure => {
    const [first, second] = [of(whole.first), of(whole.second)];
    const difference = finite(first - second);
    return {
      name,
      first: finite(first),
      second: finite(second),
      difference,
      ci95: plain[name] ?? [null, null],
      ci95Clustered: clustered?.[name] ?? null,
      p: difference === null ? null : pairedRandomisation(size, of, seed),
    };
  });
  return {
    n: size,
    onlyFirst: one.samples.length - size,
    onlySecond: two.samples.length - size,
    isSameData: one.run.data.sha256 === two.run.data.sha256,
    figures,
    flips: flipsOf(pairs),
  };
}
