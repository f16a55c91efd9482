import { percentile } from "../../statistics/percentile.ts";
import type { Board } from "../board.ts";
import { decadeTicks } from "../chart/ticks.ts";
import { timeAxis, timeHistogram } from "../chart/time-histogram.ts";
import { formatNumber, formatTime } from "../format.ts";
import { type Html, html } from "../html.ts";

/** Milliseconds below which the axis does not go: a microsecond is less than the clock tells apart. */
const LEAST = 0.001;
const SHARES = [0.5, 0.95, 0.99] as const;

/** Decimals of all columns: two digits of the shortest time, and no more than the clock of a busy machine deserves. */
function decimalsOf(shortest: number): number {
  return Math.min(2, Math.max(0, 1 - Math.floor(Math.log10(shortest))));
}

/** Times of single answers. A failed one has no time: it may have failed at once, or after a limit. */
export function latencySection({ runs }: Board): Html {
  const rows = runs.map((run) => {
    const times = run.samples
      .filter(({ error }) => error === null)
      .map(({ seconds }) => 1000 * seconds)
      .sort((a, b) => a - b);
    return { run, times, shown: SHARES.map((share) => percentile(times, share)) };
  });
  const positive = rows.flatMap(({ times }) => times.filter((time) => time > 0));
  if (positive.length === 0) return html``;
  const shortest = positive.reduce((a, b) => Math.min(a, b));
  const decades = decadeTicks(
    Math.max(LEAST, shortest),
    positive.reduce((a, b) => Math.max(a, b)),
  );
  const decimals = decimalsOf(
    Math.min(...rows.flatMap(({ shown }) => shown.filter((time) => time !== null && time > 0) as number[])),
  );
  const body = rows.map(({ run: { label, look, metrics }, times, shown }) => {
    const marks = shown.filter((time): time is number => time !== null);
    return html`<tr><th scope="row">${label}</th><td class="number">${formatNumber(times.length)}</td><td class="number">${formatNumber(metrics.errors)}</td>${shown.map((time) => html`<td class="figure">${formatTime(time, decimals)}</td>`)}<td class="drawn">${timeHistogram(times, decades, marks, look.colour)}</td></tr>`;
  });
  return html`<section><h4>Time of one answer</h4><table class="latency"><thead><tr><th scope="col">System</th><th scope="col" class="number">answered</th><th scope="col" class="number">failed</th><th scope="col" class="figure">p50, ms</th><th scope="col" class="figure">p95, ms</th><th scope="col" class="figure">p99, ms</th><th scope="col" class="drawn">${timeAxis(decades)}</th></tr></thead><tbody>${body}</tbody></table><p class="note">Wall-clock time of the answer alone. Lines in the histograms are p50, p95 and p99.</p></section>`;
}
