import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inputError } from "../input/input-error.ts";

/** Folders of finished runs at or below a folder, sorted. Throws CdssError INVALID_INPUT when there is none. */
export async function findRuns(folder: string): Promise<string[]> {
  let entries: string[];
  try {
    entries = await readdir(folder, { recursive: true });
  } catch (cause) {
    throw inputError(folder, "is no folder", "run an evaluation first, or name the folder of one", cause);
  }
  const folders = entries
    .filter((entry) => entry === "metrics.json" || entry.endsWith("/metrics.json"))
    .map((entry) => join(folder, dirname(entry)))
    .filter((one) => existsSync(join(one, "run.json")))
    .sort();
  if (folders.length === 0) throw inputError(folder, "holds no finished run", "run an evaluation first");
  return folders;
}
