import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { countKnowledge } from "@cdss/kg";
import type { Command } from "commander";
import type { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../input/input-error.ts";
import { BenchFile } from "../records/bench-file.ts";
import { EvidenceBenchFile } from "../records/evidence-bench-file.ts";
import { findRuns } from "../records/find-runs.ts";
import { readRun } from "../records/read-run.ts";
import { resultsPage } from "../results/results-page.ts";
import type { CommandContext } from "./context.ts";

async function readBench<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw inputError(path, "not JSON", "remove it, or run bench again", cause);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, path));
  return parsed.data;
}

/** Every `bench-evidence.json` at or below a folder: one an index. */
async function readEvidenceBenches(folder: string): Promise<EvidenceBenchFile[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => basename(file) === "bench-evidence.json");
  return Promise.all(files.sort().map((file) => readBench(join(folder, file), EvidenceBenchFile)));
}

/** `results`. */
export function addResults(program: Command, { terminal }: CommandContext): void {
  program
    .command("results")
    .description(
      "write the page of results from the folders of finished runs, from bench.json beside them, and from the packs",
    )
    .option("--from <folder>", "folder that holds runs", join("runs", "eval", "dev"))
    .option("--packs <folder>", "packs of knowledge to count", join("data", "knowledge"))
    .option("--out <file>", "page to write", join("docs", "results.md"))
    .action(async ({ from, packs, out }: { from: string; packs: string; out: string }) => {
      const folders = await findRuns(from);
      const runs = await Promise.all(folders.map(readRun));
      try {
        const path = join(from, "bench.json");
        const service = existsSync(path) ? await readBench(path, BenchFile) : null;
        const evidence = await readEvidenceBenches(from);
        await writeFile(out, resultsPage(runs, { service, evidence }, countKnowledge(packs)));
      } catch (cause) {
        if (cause instanceof Error && "code" in cause && String(cause.code).startsWith("E"))
          throw inputError("--out", "cannot be written", "give a file in an existing folder", cause);
        throw cause;
      }
      terminal.write(`wrote ${runs.length} runs\n`);
    });
}
