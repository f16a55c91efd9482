import type { Figures } from "../../records/run-files.ts";
import type { Board, MetricFacts } from "../board.ts";
import { intervalAxis, intervalMarks } from "../chart/interval-marks.ts";
import { niceTicks } from "../chart/ticks.ts";
import { formatCount, formatFigure, formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";

/** Values of a group that are shown: the others have few samples, and intervals that say little. */
const MOST_VALUES = 12;

interface Row {
  readonly value: string;
  readonly n: number;
  /** In the order of the runs; undefined for a run that has no such sample. */
  readonly figures: readonly (Figures | undefined)[];
}

/** Values of a group, those with most samples first. */
function rowsOf({ runs }: Board, group: string): Row[] {
  const values = new Set(runs.flatMap(({ metrics }) => Object.keys(metrics.groups[group] ?? {})));
  return [...values]
    .map((value): Row => {
      const figures = runs.map(({ metrics }) => metrics.groups[group]?.[value]);
      return { value, n: Math.max(...figures.map((figure) => figure?.n ?? 0)), figures };
    })
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}

function groupTable(board: Board, group: string, { name, unit }: MetricFacts): Html {
  const all = rowsOf(board, group);
  const whole: Row = {
    value: "all samples",
    n: board.runs[0].metrics.n,
    figures: board.runs.map(({ metrics }) => metrics),
  };
  const shown = all.slice(0, MOST_VALUES);
  const numbers = [whole, ...shown]
    .flatMap(({ figures }) => figures)
    .flatMap((figure) => [figure?.metrics[name], ...(figure?.ci95[name] ?? [])])
    .filter((value): value is number => typeof value === "number");
  // Fractions share one axis in all tables, unless a difference goes below 0.
  const least = Math.min(0, ...numbers);
  const ticks =
    unit === "fraction" && least === 0 ? [0, 0.25, 0.5, 0.75, 1] : niceTicks(least, Math.max(...numbers, least));
  const heads = board.runs.map(
    ({ label, look }) => html`<th scope="col" class="figure"><span style="color:${look.colour}">●</span> ${label}</th>`,
  );
  const row = ({ value, n, figures }: Row): Html => {
    const marks = figures.map((figure, at) => ({
      value: figure?.metrics[name] ?? null,
      bounds: figure?.ci95[name] ?? ([null, null] as const),
      colour: board.runs[at]?.look.colour ?? "",
    }));
    return html`<th scope="row">${value}</th><td class="number">${formatNumber(n)}</td><td class="drawn">${intervalMarks(marks, ticks)}</td>${marks.map((mark) => html`<td class="figure">${formatFigure(mark.value, unit)}</td>`)}`;
  };
  const more = all.length - shown.length;
  return html`<table class="breakdown"><thead><tr><th scope="col">${group}</th><th class="number" scope="col">n</th><th class="drawn" scope="col">${intervalAxis(ticks, (tick) => String(tick).replace("-", "\u2212"))}</th>${heads}</tr></thead><tbody><tr class="whole">${row(whole)}</tr>${shown.map((one) => html`<tr>${row(one)}</tr>`)}</tbody></table>${more > 0 ? html`<p class="note">and ${formatCount(more, "value")} more with fewer samples</p>` : ""}`;
}

/** The headline by each group of samples; nothing where the data has no groups. */
export function breakdownSection(board: Board, headline: MetricFacts): Html {
  const groups = [...new Set(board.runs.flatMap(({ metrics }) => Object.keys(metrics.groups)))];
  if (groups.length === 0) return html``;
  return html`<div class="block"><h4>${headline.name} by group</h4>${groups.map((group) => groupTable(board, group, headline))}<p class="note">Dots are values, bars their 95 % intervals, drawn over samples.</p></div>`;
}
