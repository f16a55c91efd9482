import type { FinishedRun } from "../records/run-files.ts";
import type { Anchor } from "./anchor/anchor.ts";
import { type Board, boardsOf, type TaskFacts, type TaskReport } from "./board.ts";
import { asSentence } from "./format.ts";
import { type Html, html } from "./html.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { breakdownSection } from "./section/breakdown.ts";
import { calibrationSection } from "./section/calibration.ts";
import { failureSection } from "./section/failures.ts";
import { footer } from "./section/footer.ts";
import { latencySection } from "./section/latency.ts";
import { rankSection } from "./section/ranks.ts";
import { numberReferences, referenceSection } from "./section/references.ts";
import { repeatSection } from "./section/repeat.ts";
import { summarySection } from "./section/summary.ts";
import { taskAnchor } from "./section/task-anchor.ts";

export interface ReportOptions {
  readonly title: string;
  /** By name; what a run's task says of its metrics. */
  readonly tasks: ReadonlyMap<string, TaskFacts>;
}

function boardSection(board: Board, { breakdown }: TaskReport): Html {
  return html`<h3>${board.data}</h3>${rankSection(board)}${calibrationSection(board)}${breakdownSection(board, breakdown)}${latencySection(board)}${failureSection(board)}`;
}

function taskSection(report: TaskReport): Html {
  const { task, boards } = report;
  return html`<section class="details" id="${taskAnchor(task.name)}"><h2>${task.name}</h2><p>${asSentence(task.summary)}</p>${boards.map((board) => boardSection(board, report))}</section>`;
}

/**
 * A page of HTML that needs nothing else: the figures of some runs with their intervals, published figures beside them, and what
 * lies behind them. Throws CdssError INVALID_INPUT for a run of a task that `options.tasks` does not hold.
 */
export function renderReport(runs: readonly FinishedRun[], anchors: readonly Anchor[], options: ReportOptions): string {
  const reports = boardsOf(runs, options.tasks);
  // Publications are numbered in the order in which the tasks cite them, and those of which no figure is shown have no number.
  const cited = reports.flatMap(({ task }) =>
    anchors.filter(
      ({ figures, ...anchor }) => anchor.task === task.name && task.metrics.some(({ name }) => name in figures),
    ),
  );
  const references = numberReferences(cited);
  const links = reports.map(({ task }) => html`<a href="#${taskAnchor(task.name)}">${task.name}</a> `);
  const summaries = reports.map((report) =>
    summarySection(
      report,
      cited.filter(({ task }) => task === report.task.name),
      references,
    ),
  );
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${options.title}</title>${PAGE_STYLE}</head>
<body><header><h1>${options.title}</h1><nav><a href="#results">Results</a> ${links}</nav></header><main>${repeatSection(reports)}<section id="results"><h2>Results</h2>${summaries}</section>${reports.map(taskSection)}${referenceSection(cited, references)}</main>${footer()}</body></html>
`;
  return page.markup;
}
