import { describe, expect, it } from "vitest";
import type { FinishedRun, SampleLine } from "../records/run-files.ts";
import { taskOf } from "../tasks/registry.ts";
import { compareRuns } from "./compare-runs.ts";
import { describeComparison } from "./describe-comparison.ts";

const task = taskOf("differential-coded");

/** A run of `differential-coded` in which sample `id` has this rank, in this cluster. */
function run(ranks: Readonly<Record<string, number | null>>, sha256 = "a", name = task.name): FinishedRun {
  const samples = Object.entries(ranks).map(
    ([id, rank]): SampleLine => ({
      id,
      groups: { cluster: id.slice(0, 1) },
      output: null,
      score: {
        correct: rank === 1,
        rank,
        considered: 9,
        unknown: false,
        ...(rank === 1 ? {} : { reason: `place ${rank}` }),
      },
      error: null,
      seconds: 0.01,
    }),
  );
  return { folder: "", run: { task: name, data: { sha256 } }, metrics: {}, samples } as unknown as FinishedRun;
}

const figure = (compared: ReturnType<typeof compareRuns>, name: string) =>
  compared.figures.find((one) => one.name === name);

describe("comparison of two runs", () => {
  const one = run({ a1: 1, a2: 1, b1: 1, b2: 9 });
  const two = run({ a1: 2, a2: 2, b1: 2, b2: 9 });

  it("works out a small case by hand", () => {
    const compared = compareRuns(task, one, two, 1);
    // Right at top 1 in three samples against none: 3/4. Differences 1, 1, 1, 0: 4 of 16 swaps are as extreme.
    expect(figure(compared, "top1")).toMatchObject({ first: 0.75, second: 0, difference: 0.75, p: 0.25 });
    // Clusters a (both apart) and b (one of two) are drawn whole: differences 1, 3/4 and 1/2.
    expect(figure(compared, "top1")?.ci95Clustered).toEqual([0.5, 1]);
    // Reciprocal ranks lie 1/2 apart in three samples.
    expect(figure(compared, "mrr")?.difference).toBeCloseTo(0.375, 12);
    expect(figure(compared, "top10")).toMatchObject({ difference: 0, ci95: [0, 0], p: 1 });
    // Median 1 against 2; equal times.
    expect(figure(compared, "medianRank")).toMatchObject({ first: 1, second: 2, difference: -1 });
    expect(figure(compared, "p50")).toMatchObject({ difference: 0 });
  });

  it("works out the wanted metrics alone, and the same figures", () => {
    const all = compareRuns(task, one, two, 1);
    const some = compareRuns(task, one, two, 1, ["mrr", "p50", "no-such-metric"]);
    expect(some.figures).toEqual([figure(all, "mrr"), figure(all, "p50")]);
    expect({ ...some, figures: all.figures }).toEqual(all);
  });

  it("lists what flipped, with the reason of the wrong one", () => {
    expect(compareRuns(task, one, two, 1).flips).toEqual([
      { id: "a1", right: "first", reason: "place 2" },
      { id: "a2", right: "first", reason: "place 2" },
      { id: "b1", right: "first", reason: "place 2" },
    ]);
    expect(compareRuns(task, two, one, 1).flips[0]).toEqual({ id: "a1", right: "second", reason: "place 2" });
  });

  it("compares what both answered, and says what only one did", () => {
    const compared = compareRuns(task, one, run({ b1: 1, c1: 1 }, "b"), 1);
    expect(compared).toMatchObject({ n: 1, onlyFirst: 3, onlySecond: 1, isSameData: false });
    // One pair says nothing of the spread.
    expect(figure(compared, "top1")).toMatchObject({ difference: 0, ci95: [null, null] });
    expect(describeComparison(task, compared, 5)).toContain("1 samples in both runs, 3 only in A, 1 only in B");
  });

  it("has no difference where a figure is not defined", () => {
    const none = run({ a1: null, a2: null, b1: null, b2: null });
    expect(figure(compareRuns(task, one, none, 1), "medianRank")).toMatchObject({
      second: null,
      difference: null,
      p: null,
    });
  });

  it.each([
    ["another task", run({ a1: 1 }, "a", "extraction"), /a run of extraction/],
    ["no common sample", run({ z9: 1 }), /shares no sample/],
  ])("refuses %s", (_, other, message) => {
    expect(() => compareRuns(task, one, other, 1)).toThrow(message);
  });
});
