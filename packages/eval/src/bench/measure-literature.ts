import type { Assessment } from "@cdss/domain";
import { percentile } from "../statistics/percentile.ts";
import { type BenchRow, benchRow, GOALS } from "./bench-row.ts";

/** Assessments before the clock starts. */
const WARM_UP = 20;

/**
 * The lane of evidence within whole assessments, one after the other: percentiles of its time, in which the stages that run beside it have
 * their share, and how often its limit came before its last condition. Throws RangeError for no patients.
 */
export async function measureLiterature<Patient>(
  patients: readonly Patient[],
  assess: (patient: Patient) => Promise<Assessment>,
  onStep: (done: number) => void,
): Promise<BenchRow[]> {
  if (patients.length === 0) throw new RangeError("there is no patient to assess");
  for (const patient of patients.slice(0, WARM_UP)) await assess(patient);
  const lanes: number[] = [];
  const wholes: number[] = [];
  const states = { partial: 0, failed: 0 };
  for (const [at, patient] of patients.entries()) {
    const started = performance.now();
    const { literature, timings } = await assess(patient);
    wholes.push(performance.now() - started);
    for (const { lane, milliseconds } of timings) if (lane === "evidence") lanes.push(milliseconds);
    if (literature.state === "partial" || literature.state === "failed") states[literature.state] += 1;
    onStep(at + 1);
  }
  const share = (values: readonly number[], part: number): number =>
    percentile(
      [...values].sort((one, other) => one - other),
      part,
    ) ?? 0;
  const percent = (count: number): number => (100 * count) / patients.length;
  return [
    benchRow("lane of evidence p50", share(lanes, 0.5), "ms"),
    benchRow("lane of evidence p95", share(lanes, 0.95), "ms", GOALS.literatureP95),
    benchRow("assessments with a part of the evidence", percent(states.partial), "%"),
    benchRow("assessments with none of the evidence", percent(states.failed), "%"),
    benchRow("assessment p50, evidence included", share(wholes, 0.5), "ms"),
    benchRow("assessment p95, evidence included", share(wholes, 0.95), "ms"),
  ];
}
