import { calibrationOf } from "../../statistics/calibration.ts";
import type { Board } from "../board.ts";
import { reliabilityDiagram } from "../chart/reliability-diagram.ts";
import { formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";

/** Reliability diagrams of a board, one a system; nothing where no score carries a confidence and is right or wrong. */
export function calibrationSection({ runs }: Board): Html {
  const figures = runs.flatMap(({ label, look, samples }) => {
    const forecasts = samples.flatMap(({ score: { confidence, correct } }) =>
      confidence === undefined || correct === null ? [] : [{ confidence, correct }],
    );
    if (forecasts.length === 0) return [];
    const calibration = calibrationOf(forecasts);
    return html`<div class="panel"><h5 style="color:${look.colour}">${label}</h5>${reliabilityDiagram(calibration, look.colour, label)}<p class="note">${formatNumber(forecasts.length)} of ${formatNumber(samples.length)} samples carry a confidence.<br>Brier score ${formatNumber(calibration.brier, 3)}<br>Expected calibration error ${formatNumber(calibration.ece, 3)}</p></div>`;
  });
  if (figures.length === 0) return html``;
  return html`<section><h4>Whether confidence can be taken at its word</h4><div class="panels">${figures}</div><p class="note">Dots on the dashed line are right as often as they say; bars through them are 95 % intervals (Wilson 1927). Brier score: mean squared distance of confidence and outcome. Expected calibration error: distance of dots from the line, weighted by answers. 0 is best for both.</p></section>`;
}
