import type { FinishedRun } from "../records/run-files.ts";
import type { Bar, SuiteRun } from "./suite.ts";

/** A bar with what was measured. */
export interface CheckedBar {
  readonly run: string;
  readonly system: string;
  readonly metric: string;
  readonly bar: Bar;
  /** Null where the figure is not defined: that does not pass. */
  readonly value: number | null;
  readonly isMet: boolean;
}

/** Hold a finished run against the bars of its system. */
export function checkBars(
  { name, bars }: Pick<SuiteRun, "name" | "bars">,
  { run, metrics }: FinishedRun,
): CheckedBar[] {
  return Object.entries(bars[run.system] ?? {}).map(([metric, bar]) => {
    const value = metric === "seconds" ? metrics.seconds : (metrics.metrics[metric] ?? null);
    const isMet =
      value !== null &&
      (bar.atLeast === undefined || value >= bar.atLeast) &&
      (bar.atMost === undefined || value <= bar.atMost);
    return { run: name, system: run.system, metric, bar, value, isMet };
  });
}
