import type { FinishedRun } from "../records/run-files.ts";

/** The line that a program reads: one JSON object. `ci95Clustered` is null where samples are taken as independent. */
export function summaryLine({ folder, metrics: measured }: FinishedRun): string {
  const { task, system, n, skipped, errors, metrics, ci95, clustered, groups, seconds } = measured;
  return JSON.stringify({
    task,
    system,
    n,
    skipped,
    metrics,
    ci95,
    seconds,
    errors,
    ci95Clustered: clustered?.ci95 ?? null,
    groups,
    folder,
  });
}
