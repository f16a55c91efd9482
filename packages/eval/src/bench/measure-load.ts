import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CdssError } from "@cdss/domain";
import { createDifferential, loadRelease } from "@cdss/kg";
import { z } from "zod";
import { median } from "../statistics/percentile.ts";
import { type BenchRow, benchRow, GOALS } from "./bench-row.ts";

const run = promisify(execFile);
const BINARY = fileURLToPath(new URL("../../bin/cdss-eval.mjs", import.meta.url));
const PROCESSES = 5;
const BYTES_PER_MEGABYTE = 1e6;

export const LoadProbe = z.object({
  loadSeconds: z.number(),
  /** From the loaded release to a differential that can rank. */
  readySeconds: z.number(),
  residentMegabytes: z.number(),
});
export type LoadProbe = z.infer<typeof LoadProbe>;

/** Load a release in this process, make its differential, and say what that took. Meant for a process that did nothing else. */
export async function probeLoad(releaseDirectory: string): Promise<LoadProbe> {
  const started = performance.now();
  const release = await loadRelease(releaseDirectory);
  const loaded = performance.now();
  const differential = createDifferential(release);
  const ready = performance.now();
  // One empty query keeps the differential reachable until the memory is read.
  await differential.rank({ findings: [], limit: 1 });
  return {
    loadSeconds: (loaded - started) / 1000,
    readySeconds: (ready - loaded) / 1000,
    residentMegabytes: process.memoryUsage().rss / BYTES_PER_MEGABYTE,
  };
}

/** Medians over five fresh processes. Throws CdssError INTERNAL when one of them fails. */
export async function measureLoad(releaseDirectory: string, onStep: (done: number) => void): Promise<BenchRow[]> {
  const probes: LoadProbe[] = [];
  for (let process_ = 0; process_ < PROCESSES; process_++) {
    try {
      const { stdout } = await run(process.execPath, [BINARY, "probe-load", "--release", releaseDirectory]);
      probes.push(LoadProbe.parse(JSON.parse(stdout)));
    } catch (cause) {
      throw new CdssError(
        "INTERNAL",
        "a process that loads the release failed; run `cdss-eval probe-load` to see why",
        {
          cause,
        },
      );
    }
    onStep(probes.length);
  }
  const middle = (name: keyof LoadProbe): number => median(probes.map((probe) => probe[name])) ?? 0;
  return [
    benchRow("release load", middle("loadSeconds"), "s", GOALS.loadSeconds),
    benchRow("differential ready after load", middle("readySeconds"), "s"),
    benchRow("resident memory, ready", middle("residentMegabytes"), "MB", GOALS.residentMegabytes),
  ];
}
