import type { KnowledgeCounts } from "@cdss/kg";
import { formatMeasure } from "../bench/format-measure.ts";
import { compareRuns } from "../compare/compare-runs.ts";
import { formatP } from "../compare/describe-comparison.ts";
import type { Task } from "../core/task.ts";
import type { BenchFile } from "../records/bench-file.ts";
import type { EvidenceBenchFile } from "../records/evidence-bench-file.ts";
import type { Bounds, Figures, FinishedRun } from "../records/run-files.ts";
import { type Board, boardsOf, type ReportRun, shownFigure } from "../report/board.ts";
import { formatBounds, formatFigure, formatNumber } from "../report/format.ts";
import { withTimes } from "../run/figures.ts";
import { TASKS, taskOf } from "../tasks/registry.ts";
import { knowledgeSection } from "./knowledge-section.ts";
import { markdownTable } from "./markdown-table.ts";

type Unit = ReturnType<typeof withTimes>[number]["unit"];

const unitsOf = (task: Task): ReadonlyMap<string, Unit> =>
  new Map(withTimes(task.metrics).map(({ name, unit }) => [name, unit]));

/** `0.461 (0.441 to 0.481)`; the value alone where it has no interval. */
function cell(value: number | null | undefined, bounds: Bounds | undefined, unit: Unit): string {
  const text = formatFigure(value ?? null, unit);
  return bounds === undefined || (bounds[0] === null && bounds[1] === null)
    ? text
    : `${text} (${formatBounds(bounds, unit)})`;
}

function provenance(group: readonly ReportRun[]): string {
  return group
    .map(({ label, run, metrics }) => {
      const state = run.dirty === true ? " with uncommitted changes" : "";
      const commit = run.commit === null ? "no commit" : `commit \`${run.commit.slice(0, 10)}\`${state}`;
      const release = run.release === null ? "" : `, release \`${run.release.id.slice(0, 19)}\``;
      const facts = Object.entries(run.facts).map(([name, value]) => `, ${name} ${value.slice(0, 19)}`);
      return `- ${label}: \`${run.command}\` (${metrics.finished.slice(0, 10)}, ${commit}${release}${facts.join("")}, ${formatNumber(metrics.seconds, 1)} s)\n`;
    })
    .join("");
}

/** The first run against each other one on the headline metric. */
function comparisons(task: Task, group: readonly ReportRun[]): string {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return "";
  const units = unitsOf(task);
  const rows = others.flatMap((other) => {
    const { figures, n } = compareRuns(task, first, other, first.run.seed, [task.headline]);
    const figure = figures.find(({ name }) => name === task.headline);
    if (figure === undefined) return [];
    const unit = units.get(task.headline) ?? "fraction";
    return [
      [
        `${first.label} less ${other.label}`,
        formatNumber(n),
        cell(figure.difference, figure.ci95Clustered ?? figure.ci95, unit),
        formatP(figure.p),
      ],
    ];
  });
  return `\nPaired differences of ${task.headline}:\n\n${markdownTable(["", "samples", "difference", "p"], rows)}`;
}

/** One metric of each system by the values of each group. */
function breakdown(task: Task, group: readonly ReportRun[]): string {
  const metric = task.breakdownMetric ?? task.headline;
  const unit = unitsOf(task).get(metric) ?? "fraction";
  const names = [...new Set(group.flatMap(({ metrics }) => Object.keys(metrics.groups)))];
  return names
    .map((name) => {
      const values = [...new Set(group.flatMap(({ metrics }) => Object.keys(metrics.groups[name] ?? {})))];
      const rows = values.map((value) => {
        const own: (Figures | undefined)[] = group.map(({ metrics }) => metrics.groups[name]?.[value]);
        const n = own.find((figures) => figures !== undefined)?.n ?? 0;
        return [
          value,
          formatNumber(n),
          ...own.map((figures) => cell(figures?.metrics[metric], figures?.ci95[metric], unit)),
        ];
      });
      const head = [name, "samples", ...group.map(({ label }) => label)];
      return `\n${metric} by ${name}:\n\n${markdownTable(head, rows)}`;
    })
    .join("");
}

function section({ runs: group }: Board): string {
  const [first] = group;
  const task = taskOf(first.run.task);
  const { run, metrics } = first;
  const units = unitsOf(task);
  const rows = Object.keys(metrics.metrics).map((name) => [
    name,
    ...group.map(({ metrics: measured }) => {
      const { value, bounds } = shownFigure(measured, name);
      return cell(value, bounds, units.get(name) ?? "fraction");
    }),
  ]);
  const clusters =
    metrics.clustered === null
      ? ""
      : `, intervals over ${formatNumber(metrics.clustered.clusters)} clusters (${metrics.clustered.group})`;
  const errors = group.flatMap(({ label, metrics: { errors: count } }) =>
    count === 0 ? [] : [`${label} failed on ${formatNumber(count)}`],
  );
  return (
    `## ${run.title ?? `${task.name}, ${run.data.name}`}\n\n` +
    `Task \`${task.name}\`: ${formatNumber(metrics.n)} samples of \`${run.data.name}\` (sha256 \`${run.data.sha256.slice(0, 12)}\`), ` +
    `${formatNumber(metrics.skipped)} skipped, seed ${run.seed}${clusters}${errors.length === 0 ? "" : `; ${errors.join(", ")}`}.\n\n` +
    `${markdownTable(["metric", ...group.map(({ label }) => label)], rows)}` +
    `${comparisons(task, group)}${breakdown(task, group)}\n${provenance(group)}`
  );
}

