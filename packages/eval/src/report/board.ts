import type { Metric } from "../core/metric.ts";
import type { Task } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import type { Bounds, FinishedRun, MetricsFile } from "../records/run-files.ts";
import { formatCount } from "./format.ts";
import { type Look, lookAt } from "./look.ts";

/** What a report must know of a metric. */
export type MetricFacts = Pick<Metric<never>, "name" | "unit" | "better">;
/** What a report must know of a task. */
export interface TaskFacts extends Pick<Task, "name" | "summary" | "headline" | "breakdownMetric"> {
  readonly metrics: readonly MetricFacts[];
}

/** A run as a report shows it. */
export interface ReportRun extends FinishedRun {
  /** Its number in the report, from 1. */
  readonly number: number;
  /** Its system, with the options that tell it from other runs of that system on the same samples. */
  readonly label: string;
  readonly look: Look;
}

/** Runs that answered the same samples: only their figures compare. Best headline first. */
export interface Board {
  readonly data: string;
  readonly runs: readonly [ReportRun, ...ReportRun[]];
}

export interface TaskReport {
  readonly task: TaskFacts;
  readonly headline: MetricFacts;
  /** The metric by which parts of the samples are told apart. */
  readonly breakdown: MetricFacts;
  readonly boards: readonly Board[];
}

/** A figure and the interval to read it by: the one over clusters where there is one, because it is the honest one. */
export interface ShownFigure {
  readonly value: number | null;
  readonly bounds: Bounds;
  readonly clustered: boolean;
}

export function shownFigure(metrics: MetricsFile, name: string): ShownFigure {
  const clustered = metrics.clustered?.ci95[name];
  return {
    value: metrics.metrics[name] ?? null,
    bounds: clustered ?? metrics.ci95[name] ?? [null, null],
    clustered: clustered !== undefined,
  };
}

/** Order of two figures, the better one first; one that is not defined is last. */
export function compareFigures(a: number | null, b: number | null, better: MetricFacts["better"]): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return better === "lower" ? a - b : b - a;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** `engine`, or `engine, without=demographics` where another run of `engine` has other options. */
function labelOf(run: FinishedRun, board: readonly FinishedRun[]): string {
  const others = board.filter((other) => other !== run && other.run.system === run.run.system);
  const names = [...new Set([run, ...others].flatMap(({ run: { options } }) => Object.keys(options)))].sort();
  const differing = names.filter((name) => others.some((other) => other.run.options[name] !== run.run.options[name]));
  const shown = differing.flatMap((name) => {
    const value = run.run.options[name];
    if (value === undefined || value === false) return [];
    return [value === true ? name : `${name}=${value}`];
  });
  return [run.run.system, ...shown].join(", ");
}

/** What was measured, or the name of the data, and how many of its samples were drawn where not all were. */
function dataOf({ run }: FinishedRun): string {
  const drawn = run.sampleIds.length;
  const samples = formatCount(run.data.samples, "sample");
  return `${run.title ?? run.data.name} (${drawn === run.data.samples ? samples : `${drawn} of ${samples}, seed ${run.seed}`})`;
}

/**
 * Runs by task and by the samples that they answered, tasks and data in the order in which they first appear.
 * Throws CdssError INVALID_INPUT for a run of a task that is not among `tasks`.
 */
export function boardsOf(runs: readonly FinishedRun[], tasks: ReadonlyMap<string, TaskFacts>): TaskReport[] {
  const numbers = new Map(runs.map((run, at) => [run, at + 1]));
  return groupBy(runs, ({ run }) => run.task).map((ofTask) => {
    const name = ofTask[0]?.run.task ?? "";
    const task = tasks.get(name);
    const headline = task?.metrics.find((metric) => metric.name === task.headline);
    if (task === undefined || headline === undefined)
      throw inputError(ofTask[0]?.folder ?? "", "is a run of a task that is not known", "measure it again");
    const groups = groupBy(ofTask, ({ run }) => JSON.stringify([run.data.sha256, run.sampleIds]));
    const labels = new Map(
      groups.flatMap((group) => {
        const plain = group.map((run) => labelOf(run, group));
        // Runs that nothing tells apart (the same measured twice) keep their number.
        return group.map((run, at) => {
          const label = plain[at] ?? "";
          return [run, plain.indexOf(label) === plain.lastIndexOf(label) ? label : `${label}, run ${numbers.get(run)}`];
        });
      }),
    );
    // A system looks the same on every data set of the task.
    const order = [...new Set(labels.values())];
    const boards = groups.map((group): Board => {
      const [first, ...rest] = group
        .map((run): ReportRun => {
          const label = labels.get(run) ?? run.run.system;
          return { ...run, number: numbers.get(run) ?? 0, label, look: lookAt(order.indexOf(label)) };
        })
        .sort((a, b) => {
          const [one, two] = [a, b].map(({ metrics }) => shownFigure(metrics, headline.name).value);
          return compareFigures(one ?? null, two ?? null, headline.better);
        });
      if (first === undefined) throw new RangeError("a group of runs has at least one");
      return { data: dataOf(first), runs: [first, ...rest] };
    });
    const breakdown = task.metrics.find((metric) => metric.name === task.breakdownMetric) ?? headline;
    return { task, headline, breakdown, boards };
  });
}
