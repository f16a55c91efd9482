import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { finishedRuns } from "../../test/finished-runs.ts";
import { FIXTURE_TASKS } from "../../test/fixture-tasks.ts";
import type { FinishedRun } from "../records/run-files.ts";
import type { Anchor } from "./anchor/anchor.ts";
import { renderReport } from "./render-report.ts";

const ANCHOR: Anchor = {
  task: "differential-coded",
  system: "Some tool",
  data: "another set",
  figures: { top1: { value: 0.34, ci95: [0.31, 0.37] } },
  comparability: "Other patients.",
  reference: { authors: "Author A, et al.", year: 2020, title: "A title", venue: "Journal 1:2", doi: "10.1000/x" },
};
const options = { title: "Report 报告", tasks: FIXTURE_TASKS };
const runs = finishedRuns();
const page = renderReport(runs, [ANCHOR], options);
const [first] = runs as [FinishedRun];

describe("report", () => {
  it("is one well-formed page that loads and runs nothing", () => {
    const closed = page.replace(/<!DOCTYPE html>/, "").replace(/<(meta|br)([^>]*)>/g, "<$1$2/>");
    expect(XMLValidator.validate(closed.replace(/ open>/g, ">"))).toBe(true);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(/);
    // Its only addresses are places within it, and publications for a reader to open.
    for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(#|https:\/\/doi\.org\/)/);
    for (const [, place = ""] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${place}"`);
  });

  it("says what was measured before what came out, and how to read it last", () => {
    const order = [
      "Report 报告",
      'id="repeat"',
      'id="results"',
      'id="task-differential-coded"',
      'id="references"',
      "<footer>",
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("gives the command of each run, and marks changed sources and failed answers", () => {
    for (const { run } of runs) expect(page.replace(/<\/?span>/g, "")).toContain(`${run.command} </code>`);
    expect(page).toMatch(/\+ uncommitted changes <span class="quiet">\(run 8\)/);
    expect(page).toMatch(/run 8<\/a>, n = 300, <span class="failed">\d+ failed/);
    expect(page).toContain("UNAVAILABLE: no answer within 120 s; raise --program-timeout");
    expect(page).toContain("name example-model, version 1.2.0");
  });

  it("sets published figures apart, with their number, their decimals and what differs", () => {
    expect(page).toContain("Published elsewhere, not measured here");
    expect(page).toContain('Some tool <a href="#reference-1">[1]</a>');
    // Two decimals as published, and a space as wide as a digit for the third.
    expect(page).toContain('0.34\u2007<span class="interval">0.31 to 0.37\u2007</span>');
    expect(page).toContain("Other patients.");
    expect(page).toContain("Author A, et al. A title. Journal 1:2, 2020.");
  });

  it("leaves out published figures of other tasks, and of metrics that a task does not have", () => {
    const others = [
      { ...ANCHOR, task: "images" },
      { ...ANCHOR, figures: { other: { value: 0.5 } } },
    ];
    expect(renderReport(runs, others, options)).not.toMatch(/Published elsewhere|Some tool/);
  });

  it("shows charts only of what scores carry", () => {
    const countOf = (text: string) => page.split(text).length - 1;
    // One task ranks; three systems of five boards, and one more, give a confidence.
    expect(countOf('aria-label="Rank curve')).toBe(1);
    expect(countOf('aria-label="Reliability diagram')).toBe(4);
    // `caught` has no value in any run: it has no column, and is named.
    expect(page).toContain("Not defined in any of these runs: caught.");
  });

  it("shows twelve values of a group and counts the others", () => {
    expect(page).toContain("and 2 values more with fewer samples");
  });

  it("writes a dash for what is not defined, and never 0", () => {
    const metrics = { ...first.metrics.metrics, top3: null };
    const ci95 = { ...first.metrics.ci95, top3: [null, null] as const };
    const changed = { ...first, metrics: { ...first.metrics, metrics, ci95, clustered: null } };
    const other = finishedRuns()[1] as FinishedRun;
    expect(renderReport([changed, other], [], options)).toContain('<td class="figure">–</td>');
  });

  it("takes every id, reason, label and name as text", () => {
    const evil = '<script>alert("1")</script>';
    const [line, ...lines] = first.samples;
    const samples = [
      { ...line, id: evil, score: { correct: false, reason: evil, confidence: 1, rank: null } },
      ...lines,
    ];
    const groups = { [evil]: { [evil]: first.metrics } };
    const run = {
      ...first.run,
      system: evil,
      command: evil,
      facts: { [evil]: evil },
      commit: evil,
      options: { a: evil },
    };
    const anchor = { ...ANCHOR, system: evil, data: evil, comparability: evil };
    const errors = samples.map((sample) => ({ ...sample, error: { code: evil, message: evil } }));
    for (const some of [samples, errors]) {
      const text = renderReport(
        [{ ...first, run, metrics: { ...first.metrics, groups }, samples: some } as FinishedRun],
        [anchor],
        { ...options, title: evil },
      );
      expect(text).toContain("&lt;script&gt;");
      expect(text).not.toContain("<script");
    }
  });

  it("stands without runs of a rank, a confidence, a group or a time", () => {
    const samples = first.samples.map((line) => ({ ...line, score: { correct: null }, seconds: 0 }));
    const bare = renderReport([{ ...first, samples, metrics: { ...first.metrics, groups: {} } }], [], options);
    for (const text of ["Rank curve", "Reliability", "by group", "Time of one answer", "Failures", 'id="references"'])
      expect(bare).not.toContain(text);
  });

  it("is the same for the same runs", () => {
    expect(renderReport(finishedRuns(), [ANCHOR], options)).toBe(page);
  });
});
