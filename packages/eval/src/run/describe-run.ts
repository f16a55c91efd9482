import type { Task } from "../core/task.ts";
import type { Figures, FinishedRun } from "../records/run-files.ts";
import { formatBounds, formatFigure } from "../report/format.ts";
import { textTable } from "../terminal/table.ts";
import { withTimes } from "./figures.ts";

/** A run in words, for a terminal. */
export function describeRun(task: Task, { folder, run, metrics: measured, samples }: FinishedRun): string {
  const units = new Map(withTimes(task.metrics).map(({ name, unit }) => [name, unit]));
  const rows = (figures: Figures, clustered?: Figures["ci95"]): string[][] =>
    Object.entries(figures.metrics).map(([name, value]) => {
      const unit = units.get(name) ?? "fraction";
      const bounds = formatBounds(figures.ci95[name] ?? [null, null], unit);
      return [
        name,
        formatFigure(value, unit),
        bounds,
        ...(clustered === undefined ? [] : [formatBounds(clustered[name] ?? [null, null], unit)]),
      ];
    });
  const { clustered, groups } = measured;
  const head = ["", "value", "95 % interval", ...(clustered === null ? [] : [`by ${clustered.group}`])];
  const errors = measured.errors === 0 ? "" : `, ${measured.errors} without an answer`;
  const parts = [
    `${task.name}, ${run.system}: ${measured.n} samples of ${run.data.name}, ${measured.skipped} skipped${errors}, ${measured.seconds.toFixed(1)} s\n`,
    textTable([head, ...rows(measured, clustered?.ci95)]),
  ];
  for (const [group, values] of Object.entries(groups)) {
    const name = task.breakdownMetric ?? measured.headline;
    const unit = units.get(name) ?? "fraction";
    parts.push(
      textTable([
        [group, "n", name, "95 % interval"],
        ...Object.entries(values).map(([value, figures]) => [
          value,
          String(figures.n),
          formatFigure(figures.metrics[name] ?? null, unit),
          formatBounds(figures.ci95[name] ?? [null, null], unit),
        ]),
      ]),
    );
  }
  const firstError = samples.find(({ error }) => error !== null)?.error;
  if (firstError !== undefined && firstError !== null)
    parts.push(`first error: ${firstError.code}: ${firstError.message}\n`);
  parts.push(`written to ${folder}\n`);
  return parts.join("\n");
}

/** The first failures of a run with their reasons. */
export function describeFailures({ samples }: FinishedRun, most: number): string {
  const failed = samples.filter(({ score }) => score.correct === false);
  const lines = failed.slice(0, most).map(({ id, score, error }) => {
    const why = error === null ? (score.reason ?? "no reason given") : `${error.code}: ${error.message}`;
    return `${id}  ${why}\n`;
  });
  return `\n${failed.length} failures${failed.length > most ? `, the first ${most}` : ""}\n${lines.join("")}`;
}
