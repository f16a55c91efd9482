import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inputError, issuesError, schemaIssues } from "../input/input-error.ts";
import { RunRecord } from "./run-record.ts";

/** Every record of a folder, by file name. Throws CdssError INVALID_INPUT naming the file and the field. */
export async function readRecords(folder: string): Promise<RunRecord[]> {
  let files: string[];
  try {
    files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  } catch (cause) {
    throw inputError("--from", "there is no such folder", "run an evaluation with --out first", cause);
  }
  if (files.length === 0) throw inputError("--from", "holds no record", "run an evaluation with --out first");
  const records: RunRecord[] = [];
  for (const file of files) {
    let json: unknown;
    try {
      json = JSON.parse(await readFile(join(folder, file), "utf8"));
    } catch (cause) {
      throw inputError(file, "not JSON", "remove it, or run that evaluation again", cause);
    }
    const parsed = RunRecord.safeParse(json);
    if (!parsed.success) throw issuesError(schemaIssues(parsed.error, file));
    records.push(parsed.data);
  }
  return records;
}
