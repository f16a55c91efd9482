import { availableParallelism } from "node:os";
import { CdssError } from "@cdss/domain";

/** One core is left to who asks. */
const DEFAULT_PROCESSES = Math.max(1, availableParallelism() - 1);

/** The number of processes asked for, or all cores but one. Throws CdssError CONFIGURATION for what is no number of processes. */
export function processesOf(workers: number | undefined): number {
  if (workers === undefined) return DEFAULT_PROCESSES;
  if (Number.isInteger(workers) && workers >= 1) return workers;
  throw new CdssError(
    "CONFIGURATION",
    "workers is not a whole number of 1 or more; leave it out for all cores but one",
  );
}
