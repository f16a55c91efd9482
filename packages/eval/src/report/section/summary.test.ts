import { describe, expect, it } from "vitest";
import { finishedRuns } from "../../../test/finished-runs.ts";
import { FIXTURE_TASKS } from "../../../test/fixture-tasks.ts";
import type { Bounds, FinishedRun } from "../../records/run-files.ts";
import { boardsOf } from "../board.ts";
import { evenParts, isClearlyBest } from "./summary.ts";

const [first, second] = finishedRuns() as [FinishedRun, FinishedRun];

/** A board of two runs with these values and bounds of one metric. */
function boardWith(figures: readonly (readonly [value: number | null, bounds: Bounds])[]) {
  const runs = [first, second].slice(0, figures.length).map((run, at): FinishedRun => {
    const [value = null, bounds = [null, null] as const] = figures[at] ?? [];
    return { ...run, metrics: { ...run.metrics, metrics: { top1: value }, ci95: { top1: bounds }, clustered: null } };
  });
  const [report] = boardsOf(runs, FIXTURE_TASKS);
  const [board] = report?.boards ?? [];
  if (board === undefined) throw new Error("no board");
  return board;
}

describe("the best figure", () => {
  it.each([
    ["higher", [0.6, [0.5, 0.7]], [0.3, [0.2, 0.4]], "engine"],
    ["lower", [0.6, [0.5, 0.7]], [0.3, [0.2, 0.4]], "resnik"],
    ["higher", [0.3, [0.2, 0.4]], [0.6, [0.5, 0.7]], "resnik"],
    // Intervals that overlap, or only touch.
    ["higher", [0.6, [0.5, 0.7]], [0.4, [0.3, 0.6]], null],
    ["higher", [0.6, [0.5, 0.7]], [0.4, [0.3, 0.5]], null],
    ["neither", [0.6, [0.5, 0.7]], [0.3, [0.2, 0.4]], null],
    // A figure that is not defined cannot be beaten, nor win.
    ["higher", [0.6, [0.5, 0.7]], [null, [null, null]], null],
    // A median rank whose upper bound is beyond every line loses by its lower bound.
    ["lower", [2, [1, 3]], [9, [5, null]], "engine"],
    ["lower", [2, [1, null]], [9, [5, null]], null],
  ] as const)("where %s is better, of %j and %j is %s", (better, one, two, expected) => {
    const board = boardWith([one, two]);
    const best = board.runs.filter((run) => isClearlyBest(run, board, { name: "top1", unit: "fraction", better }));
    expect(best.map(({ label }) => label)).toEqual(expected === null ? [] : [expected]);
  });

  it("is none where a system stands alone", () => {
    const board = boardWith([[0.6, [0.5, 0.7]]]);
    expect(isClearlyBest(board.runs[0], board, { name: "top1", unit: "fraction", better: "higher" })).toBe(false);
  });
});

describe("parts", () => {
  it.each([
    [6, 6, [6]],
    // Seven columns: 3 and 4 read better than 6 and 1. Bounds at round(3.5) = 4.
    [7, 6, [4, 3]],
    // 16 in threes: bounds at round(5.33) = 5 and round(10.67) = 11.
    [16, 6, [5, 6, 5]],
    [0, 6, []],
  ])("of %d, at most %d each, are %j", (count, most, expected) => {
    const items = Array.from({ length: count }, (_, at) => at);
    expect(evenParts(items, most).map((part) => part.length)).toEqual(expected);
    expect(evenParts(items, most).flat()).toEqual(items);
  });
});
