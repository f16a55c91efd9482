import { formatDuration } from "../format.ts";
import { type Html, html } from "../html.ts";
import { TICK_SIZE } from "./axis.ts";
import { logScale, rounded } from "./scale.ts";

const WIDTH = 280;
const RANGE = [20, 260] as const;
const HEIGHT = 30;
/** Room of a label of the axis. */
const LABEL = 50;
/** Columns from the first to the last decade. */
const COLUMNS = 48;

/** How many times fall into each of the columns, which are equally wide on the log axis. `decades` encloses the times. */
export function countTimes(milliseconds: readonly number[], decades: readonly number[]): number[] {
  const [low, high] = [Math.log10(decades[0] ?? 1), Math.log10(decades.at(-1) ?? 10)];
  const counts = new Array<number>(COLUMNS).fill(0);
  for (const time of milliseconds) {
    // A time of 0, below what the clock tells apart, has no logarithm: it is in the first column.
    const share = (Math.log10(Math.max(10 ** low, time)) - low) / (high - low);
    const at = Math.min(COLUMNS - 1, Math.floor(share * COLUMNS));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** How the times of one system are spread, on a log axis that its neighbours share; `marks` are drawn as lines. */
export function timeHistogram(
  milliseconds: readonly number[],
  decades: readonly number[],
  marks: readonly number[],
  colour: string,
): Html {
  const x = logScale([decades[0] ?? 1, decades.at(-1) ?? 10], RANGE);
  const counts = countTimes(milliseconds, decades);
  const most = Math.max(1, ...counts);
  const wide = (RANGE[1] - RANGE[0]) / COLUMNS;
  const bars = counts.map((count, at) => {
    if (count === 0) return "";
    const tall = rounded((count / most) * (HEIGHT - 4));
    return html`<rect x="${rounded(RANGE[0] + at * wide)}" y="${rounded(HEIGHT - tall)}" width="${rounded(wide - 0.5)}" height="${tall}" fill="${colour}"/>`;
  });
  const grid = decades.map((decade) => `M${x(decade)} 0V${HEIGHT}`).join("");
  const lines = marks.map((mark) => `M${x(mark)} 0V${HEIGHT}`).join("");
  return html`<svg class="marks" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><path class="grid" d="${grid}"/>${bars}<path class="mark" d="${lines}"/></svg>`;
}

/** The axis above a column of histograms. */
export function timeAxis(decades: readonly number[]): Html {
  const x = logScale([decades[0] ?? 1, decades.at(-1) ?? 10], RANGE);
  const step = Math.ceil((LABEL * (decades.length - 1)) / (RANGE[1] - RANGE[0]));
  const labelled = decades.filter((_, at) => at % step === 0);
  return html`<svg class="marks" viewBox="0 0 ${WIDTH} 14" width="${WIDTH}" height="14" font-size="${TICK_SIZE}" aria-hidden="true">${labelled.map(
    (decade) => html`<text x="${x(decade)}" y="11" text-anchor="middle">${formatDuration(decade)}</text>`,
  )}</svg>`;
}
