import { formatCount, formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";
import type { Look } from "../look.ts";
import { horizontalAxis, TICK_SIZE, verticalAxis } from "./axis.ts";
import { cumulativeShares } from "./cumulative-shares.ts";
import { spreadLabels, textWidth } from "./label.ts";
import { linearScale, logScale } from "./scale.ts";

/** Ranks up to this one are drawn: nobody reads further down a list. */
const MOST = 100;
const HEIGHT = 330;
const PLOT = { left: 40, right: 600, top: 30, bottom: 280 } as const;
const LABEL_SIZE = 12;

export interface RankSeries {
  readonly label: string;
  readonly look: Look;
  /** Place of the right line of each sample; null for none. At least one sample. */
  readonly ranks: readonly (number | null)[];
}

/** Share of samples with the right line within the first k, k = 1 to 100 on a log axis, one stepped line a system. */
export function rankCurve(series: readonly RankSeries[]): Html {
  const x = logScale([1, MOST], [PLOT.left, PLOT.right]);
  const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);
  const curves = series.map(({ ranks }) => cumulativeShares(ranks, MOST));
  const ends = curves.map((shares) => y(shares.at(-1) ?? 0));
  const heights = spreadLabels(ends, LABEL_SIZE + 3, PLOT.top, PLOT.bottom);
  const names = series.map(({ label, ranks }) => `${label}, n = ${formatNumber(ranks.length)}`);
  const width = Math.ceil(PLOT.right + 24 + Math.max(...names.map((name) => textWidth(name, LABEL_SIZE))));
  const axes = [
    horizontalAxis(
      { ticks: [1, 2, 5, 10, 20, 50, 100], scale: x, format: String, title: "first k lines of the ranking" },
      PLOT,
    ),
    verticalAxis(
      {
        ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
        scale: y,
        format: (tick) => formatNumber(tick, 1),
        title: "share of samples with the right line within the first k",
      },
      PLOT,
    ),
  ];
  const lines = series.map(({ look }, at) => {
    const steps = (curves[at] ?? []).flatMap((share, index, shares) => {
      const isLast = index === MOST - 1;
      if (index === 0) return [`M${x(1)} ${y(share)}`];
      if (share === shares[index - 1] && !isLast) return [];
      return [`H${x(index + 1)}`, `V${y(share)}`];
    });
    const label = html`<path class="leader" d="M${PLOT.right + 2} ${ends[at] ?? 0}L${PLOT.right + 14} ${heights[at] ?? 0}" stroke="${look.colour}"/><text x="${PLOT.right + 18}" y="${(heights[at] ?? 0) + 4}" font-size="${LABEL_SIZE}">${names[at] ?? ""}</text>`;
    return html`<path class="line" d="${steps.join("")}" stroke="${look.colour}" stroke-dasharray="${look.dash}"/>${label}`;
  });
  const summary = `Rank curve of ${formatCount(series.length, "system")}: ${names.join("; ")}`;
  return html`<svg class="chart" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" font-size="${TICK_SIZE}" role="img" aria-label="${summary}">${axes}${lines}</svg>`;
}
