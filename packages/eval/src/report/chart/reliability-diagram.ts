import type { Calibration, CalibrationBin } from "../../statistics/calibration.ts";
import { wilsonInterval } from "../../statistics/wilson.ts";
import { formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";
import { horizontalAxis, TICK_SIZE, verticalAxis } from "./axis.ts";
import { linearScale, rounded } from "./scale.ts";

const WIDTH = 262;
const HEIGHT = 330;
const PLOT = { left: 34, right: 244, top: 30, bottom: 240 } as const;
/** Counts of the bins stand below the plot, over the same axis. */
const COUNTS = { left: PLOT.left, right: PLOT.right, top: 254, bottom: 290 } as const;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Share right over mean confidence of each bin with its Wilson interval, and below it how many forecasts a bin holds. */
export function reliabilityDiagram({ bins }: Calibration, colour: string, label: string): Html {
  const x = linearScale([0, 1], [PLOT.left, PLOT.right]);
  const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);
  const format = (tick: number): string => formatNumber(tick, 1);
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const height = linearScale([0, most], [0, COUNTS.bottom - COUNTS.top]);
  const point = ({ n, correct, meanConfidence }: CalibrationBin): Html => {
    const [low, high] = wilsonInterval(correct, n);
    if (meanConfidence === null || low === null || high === null) return html``;
    const across = x(meanConfidence);
    return html`<path class="whisker" d="M${across} ${y(low)}V${y(high)}" stroke="${colour}"/><circle cx="${across}" cy="${y(correct / n)}" r="3.5" fill="${colour}"/>`;
  };
  const bar = ({ from, to, n }: CalibrationBin): Html => {
    const tall = height(n);
    return html`<rect class="count" x="${rounded(x(from) + 1)}" y="${rounded(COUNTS.bottom - tall)}" width="${rounded(x(to) - x(from) - 2)}" height="${tall}"/>`;
  };
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-size="${TICK_SIZE}" role="img" aria-label="Reliability diagram of ${label}">${verticalAxis(
    { ticks: TICKS, scale: y, format, title: "share right" },
    PLOT,
  )}<path class="ideal" d="M${PLOT.left} ${PLOT.bottom}L${PLOT.right} ${PLOT.top}"/>${bins.map(point)}<path class="base" d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}"/>${bins.map(bar)}<text class="title" x="${PLOT.left - 7}" y="${COUNTS.top + 9}" text-anchor="end">${formatNumber(most)}</text>${horizontalAxis(
    { ticks: TICKS, scale: x, format, title: "confidence, and answers in each tenth of it" },
    COUNTS,
  )}</svg>`;
}
