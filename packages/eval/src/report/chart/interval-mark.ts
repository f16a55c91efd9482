import type { Bounds } from "../../records/run-files.ts";
import { type Html, html } from "../html.ts";
import { TICK_SIZE } from "./axis.ts";
import { linearScale } from "./scale.ts";

/** Width of the drawing; its outer ticks have room for half a label. */
const WIDTH = 240;
const RANGE = [16, 224] as const;
/** As high as a row of its table, so that the lines across go on from row to row. */
const HEIGHT = 20;

/** A row of a forest plot: a value as a dot on its interval, over the lines of the ticks. Nothing but those where it is not defined. */
export function intervalMark(
  value: number | null,
  [low, high]: Bounds,
  ticks: readonly number[],
  colour: string,
): Html {
  const x = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], RANGE);
  const middle = HEIGHT / 2;
  const grid = ticks.map((tick) => `M${x(tick)} 0V${HEIGHT}`).join("");
  const bar =
    low === null || high === null
      ? ""
      : html`<path class="whisker" d="M${x(low)} ${middle}H${x(high)}" stroke="${colour}"/>`;
  const dot = value === null ? "" : html`<circle cx="${x(value)}" cy="${middle}" r="3.5" fill="${colour}"/>`;
  return html`<svg class="marks" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><path class="grid" d="${grid}"/>${bar}${dot}</svg>`;
}

/** The axis above a column of interval marks. */
export function intervalAxis(ticks: readonly number[], format: (tick: number) => string): Html {
  const x = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], RANGE);
  return html`<svg class="marks" viewBox="0 0 ${WIDTH} 14" width="${WIDTH}" height="14" font-size="${TICK_SIZE}" aria-hidden="true">${ticks.map(
    (tick) => html`<text x="${x(tick)}" y="11" text-anchor="middle">${format(tick)}</text>`,
  )}</svg>`;
}
