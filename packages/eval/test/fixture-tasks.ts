import { type Metric, meanMetric, medianMetric, ratioMetric } from "../src/core/metric.ts";
import type { SampleScore } from "../src/core/sample.ts";
import type { Task } from "../src/core/task.ts";

/** A score of any of the fixture tasks. */
export interface FixtureScore extends SampleScore {
  readonly supported?: boolean;
}

const share = (name: string, k: number): Metric<FixtureScore> =>
  meanMetric(name, ({ rank }) => (rank === undefined ? null : Number(rank !== null && rank <= k)));

const correct = (name: string): Metric<FixtureScore> => meanMetric(name, (score) => Number(score.correct));

/** Tasks as far as a report needs them, with metrics of every unit. */
export type FixtureTask = Pick<Task, "name" | "summary" | "metrics" | "headline">;

export const FIXTURE_TASKS: ReadonlyMap<string, FixtureTask> = new Map(
  [
    {
      name: "differential-coded",
      summary: "Rank diseases for a patient whose findings are coded.",
      headline: "top1",
      metrics: [
        ...[1, 3, 5, 10, 20].map((k) => share(`top${k}`, k)),
        meanMetric<FixtureScore>("mrr", ({ rank }) => (rank == null ? 0 : 1 / rank)),
        medianMetric<FixtureScore>("medianRank", ({ rank }) => rank),
        meanMetric<FixtureScore>("unknown", () => 0.011, { better: "lower" }),
      ],
    },
    {
      name: "citations",
      summary: "Tell whether a passage carries the statement that cites it.",
      headline: "accuracy",
      metrics: [
        correct("accuracy"),
        ratioMetric<FixtureScore>("recall", ({ supported, correct: right }) => [
          Number(supported === true && right === true),
          Number(supported),
        ]),
        ratioMetric<FixtureScore>("specificity", ({ supported, correct: right }) => [
          Number(supported === false && right === true),
          Number(supported === false),
        ]),
        meanMetric<FixtureScore>("caught", () => null),
      ],
    },
    {
      name: "question-answering",
      summary: "Answer examination questions, without and with passages to read.",
      headline: "accuracy",
      metrics: [correct("accuracy"), meanMetric<FixtureScore>("gain", (score) => (score.correct ? 0.03 : -0.02))],
    },
  ].map((task) => [task.name, task]),
);
