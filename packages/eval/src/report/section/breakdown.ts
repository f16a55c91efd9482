import type { Bounds, Figures } from "../../records/run-files.ts";
import type { Board, MetricFacts, ReportRun } from "../board.ts";
import { intervalAxis, intervalMark } from "../chart/interval-mark.ts";
import { niceTicks } from "../chart/ticks.ts";
import { formatBounds, formatCount, formatFigure, formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";

/** Values of a group that are shown: the others have few samples, and intervals that say little. */
const MOST_VALUES = 12;
const UNDEFINED_BOUNDS: Bounds = [null, null];

/** The samples of one value of a group, and what each run reached on them. */
interface Slice {
  readonly value: string;
  readonly n: number;
  readonly figuresOf: (run: ReportRun) => Figures | undefined;
}

/** Values of a group, those with most samples first. */
function slicesOf({ runs }: Board, group: string): Slice[] {
  const values = new Set(runs.flatMap(({ metrics }) => Object.keys(metrics.groups[group] ?? {})));
  return [...values]
    .map((value): Slice => {
      const figuresOf = ({ metrics }: ReportRun) => metrics.groups[group]?.[value];
      return { value, n: Math.max(...runs.map((run) => figuresOf(run)?.n ?? 0)), figuresOf };
    })
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}

/** Fractions of this height and more are drawn on an axis of 0 to 1, which they share; lower ones would all lie at its end. */
const WHOLE_AXIS = 0.25;

/** Ticks of an axis for values and bounds: from 0, or from below it where a difference is negative. */
export function ticksOf(numbers: readonly number[], unit: MetricFacts["unit"]): number[] {
  const least = Math.min(0, ...numbers);
  const most = Math.max(0, ...numbers);
  return unit === "fraction" && least === 0 && most >= WHOLE_AXIS ? [0, 0.25, 0.5, 0.75, 1] : niceTicks(least, most);
}

function groupTable({ runs, ...board }: Board, group: string, { name, unit }: MetricFacts): Html {
  const slices = slicesOf({ runs, ...board }, group);
  const whole: Slice = { value: "all samples", n: runs[0].metrics.n, figuresOf: ({ metrics }) => metrics };
  const shown = [whole, ...slices.slice(0, MOST_VALUES)];
  const numbers = shown
    .flatMap(({ figuresOf }) => runs.map(figuresOf))
    .flatMap((figures) => [figures?.metrics[name], ...(figures?.ci95[name] ?? [])])
    .filter((value): value is number => typeof value === "number");
  const ticks = ticksOf(numbers, unit);
  const rows = shown.map(({ value, n, figuresOf }) => {
    const lines = runs.map((run, at) => {
      const figures = figuresOf(run);
      const figure = figures?.metrics[name] ?? null;
      const bounds = figures?.ci95[name] ?? UNDEFINED_BOUNDS;
      const head = html`<th scope="rowgroup" rowspan="${runs.length}">${value}</th><td class="number" rowspan="${runs.length}">${formatNumber(n)}</td>`;
      return html`<tr>${at === 0 ? head : ""}<th scope="row" class="lane">${run.label}</th><td class="lane drawn">${intervalMark(figure, bounds, ticks, run.look.colour)}</td><td class="lane figure">${formatFigure(figure, unit)}</td><td class="lane figure quiet">${formatBounds(bounds, unit)}</td></tr>`;
    });
    return html`<tbody>${lines}</tbody>`;
  });
  const axis = intervalAxis(ticks, (tick) => String(tick).replace("-", "\u2212"));
  const more = slices.length - MOST_VALUES;
  return html`<table class="breakdown"><thead><tr><th scope="col">${group}</th><th scope="col" class="number">n</th><th scope="col">System</th><th scope="col" class="drawn">${axis}</th><th scope="col" class="figure">${name}</th><th scope="col" class="figure">95 % interval</th></tr></thead>${rows}</table>${more > 0 ? html`<p class="note">and ${formatCount(more, "value")} more with fewer samples</p>` : ""}`;
}

/** A metric by each group of samples; nothing where no group has two values. */
export function breakdownSection(board: Board, metric: MetricFacts): Html {
  const names = [...new Set(board.runs.flatMap(({ metrics }) => Object.keys(metrics.groups)))];
  const groups = names.filter((group) => slicesOf(board, group).length > 1);
  if (groups.length === 0) return html``;
  return html`<section><h4>${metric.name} by group</h4>${groups.map((group) => groupTable(board, group, metric))}<p class="note">Intervals are drawn over samples, not over clusters.</p></section>`;
}
