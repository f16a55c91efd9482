import { describe, expect, it } from "vitest";
import { finishedRuns } from "../../test/finished-runs.ts";
import { FIXTURE_TASKS } from "../../test/fixture-tasks.ts";
import type { FinishedRun } from "../records/run-files.ts";
import { boardsOf, compareFigures, shownFigure } from "./board.ts";

const runs = finishedRuns();
const [engine, resnik] = runs as [FinishedRun, FinishedRun];
const withRun = (run: FinishedRun, change: Partial<FinishedRun["run"]>): FinishedRun => ({
  ...run,
  run: { ...run.run, ...change },
});
const labels = (some: readonly FinishedRun[]) =>
  boardsOf(some, FIXTURE_TASKS).map(({ boards }) => boards.map((board) => board.runs.map(({ label }) => label)));

describe("boards", () => {
  it("hold the runs of the same samples, best headline first", () => {
    expect(labels(runs)).toEqual([
      [["engine", "resnik", "majority"]],
      [["engine", "overlap"]],
      [
        ["external", "majority", "bm25"],
        ["bm25", "majority"],
      ],
    ]);
  });

  it("keep apart other data and other draws of the same data", () => {
    const other = withRun(resnik, { data: { ...resnik.run.data, sha256: "0".repeat(64) } });
    expect(labels([engine, other])).toEqual([[["engine"], ["resnik"]]]);
    const fewer = withRun(resnik, { sampleIds: resnik.run.sampleIds.slice(1), limit: 599 });
    expect(boardsOf([engine, fewer], FIXTURE_TASKS)[0]?.boards.map(({ data }) => data)).toEqual([
      "phenopackets/phenopacket-store-dev.tar.xz (600 samples)",
      "phenopackets/phenopacket-store-dev.tar.xz (599 of 600 samples, seed 1)",
    ]);
  });

  it.each([
    [{ hide: true }, {}, ["engine, hide", "engine"]],
    [{ hide: true }, { hide: false }, ["engine, hide", "engine"]],
    [{ k: 5 }, { k: 10 }, ["engine, k=5", "engine, k=10"]],
    // What is equal in both tells nothing.
    [{ k: 5, hide: true }, { k: 5 }, ["engine, hide", "engine"]],
    [{}, {}, ["engine, run 1", "engine, run 2"]],
  ])("tell runs of one system apart by their options: %#", (one, two, expected) => {
    expect(labels([withRun(engine, { options: one }), withRun(engine, { options: two })])).toEqual([[expected]]);
  });

  it("give a system one look on all data of a task", () => {
    const [first, second] = boardsOf(runs, FIXTURE_TASKS)[2]?.boards ?? [];
    const lookOf = (board: typeof first) => board?.runs.find(({ label }) => label === "bm25")?.look;
    expect(lookOf(first)).toEqual(lookOf(second));
  });

  it("refuse a run of a task that nobody knows", () => {
    expect(() => boardsOf([withRun(engine, { task: "other" })], FIXTURE_TASKS)).toThrow("a task that is not known");
  });
});

describe("figures", () => {
  it("come with the interval over clusters where there is one", () => {
    const shown = shownFigure(engine.metrics, "top1");
    expect(shown.clustered).toBe(true);
    expect(shown.bounds).toEqual(engine.metrics.clustered?.ci95.top1);
    expect(shownFigure({ ...engine.metrics, clustered: null }, "top1").bounds).toEqual(engine.metrics.ci95.top1);
    expect(shownFigure(engine.metrics, "no such metric")).toEqual({
      value: null,
      bounds: [null, null],
      clustered: false,
    });
  });

  it.each([
    ["higher", [0.1, null, 0.3], [0.3, 0.1, null]],
    ["neither", [0.1, null, 0.3], [0.3, 0.1, null]],
    ["lower", [5, null, 2], [2, 5, null]],
  ] as const)("where %s is better, are sorted with the undefined last", (better, values, expected) => {
    expect([...values].sort((a, b) => compareFigures(a, b, better))).toEqual(expected);
  });
});
