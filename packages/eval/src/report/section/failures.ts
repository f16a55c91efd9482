import type { SampleLine } from "../../records/run-files.ts";
import type { Board, ReportRun } from "../board.ts";
import { formatCount, formatNumber, UNDEFINED } from "../format.ts";
import { type Html, html } from "../html.ts";

const MOST_REASONS = 10;
const MOST_FAILURES = 20;
const MOST_IDS = 3;
/** A number that stands for itself: "place 37 of 11,090", but not the 1 of "SCA1". */
const NUMBER = /(?<![\p{L}\d.,-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d])/gu;

export interface ReasonGroup {
  readonly reason: string;
  readonly ids: readonly string[];
}

/** Samples by reason, the commonest first; reasons that differ in their numbers only are one, with # for a number. */
export function groupReasons(failures: readonly { readonly id: string; readonly reason: string }[]): ReasonGroup[] {
  const groups = new Map<string, { reason: string; ids: string[] }>();
  for (const { id, reason } of failures) {
    const pattern = reason.replace(NUMBER, "#");
    const group = groups.get(pattern);
    if (group === undefined) groups.set(pattern, { reason, ids: [id] });
    else {
      if (group.reason !== reason) group.reason = pattern;
      group.ids.push(id);
    }
  }
  return [...groups.values()].sort((a, b) => b.ids.length - a.ids.length);
}

/** Order of failures: most confident first; without a confidence by rank, the worst first, and none is the worst. */
export function compareFailures(a: SampleLine, b: SampleLine): number {
  const confidence = (b.score.confidence ?? -1) - (a.score.confidence ?? -1);
  if (confidence !== 0) return confidence;
  const [one, two] = [a, b].map(({ score: { rank } }) => (rank === undefined ? 0 : (rank ?? Number.MAX_VALUE)));
  return (two ?? 0) - (one ?? 0) || (a.id < b.id ? -1 : 1);
}

function reasonTable(title: string, groups: readonly ReasonGroup[]): Html {
  const shown = groups.slice(0, MOST_REASONS);
  const rest = groups.slice(MOST_REASONS);
  const rows = shown.map(
    ({ reason, ids }) =>
      html`<tr><td class="number">${formatNumber(ids.length)}</td><td>${reason}</td><td class="quiet id">${ids.slice(0, MOST_IDS).join(", ")}${ids.length > MOST_IDS ? ", …" : ""}</td></tr>`,
  );
  const others = rest.reduce((sum, { ids }) => sum + ids.length, 0);
  const last =
    rest.length === 0
      ? ""
      : html`<tr><td class="number">${formatNumber(others)}</td><td class="quiet" colspan="2">for ${formatCount(rest.length, "more reason")}</td></tr>`;
  return html`<table class="reasons"><thead><tr><th scope="col" class="number">Samples</th><th scope="col">${title}</th><th scope="col">Such as</th></tr></thead><tbody>${rows}${last}</tbody></table>`;
}

function failureTable(failures: readonly SampleLine[]): Html {
  const hasConfidence = failures.some(({ score }) => score.confidence !== undefined);
  const hasRank = failures.some(({ score }) => score.rank !== undefined);
  const rows = failures.map(({ id, score: { reason, confidence, rank } }) => {
    const cells = [
      hasConfidence ? html`<td class="figure">${formatNumber(confidence ?? null, 3)}</td>` : "",
      hasRank
        ? html`<td class="number">${rank === undefined ? UNDEFINED : rank === null ? "none" : formatNumber(rank, Number.isInteger(rank) ? 0 : 1)}</td>`
        : "",
    ];
    return html`<tr><td class="id">${id}</td>${cells}<td>${reason ?? UNDEFINED}</td></tr>`;
  });
  return html`<table class="failures"><thead><tr><th scope="col">Sample</th>${hasConfidence ? html`<th scope="col" class="figure">Confidence</th>` : ""}${hasRank ? html`<th scope="col" class="number">Rank</th>` : ""}<th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function runFailures({ label, samples }: ReportRun, isOpen: boolean): Html {
  const errors = samples.flatMap(({ id, error }) =>
    error === null ? [] : [{ id, reason: `${error.code}: ${error.message}` }],
  );
  const wrong = samples.filter(({ score, error }) => error === null && score.correct === false);
  const counts = `${formatNumber(wrong.length)} wrong, ${formatNumber(errors.length)} failed of ${formatNumber(samples.length)}`;
  const reasons = groupReasons(wrong.map(({ id, score }) => ({ id, reason: score.reason ?? "no reason is given" })));
  const worst = [...wrong].sort(compareFailures).slice(0, MOST_FAILURES);
  return html`<details${isOpen ? html` open` : ""}><summary>${label} <span class="quiet">${counts}</span></summary>${errors.length === 0 ? "" : reasonTable("Error of the system", groupReasons(errors))}${wrong.length === 0 ? "" : html`${reasonTable("Why an answer is wrong", reasons)}${failureTable(worst)}`}</details>`;
}

/** What went wrong, by reason, and the worst of it; nothing where answers are neither right nor wrong. The best system is open. */
export function failureSection({ runs }: Board): Html {
  const judged = runs.filter(({ samples }) =>
    samples.some(({ score, error }) => error !== null || score.correct === false),
  );
  if (judged.length === 0) return html``;
  return html`<section><h4>Failures</h4>${judged.map((run, at) => runFailures(run, at === 0))}<p class="note">The first ${MOST_FAILURES} wrong answers of each system, the most confident first, and where there is no confidence the worst placed. # stands for a number.</p></section>`;
}