function benchSection({ command, date, commit, dirty, machine, data, load, rows }: BenchFile): string {
  const state =
    commit === null
      ? "no commit"
      : `commit \`${commit.slice(0, 10)}\`${dirty === true ? " with uncommitted changes" : ""}`;
  return (
    `## Speed and memory\n\n\`${command}\` (${date.slice(0, 10)}, ${state})\n\n` +
    `Ranking: ${formatNumber(data.cases)} cases (${data.name}), one after the other on one thread after warm-up, 20 lines asked for. ` +
    "Load and memory: medians of 5 fresh processes that run the TypeScript sources through a loader, which memory includes. " +
    `Times are wall-clock, at a load of ${load.toFixed(1)} on ${machine.cores} cores: above the number of cores other work lengthens them.\n\n` +
    rowTable(rows)
  );
}

function rowTable(rows: BenchFile["rows"]): string {
  return markdownTable(
    ["measure", "value", "goal", "met"],
    rows.map(({ name, value, unit, goal, met }) => [
      name,
      `${formatMeasure(value)} ${unit}`,
      goal === null ? "–" : `${goal} ${unit}`,
      met === null ? "–" : met ? "yes" : "no",
    ]),
  );
}

function evidenceSection(bench: EvidenceBenchFile): string {
  const { command, date, commit, dirty, machine, load, rows, index, lanes, questions, patients } = bench;
  const state =
    commit === null
      ? "no commit"
      : `commit \`${commit.slice(0, 10)}\`${dirty === true ? " with uncommitted changes" : ""}`;
  const model = index.model === null ? "no vectors" : `vectors of ${index.model.name}`;
  const asked = [
    questions === null
      ? null
      : `${formatNumber(questions.count)} questions (${questions.name}), answered by ${(lanes ?? []).join(", ")}`,
    patients === null ? null : `${formatNumber(patients.count)} patients assessed (${patients.name})`,
  ].filter((one) => one !== null);
  return (
    `## Speed of the search of passages, ${(questions ?? patients)?.name ?? "nothing asked"}\n\n\`${command}\` (${date.slice(0, 10)}, ${state})\n\n` +
    `An index of ${formatNumber(index.passages)} passages in ${index.engine}, ${model}. ${asked.join("; ")}, one after the other after warm-up. ` +
    "A search is the question read and embedded, every lane, feedback, fusion and the passages. " +
    `Times are wall-clock, at a load of ${load.toFixed(1)} on ${machine.cores} cores.\n\n` +
    rowTable(rows)
  );
}

const HEAD = `# Results

Written by \`npm run eval -- results\` from the folders of the runs named below and from the packs of knowledge; do not edit. Fractions are 0 to 1; in brackets 95 %
percentile bootstrap intervals over 2,000 seeded resamples of samples, or of clusters of samples where that is said. A dash stands
for what is not defined. \`p50\`, \`p95\` and \`p99\` are milliseconds an answer took. p is two-sided, of a paired randomisation test. What
each task measures and how: [evaluation.md](evaluation.md).

Three things to keep in mind. Model and constants of the engine were chosen on parts of the coded cases (docs/differential.md), so its
figures there are partly in-sample. Those cases are published reports of rare disease, mostly from the literature that the
annotations cite: they say how well the ranking finds a disease that somebody described in full, and nothing about patients of a
clinic. And the everyday conditions were written from memory, with bands instead of measured frequencies; the invented patients are those on which words were mended.
`;

/** The page of results: a section for each data set of a task, its systems side by side, best first; speed; what the packs hold. */
export function resultsPage(
  runs: readonly FinishedRun[],
  benches: { readonly service: BenchFile | null; readonly evidence: readonly EvidenceBenchFile[] },
  knowledge: KnowledgeCounts,
): string {
  const boards = boardsOf(runs, new Map(TASKS.map((task) => [task.name, task]))).flatMap((report) => report.boards);
  const sections = boards.map(section);
  const speed = [
    ...(benches.service === null ? [] : [benchSection(benches.service)]),
    ...benches.evidence.map(evidenceSection),
  ];
  return [HEAD, ...sections, ...speed, knowledgeSection(knowledge)].join("\n");
}
