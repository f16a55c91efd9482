import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inputError } from "../input/input-error.ts";
import type { RunRecord } from "./run-record.ts";

/** File name of a record: a later run of the same kind replaces it. */
export function recordName(record: RunRecord): string {
  switch (record.task) {
    case "differential-coded":
      return [
        record.task,
        record.systems.map(({ system }) => system).join("+"),
        ...(record.leavePublicationOut ? ["leave-publication-out"] : []),
      ].join(".");
    case "extraction":
    case "bench":
      return record.task;
  }
}

/**
 * Write a record, and its samples as JSON lines beside it. Returns the name without ending.
 * Throws CdssError INVALID_INPUT when the folder cannot be written.
 */
export async function writeRecord(folder: string, record: RunRecord, samples: readonly object[]): Promise<string> {
  const name = recordName(record);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
    if (samples.length > 0) {
      const lines = samples.map((sample) => `${JSON.stringify(sample)}\n`);
      await writeFile(join(folder, `${name}.samples.jsonl`), lines.join(""));
    }
  } catch (cause) {
    throw inputError("--out", "cannot be written", "give a folder that you may write to", cause);
  }
  return name;
}
