import type { Bounds } from "../../records/run-files.ts";
import { type Html, html } from "../html.ts";
import { TICK_SIZE } from "./axis.ts";
import { linearScale } from "./scale.ts";

/** Width of the drawing; its outer ticks have room for half a label. */
const WIDTH = 240;
const RANGE = [16, 224] as const;
/** Height of one system within a row. */
const LANE = 10;

export interface IntervalMark {
  readonly value: number | null;
  readonly bounds: Bounds;
  readonly colour: string;
}

/** A row of a forest plot: each system's value as a dot on its interval, one below the other. Undefined ones leave a gap. */
export function intervalMarks(marks: readonly IntervalMark[], ticks: readonly number[]): Html {
  const x = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], RANGE);
  const height = marks.length * LANE + 4;
  const lanes = marks.map(({ value, bounds: [low, high], colour }, at) => {
    const y = 2 + LANE * (at + 0.5);
    const bar =
      low === null || high === null
        ? ""
        : html`<path class="whisker" d="M${x(low)} ${y}H${x(high)}" stroke="${colour}"/>`;
    return value === null ? "" : html`${bar}<circle cx="${x(value)}" cy="${y}" r="3" fill="${colour}"/>`;
  });
  const grid = ticks.map((tick) => `M${x(tick)} 0V${height}`).join("");
  return html`<svg class="marks" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" aria-hidden="true"><path class="grid" d="${grid}"/>${lanes}</svg>`;
}

/** The axis above a column of interval marks. */
export function intervalAxis(ticks: readonly number[], format: (tick: number) => string): Html {
  const x = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], RANGE);
  return html`<svg class="marks" viewBox="0 0 ${WIDTH} 14" width="${WIDTH}" height="14" font-size="${TICK_SIZE}" aria-hidden="true">${ticks.map(
    (tick) => html`<text x="${x(tick)}" y="11" text-anchor="middle">${format(tick)}</text>`,
  )}</svg>`;
}
