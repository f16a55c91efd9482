import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { inputError } from "../input/input-error.ts";
import { readRecords } from "../records/read-records.ts";
import { resultsPage } from "../reports/results-page.ts";
import type { CommandContext } from "./context.ts";

/** `results`. */
export function addResults(program: Command, { terminal }: CommandContext): void {
  program
    .command("results")
    .description("write the page of results from the records of runs (--out of run and bench)")
    .option("--from <folder>", "folder of records", "runs/eval")
    .option("--out <file>", "page to write", "docs/results.md")
    .action(async ({ from, out }: { from: string; out: string }) => {
      const records = await readRecords(from);
      try {
        await writeFile(out, resultsPage(records));
      } catch (cause) {
        throw inputError("--out", "cannot be written", "give a file in an existing folder", cause);
      }
      terminal.write(`wrote ${records.length} runs\n`);
    });
}
