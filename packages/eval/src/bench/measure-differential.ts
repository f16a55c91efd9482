import type { DifferentialPort } from "@cdss/domain";
import type { CodedCase } from "../cases/coded-case.ts";
import { percentile } from "../statistics/percentile.ts";
import { queryOf, sampleOf } from "../tasks/differential-coded/coded-sample.ts";
import { type BenchRow, benchRow, GOALS } from "./bench-row.ts";

/** Queries before the clock starts: the compiler of the runtime has optimised the hot loops by then. */
const WARM_UP = 200;
/** Lines that a query asks for: the default of the service. */
const LINES = 20;

/** Wall-clock percentiles of ranking, one query after the other. */
export async function measureDifferential(
  differential: DifferentialPort,
  cases: readonly CodedCase[],
  onStep: (done: number) => void,
): Promise<BenchRow[]> {
  const queries = cases.map((one) => queryOf(sampleOf(one, false, true).input, LINES));
  for (const query of queries.slice(0, WARM_UP)) await differential.rank(query);
  const before = process.cpuUsage();
  const times = new Float64Array(cases.length);
  for (const [at, query] of queries.entries()) {
    const started = performance.now();
    await differential.rank(query);
    times[at] = performance.now() - started;
    onStep(at + 1);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort();
  const at = (share: number): number => percentile(times, share) ?? 0;
  return [
    benchRow("differential p50", at(0.5), "ms"),
    benchRow("differential p95", at(0.95), "ms", GOALS.differentialP95),
    benchRow("differential p99", at(0.99), "ms"),
    // Microseconds of all threads of this process: what a query costs however busy the machine is.
    benchRow("differential mean, CPU time", (user + system) / 1000 / cases.length, "ms"),
  ];
}
