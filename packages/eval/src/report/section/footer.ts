import { RESAMPLES } from "../../statistics/bootstrap.ts";
import { formatNumber, UNDEFINED } from "../format.ts";
import { type Html, html } from "../html.ts";

/** How to read the figures, and what they do not say. */
export function footer(): Html {
  return html`<footer><h2>How to read this</h2><ul>
<li>Intervals hold 95 % of ${formatNumber(RESAMPLES)} seeded bootstrap resamples of the samples, or of whole clusters where marked †. They tell how far a figure may move with other samples of the same kind, and nothing of other kinds. An interval without width, of a figure that is 0 or 1 on every sample, is too narrow: resampling cannot show what no sample has.</li>
<li>A bold figure is the best on its data, and its interval is apart from all others. Systems with overlapping intervals may still differ, because they answered the same samples: a paired comparison tells.</li>
<li>${UNDEFINED} stands for a figure that is not defined: a precision without predictions, a median rank beyond every ranked line. Errors of a system count as wrong answers.</li>
<li>Figures published elsewhere were measured by others, on other samples or under other rules. They show the order of magnitude, and rank nobody.</li>
<li>Test sets measure. Nothing was learned from them, and nothing may be: a system that has seen them is not measured by them.</li>
<li>The content of this service is not clinically validated. These figures are of data sets, not of patients, and are no ground for care.</li>
</ul></footer>`;
}
