import type { Anchor } from "../anchor/anchor.ts";
import type { Board, MetricFacts, ReportRun, TaskReport } from "../board.ts";
import { compareFigures, shownFigure } from "../board.ts";
import { asSentence, formatBounds, formatCount, formatFigure, formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";
import { taskAnchor } from "./task-anchor.ts";

/** Metrics side by side that fit the width of a printed page, each with its interval. */
const MOST_COLUMNS = 6;
/** As wide as a digit: keeps the points of figures with fewer decimals below each other. */
const FIGURE_SPACE = "\u2007";
const FRACTION_DECIMALS = 3;

/**
 * The runs of a board whose value is best and whose interval is apart from that of every other run. Overlapping intervals may
 * hide a difference between paired answers, never make one up; a paired comparison is a matter of `compare`.
 */
export function isClearlyBest(run: ReportRun, board: Board, { name, better }: MetricFacts): boolean {
  if (better === "neither" || board.runs.length < 2) return false;
  const mine = shownFigure(run.metrics, name);
  const [low, high] = mine.bounds;
  return board.runs.every((other) => {
    if (other === run) return true;
    const { value, bounds } = shownFigure(other.metrics, name);
    if (value === null || compareFigures(mine.value, value, better) >= 0) return false;
    const [near, far] = better === "higher" ? [low, bounds[1]] : [bounds[0], high];
    return near !== null && far !== null && near > far;
  });
}

/** Parts of nearly equal length, none longer than `most`. */
export function evenParts<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const bound = (part: number): number => Math.round((part * items.length) / count);
  return Array.from({ length: count }, (_, part) => items.slice(bound(part), bound(part + 1)));
}

function figureCell(run: ReportRun, board: Board, metric: MetricFacts): Html {
  const { value, bounds, clustered } = shownFigure(run.metrics, metric.name);
  const text = formatFigure(value, metric.unit);
  const shown = isClearlyBest(run, board, metric) ? html`<strong>${text}</strong>` : text;
  const interval =
    value === null && bounds[0] === null
      ? ""
      : html`<span class="interval">${formatBounds(bounds, metric.unit)}${clustered ? html`<sup>†</sup>` : ""}</span>`;
  return html`<td class="figure">${shown}${interval}</td>`;
}

/** A published figure with the decimals that it was published with. */
function publishedText(value: number, unit: MetricFacts["unit"]): string {
  if (unit !== "fraction") return formatNumber(value, 1);
  const decimals = Math.min(FRACTION_DECIMALS, Math.max(2, String(value).split(".")[1]?.length ?? 0));
  return formatNumber(value, decimals) + FIGURE_SPACE.repeat(FRACTION_DECIMALS - decimals);
}

function publishedRows(
  anchors: readonly Anchor[],
  metrics: readonly MetricFacts[],
  references: ReadonlyMap<string, number>,
): Html {
  const here = anchors.filter(({ figures }) => metrics.some(({ name }) => figures[name] !== undefined));
  if (here.length === 0) return html``;
  const rows = here.map(({ system, data, figures, comparability, reference }) => {
    const number = references.get(reference.doi) ?? "";
    const cells = metrics.map(({ name, unit }) => {
      const figure = figures[name];
      if (figure === undefined) return html`<td class="figure"></td>`;
      const [low, high] = figure.ci95 ?? [];
      const interval =
        low === undefined || high === undefined
          ? ""
          : html`<span class="interval">${publishedText(low, unit).trim()} to ${publishedText(high, unit)}</span>`;
      return html`<td class="figure">${publishedText(figure.value, unit)}${interval}</td>`;
    });
    return html`<tr class="published"><th scope="row">${system} <a href="#reference-${number}">[${number}]</a><span class="interval">${data}</span></th>${cells}</tr><tr class="published remark"><td colspan="${metrics.length + 1}">${comparability}</td></tr>`;
  });
  return html`<tbody><tr class="band published"><th colspan="${metrics.length + 1}" scope="rowgroup">Published elsewhere, not measured here</th></tr>${rows}</tbody>`;
}

function boardRows(board: Board, metrics: readonly MetricFacts[], isOnly: boolean): Html {
  const band = isOnly
    ? ""
    : html`<tr class="band"><th colspan="${metrics.length + 1}" scope="rowgroup">${board.data}</th></tr>`;
  const rows = board.runs.map((run) => {
    const { n, errors } = run.metrics;
    const failed = errors === 0 ? "" : html`, <span class="failed">${formatNumber(errors)} failed</span>`;
    return html`<tr><th scope="row">${run.label}<span class="interval"><a href="#run-${run.number}">run ${run.number}</a>, n = ${formatNumber(n)}${failed}</span></th>${metrics.map((metric) => figureCell(run, board, metric))}</tr>`;
  });
  return html`<tbody>${band}${rows}</tbody>`;
}

const ARROWS = { higher: "↑", lower: "↓", neither: "" } as const;

function metricHeads(metrics: readonly MetricFacts[], headline: string): Html[] {
  return metrics.map(
    ({ name, better, unit }) =>
      html`<th scope="col" class="figure${name === headline ? " headline" : ""}">${name}${unit === "ms" ? ", ms" : ""} <span class="quiet">${ARROWS[better]}</span></th>`,
  );
}

function clusterNote(runs: readonly ReportRun[]): Html {
  const groups = new Set(
    runs.flatMap(({ metrics: { clustered } }) =>
      clustered === null ? [] : [`${clustered.group} (${formatCount(clustered.clusters, "cluster")})`],
    ),
  );
  return groups.size === 0
    ? html``
    : html` † Interval over clusters, whose members are not independent: ${[...groups].join(", ")}.`;
}

/** All figures of a task: systems as rows, best headline first, with published figures below. */
export function summarySection(
  { task, headline, boards }: TaskReport,
  anchors: readonly Anchor[],
  references: ReadonlyMap<string, number>,
): Html {
  const runs = boards.flatMap((board) => board.runs);
  const isDefined = ({ name }: MetricFacts): boolean =>
    runs.some(({ metrics }) => (metrics.metrics[name] ?? null) !== null) ||
    anchors.some(({ figures }) => figures[name] !== undefined);
  const empty = task.metrics.filter((metric) => !isDefined(metric)).map(({ name }) => name);
  const [only] = boards;
  const parts = evenParts(task.metrics.filter(isDefined), MOST_COLUMNS);
  const nowhere = empty.length === 0 ? "" : ` Not defined in any of these runs: ${empty.join(", ")}.`;
  // A caption of the last table, so that paper does not part them.
  const caption = html`<caption class="note">Sorted by <b>${headline.name}</b>; below each figure its 95 % interval.${clusterNote(runs)}${nowhere}</caption>`;
  const tables = parts.map(
    (metrics, at) =>
      html`<table class="summary">${at === parts.length - 1 ? caption : ""}<thead><tr><th scope="col">System</th>${metricHeads(metrics, headline.name)}</tr></thead>${boards.map((board) => boardRows(board, metrics, boards.length === 1))}${publishedRows(anchors, metrics, references)}</table>`,
  );
  return html`<section class="task-summary"><h3><a href="#${taskAnchor(task.name)}">${task.name}</a></h3><p>${asSentence(task.summary)}${boards.length === 1 && only !== undefined ? ` Data: ${only.data}.` : ""}</p>${tables}</section>`;
}
