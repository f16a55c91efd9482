import type { FinishedRun, RunFile } from "../../records/run-files.ts";
import type { ReportRun, TaskReport } from "../board.ts";
import { formatCount, formatDate, formatNumber } from "../format.ts";
import { type Html, html } from "../html.ts";

/** Characters of a hash that tell commits and data apart for a reader; run.json has all of them. */
const SHORT = 12;

function withShortHashes(text: string): string {
  return text.replace(/[0-9a-f]{64}/g, (hash) => hash.slice(0, SHORT));
}

const FACTS: readonly (readonly [name: string, of: (run: RunFile) => string])[] = [
  [
    "Commit",
    ({ commit, dirty }) => `${commit?.slice(0, SHORT) ?? "no git"}${dirty === true ? " + uncommitted changes" : ""}`,
  ],
  [
    "Release",
    ({ release }) =>
      release === null
        ? "none opened"
        : `${withShortHashes(release.id)} (HPO ${release.hpoVersion}, annotations ${release.annotationVersion})`,
  ],
  [
    "Machine",
    ({ machine: { cores, cpu, memoryGigabytes, node, platform } }) =>
      `${formatCount(cores, "core")}, ${cpu}, ${formatNumber(memoryGigabytes)} GB, ${platform}, Node ${node.replace(/^v/, "")}`,
  ],
  [
    "Packages",
    ({ packages }) =>
      Object.entries(packages)
        .map((entry) => entry.join(" "))
        .join(", "),
  ],
  ["Seed", ({ seed }) => String(seed)],
];

/** A fact of all runs; where they differ, each value with the numbers of its runs. */
function factRow(name: string, runs: readonly ReportRun[], of: (run: RunFile) => string): Html {
  const numbers = new Map<string, number[]>();
  for (const { run, number } of runs) numbers.set(of(run), [...(numbers.get(of(run)) ?? []), number]);
  const values = [...numbers].map(([value, at]) =>
    numbers.size === 1
      ? html`${value}`
      : html`<div>${value} <span class="quiet">(${at.length === 1 ? "run" : "runs"} ${at.join(", ")})</span></div>`,
  );
  return html`<tr><th scope="row">${name}</th><td>${values}</td></tr>`;
}

function runRows({ number, label, run, metrics }: ReportRun): Html {
  const drawn = metrics.n === run.data.samples ? "" : ` of ${formatNumber(run.data.samples)}`;
  const facts = Object.entries(run.facts)
    .map(([name, value]) => `${name} ${withShortHashes(value)}`)
    .join(", ");
  // Words of a command stay whole: a browser would break "--seed" after its hyphens.
  const words = run.command.split(" ").map((word) => html`<span>${word}</span> `);
  return html`<tbody id="run-${number}"><tr><td class="number">${number}</td><td>${run.task}</td><td>${label}</td><td>${run.data.name} <span class="quiet hash">${run.data.sha256.slice(0, SHORT)}</span></td><td class="number">${formatNumber(metrics.n)}<span class="quiet">${drawn}</span></td><td class="number">${formatNumber(run.data.skipped)}</td><td class="number">${formatNumber(run.threads)}</td><td class="number">${formatNumber(metrics.seconds, 1)}</td></tr><tr class="command"><td></td><td colspan="7"><code>${words}</code>${facts === "" ? "" : html`<div>${facts}</div>`}</td></tr></tbody>`;
}

function period(runs: readonly FinishedRun[]): string {
  const times = runs.flatMap(({ run, metrics }) => [run.started, metrics.finished]).sort();
  const [first = "", last = ""] = [times[0], times.at(-1)].map((time) => formatDate(time ?? ""));
  return first === last ? `${first} UTC` : `${first} to ${last} UTC`;
}

/** What was measured, with what, where, and the command that repeats each run. */
export function repeatSection(reports: readonly TaskReport[]): Html {
  const runs = reports
    .flatMap(({ boards }) => boards.flatMap((board) => board.runs))
    .sort((a, b) => a.number - b.number);
  return html`<section id="repeat"><h2>What was measured, and how to repeat it</h2><table class="facts"><tbody><tr><th scope="row">Measured</th><td>${period(runs)}, ${formatCount(runs.length, "run")} of ${formatCount(reports.length, "task")}</td></tr>${FACTS.map(([name, of]) => factRow(name, runs, of))}</tbody></table><table class="runs"><thead><tr><th class="number">Run</th><th>Task</th><th>System</th><th>Data, its hash</th><th class="number">Samples</th><th class="number">Skipped</th><th class="number">Threads</th><th class="number">Seconds</th></tr></thead>${runs.map(runRows)}</table><p class="note">Skipped records of the data cannot be asked (a case without a diagnosis). The whole hashes, options and sample ids are in each run’s run.json.</p></section>`;
}
