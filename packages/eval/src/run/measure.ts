import type { Task } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import { type Figures, type MetricsFile, RUN_FORMAT, type SampleLine } from "../records/run-files.ts";
import { figuresOf, intervalsOf, type TimedScore, withTimes } from "./figures.ts";

/** Values of a group that are measured on their own: a group of hundreds (genes) is for clustering. */
const MOST_VALUES = 60;

/** Scores as the task's metrics read them. Throws CdssError INVALID_INPUT naming the line of a score that is not right. */
export function timedScores(task: Task, lines: readonly SampleLine[]): TimedScore[] {
  return lines.map(({ score, seconds }, at) => {
    const parsed = task.score.safeParse(score);
    if (!parsed.success)
      throw inputError(
        `samples.jsonl:${at + 1}: score`,
        `is no score of ${task.name}`,
        "run the evaluation again with this version",
        parsed.error,
      );
    return { score: parsed.data, seconds };
  });
}

function groupFigures(
  task: Task,
  lines: readonly SampleLine[],
  scores: readonly TimedScore[],
  seed: number,
): MetricsFile["groups"] {
  const metrics = withTimes(task.metrics);
  const groups: Record<string, Record<string, Figures>> = {};
  for (const name of task.breakdown ?? []) {
    const members = new Map<string, TimedScore[]>();
    for (const [at, { groups: own }] of lines.entries()) {
      const score = scores[at];
      const value = own[name];
      if (score === undefined || value === undefined) continue;
      const held = members.get(value);
      if (held === undefined) members.set(value, [score]);
      else held.push(score);
    }
    if (members.size === 0 || members.size > MOST_VALUES) continue;
    const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
    groups[name] = Object.fromEntries(sorted.map(([value, own]) => [value, figuresOf(metrics, own, seed)]));
  }
  return groups;
}

export interface MeasureFacts {
  readonly system: string;
  readonly seed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** The group of `--cluster`; the task's own where none is given. */
  readonly cluster?: string | undefined;
}

/** All figures of a run, from its recorded lines alone. Throws CdssError INVALID_INPUT for a cluster that no sample has. */
export function measure(task: Task, lines: readonly SampleLine[], facts: MeasureFacts): MetricsFile {
  const { system, seed, skipped, seconds } = facts;
  const metrics = withTimes(task.metrics);
  const scores = timedScores(task, lines);
  const group = facts.cluster ?? task.cluster;
  const names = group === undefined ? [] : lines.flatMap(({ groups }) => groups[group] ?? []);
  if (facts.cluster !== undefined && names.length < lines.length)
    throw inputError(
      "--cluster",
      "names a group that some samples do not have",
      `choose of ${Object.keys(lines[0]?.groups ?? {}).join(", ")}`,
    );
  return {
    format: RUN_FORMAT,
    task: task.name,
    system,
    headline: task.headline,
    skipped,
    errors: lines.filter(({ error }) => error !== null).length,
    seconds,
    ...figuresOf(metrics, scores, seed),
    clustered:
      group === undefined || names.length < lines.length
        ? null
        : { group, clusters: new Set(names).size, ci95: intervalsOf(metrics, scores, seed, names) },
    groups: groupFigures(task, lines, scores, seed),
    finished: new Date().toISOString(),
  };
}
