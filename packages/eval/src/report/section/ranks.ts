import type { Board } from "../board.ts";
import { rankCurve } from "../chart/rank-curve.ts";
import { type Html, html } from "../html.ts";

/** Rank curves of a board; nothing where no score carries a rank. */
export function rankSection({ runs }: Board): Html {
  const series = runs.flatMap(({ label, look, samples }) => {
    const ranks = samples.flatMap(({ score: { rank } }) => (rank === undefined ? [] : [rank]));
    return ranks.length === 0 ? [] : [{ label, look, ranks }];
  });
  if (series.length === 0) return html``;
  return html`<figure><h4>How far down the right line stands</h4>${rankCurve(series)}</figure>`;
}
