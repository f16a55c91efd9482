import { type EvidenceLane, type EvidenceSearch, EvidenceLane as Lanes } from "@cdss/domain";
import { percentile } from "../statistics/percentile.ts";
import { type BenchRow, benchRow, GOALS } from "./bench-row.ts";

/** Searches before the clock starts: caches of the index are full and hot loops are compiled by then. */
const WARM_UP = 50;
/** Passages that a search asks for: the default of the service. */
const HITS = 10;

export interface MeasuredSearch {
  readonly rows: BenchRow[];
  /** Ways of searching that answered every question; others were off or failed, and cost less than they would. */
  readonly used: EvidenceLane[];
}

/**
 * Wall-clock percentiles of one search of passages after the other, as a caller waits for it: the question tokenised, read for concepts
 * and embedded, every lane searched, feedback, fusion, and the passages read.
 */
export async function measureSearch(
  search: EvidenceSearch,
  questions: readonly string[],
  onStep: (done: number) => void,
): Promise<MeasuredSearch> {
  for (const text of questions.slice(0, WARM_UP)) await search.search({ text, limit: HITS });
  const before = process.cpuUsage();
  const times = new Float64Array(questions.length);
  const unused = new Set<EvidenceLane>();
  for (const [at, text] of questions.entries()) {
    const started = performance.now();
    const { lanes } = await search.search({ text, limit: HITS });
    times[at] = performance.now() - started;
    for (const { lane, state } of lanes) if (state !== "used") unused.add(lane);
    onStep(at + 1);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort();
  const at = (share: number): number => percentile(times, share) ?? 0;
  return {
    rows: [
      benchRow("search p50", at(0.5), "ms"),
      benchRow("search p95", at(0.95), "ms", GOALS.searchP95),
      benchRow("search p99", at(0.99), "ms"),
      // Microseconds of all threads of this process; a local model computes in a process of its own, which is not in it.
      benchRow("search mean, CPU time without the model", (user + system) / 1000 / questions.length, "ms"),
    ],
    used: Lanes.options.filter((lane) => !unused.has(lane)),
  };
}
