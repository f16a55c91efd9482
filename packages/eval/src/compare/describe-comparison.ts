import type { Task } from "../core/task.ts";
import { formatBounds, formatFigure } from "../report/format.ts";
import { withTimes } from "../run/figures.ts";
import { textTable } from "../terminal/table.ts";
import type { Comparison } from "./compare-runs.ts";

/** A p-value as it may be stated: never as zero. */
export function formatP(p: number | null): string {
  return p === null ? "–" : p < 0.001 ? "< 0.001" : p.toFixed(3);
}

/** A comparison in words, for a terminal: at most `most` flipped samples are listed. */
export function describeComparison(task: Task, compared: Comparison, most: number): string {
  const { n, onlyFirst, onlySecond, isSameData, figures, flips } = compared;
  const units = new Map(withTimes(task.metrics).map(({ name, unit }) => [name, unit]));
  const isClustered = figures.some(({ ci95Clustered }) => ci95Clustered !== null);
  const rows = figures.map(({ name, first, second, difference, ci95, ci95Clustered, p }) => {
    const unit = units.get(name) ?? "fraction";
    return [
      name,
      formatFigure(first, unit),
      formatFigure(second, unit),
      formatFigure(difference, unit),
      formatBounds(ci95, unit),
      ...(isClustered ? [formatBounds(ci95Clustered ?? [null, null], unit)] : []),
      formatP(p),
    ];
  });
  const head = ["", "A", "B", "A less B", "95 % interval", ...(isClustered ? [`by ${task.cluster}`] : []), "p"];
  const alone = onlyFirst + onlySecond === 0 ? "" : `, ${onlyFirst} only in A, ${onlySecond} only in B`;
  const better = flips.filter(({ right }) => right === "first").length;
  const listed = flips.slice(0, most).map(({ id, right, reason }) => {
    const [won, lost] = right === "first" ? ["A", "B"] : ["B", "A"];
    return `${id}  ${won} right, ${lost} wrong${reason === null ? "" : `: ${reason}`}\n`;
  });
  return (
    `${task.name}: ${n} samples in both runs${alone}${isSameData ? "" : "; the two read different data under these ids"}\n\n${textTable([head, ...rows])}\n` +
    `${flips.length} flipped: ${better} right in A only, ${flips.length - better} right in B only\n${listed.join("")}`
  );
}
