import type { Command } from "commander";
import { compareRuns } from "../compare/compare-runs.ts";
import { describeComparison } from "../compare/describe-comparison.ts";
import { wholeNumber } from "../core/whole-number.ts";
import { readRun } from "../records/read-run.ts";
import { taskOf } from "../tasks/registry.ts";
import type { CommandContext } from "./context.ts";
import { DEFAULT_SEED } from "./options.ts";

/** `compare A B`. */
export function addCompare(program: Command, { terminal }: CommandContext): void {
  program
    .command("compare")
    .description("paired differences of two runs of one task, with intervals, p-values and the samples that flipped")
    .argument("<A>", "folder of a finished run")
    .argument("<B>", "folder of another one over the same data")
    .option("--seed <n>", "seed of intervals and test", wholeNumber(0), DEFAULT_SEED)
    .option("--flips <n>", "flipped samples that are listed", wholeNumber(0), 20)
    .option("--json", "last line in JSON", false)
    .action(async (a: string, b: string, { seed, flips, json }: { seed: number; flips: number; json: boolean }) => {
      const [one, two] = [await readRun(a), await readRun(b)];
      const task = taskOf(one.run.task);
      const compared = compareRuns(task, one, two, seed);
      terminal.write(describeComparison(task, compared, flips));
      if (json) {
        const { system } = one.run;
        terminal.write(`${JSON.stringify({ task: task.name, systems: [system, two.run.system], ...compared })}\n`);
      }
    });
}
