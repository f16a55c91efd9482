import { figureOf, type Metric, percentileMetric } from "../core/metric.ts";
import type { SampleScore } from "../core/sample.ts";
import type { Bounds, Figures } from "../records/run-files.ts";
import { bootstrapIntervals, clusterNumbers } from "../statistics/bootstrap.ts";

/** The score of a sample with the time that its answer took. */
export interface TimedScore<Score = SampleScore> {
  readonly score: Score;
  readonly seconds: number;
}

const TIMES = [
  ["p50", 0.5],
  ["p95", 0.95],
  ["p99", 0.99],
] as const;

/**
 * The metrics of a task over timed scores, and the time of an answer in milliseconds: median, 95th and 99th percentile, unless the
 * task has these itself.
 */
export function withTimes<Score>(metrics: readonly Metric<Score>[]): Metric<TimedScore<Score>>[] {
  return [
    ...metrics.map((metric) => ({
      ...metric,
      prepare: (timed: readonly TimedScore<Score>[]) => metric.prepare(timed.map(({ score }) => score)),
    })),
    ...TIMES.filter(([name]) => metrics.every((metric) => metric.name !== name)).map(([name, share]) =>
      percentileMetric<TimedScore<Score>>(name, share, ({ seconds }) => 1000 * seconds, {
        unit: "ms",
        better: "lower",
      }),
    ),
  ];
}

/** 95 % intervals by seeded bootstrap over samples, or over their clusters where they are named. */
export function intervalsOf<Score>(
  metrics: readonly Metric<Score>[],
  scores: readonly Score[],
  seed: number,
  clusters?: readonly string[],
): Record<string, Bounds> {
  const prepared = metrics.map((metric) => [metric.name, metric.prepare(scores)] as const);
  return bootstrapIntervals({
    size: scores.length,
    seed,
    names: metrics.map(({ name }) => name),
    statistic: (weights) => Object.fromEntries(prepared.map(([name, figure]) => [name, figure(weights)])),
    ...(clusters === undefined ? {} : { clusters: clusterNumbers(clusters) }),
  });
}

/** All figures of some samples. What is not defined is null. */
export function figuresOf<Score>(metrics: readonly Metric<Score>[], scores: readonly Score[], seed: number): Figures {
  return {
    n: scores.length,
    metrics: Object.fromEntries(metrics.map((metric) => [metric.name, figureOf(metric, scores)])),
    ci95: intervalsOf(metrics, scores, seed),
  };
}
