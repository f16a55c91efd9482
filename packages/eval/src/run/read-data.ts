import { createHash } from "node:crypto";
import type { DataSet, Sample } from "../core/sample.ts";
import type { Task, TaskSetup } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import { samplePositions, seededRandom } from "../statistics/random.ts";

/** The samples that a run asks, and what identifies them. */
export interface ChosenData extends DataSet {
  /** Samples of the data, of which these are all or a part. */
  readonly available: number;
  readonly sha256: string;
}

/** sha256 over samples and what they share: equal for equal content, however it was packed. */
function digestOf(samples: readonly Sample[], shared: unknown): string {
  const hash = createHash("sha256");
  for (const { id, input, gold, groups } of samples) hash.update(`${JSON.stringify([id, input, gold, groups])}\n`);
  hashValue(hash, shared);
  return hash.digest("hex");
}

/** Bytes of typed arrays as they are, everything else as JSON: a corpus of images would be a gigabyte of text. */
function hashValue(hash: ReturnType<typeof createHash>, value: unknown): void {
  if (ArrayBuffer.isView(value)) hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  else if (Array.isArray(value)) for (const one of value) hashValue(hash, one);
  else if (value !== null && typeof value === "object")
    for (const [name, one] of Object.entries(value)) {
      hash.update(`${JSON.stringify(name)}:`);
      hashValue(hash, one);
    }
  else hash.update(`${JSON.stringify(value)}\n`);
}

/**
 * Read and check all of the data, then draw `limit` samples with the seed (all of them without a limit).
 * Throws CdssError INVALID_INPUT naming file, line and field.
 */
export async function readData(task: Task, path: string, setup: TaskSetup): Promise<ChosenData> {
  const { samples: all, skipped, shared } = await task.read(path, setup);
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) throw inputError("--data", "holds two samples of one id", "give each sample its own id");
    seen.add(id);
  }
  if (all.length === 0) throw inputError("--data", "holds no sample that can be asked", "give other data");
  const positions = samplePositions(
    seededRandom(setup.seed),
    all.length,
    task.limitsItself === true ? all.length : (setup.limit ?? all.length),
  );
  const samples = positions.flatMap((at) => all[at] ?? []);
  return { samples, available: all.length, skipped, shared, sha256: digestOf(samples, shared) };
}
