import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../input/input-error.ts";
import { parseJsonLines } from "../input/parse-json-lines.ts";
import { type FinishedRun, MetricsFile, RunFile, SampleLine } from "./run-files.ts";

async function readPart<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(join(folder, file), "utf8"));
  } catch (cause) {
    throw inputError(`${folder}/${file}`, "is missing or no JSON", "name the folder of a finished run", cause);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, `${folder}/${file}`));
  return parsed.data;
}

/** Read a finished run back, all of it checked. Throws CdssError INVALID_INPUT naming folder, file and field. */
export async function readRun(folder: string): Promise<FinishedRun> {
  const run = await readPart(folder, "run.json", RunFile);
  const metrics = await readPart(folder, "metrics.json", MetricsFile);
  const place = `${folder}/samples.jsonl`;
  let text: string;
  try {
    text = await readFile(join(folder, "samples.jsonl"), "utf8");
  } catch (cause) {
    throw inputError(place, "cannot be read", "name the folder of a finished run", cause);
  }
  const samples = parseJsonLines(text, place, SampleLine, ({ id }) => id).map(({ value }) => value);
  return { folder, run, metrics, samples };
}
