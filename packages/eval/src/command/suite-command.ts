import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { inputError } from "../input/input-error.ts";
import { formatFigure } from "../report/format.ts";
import type { CheckedBar } from "../suite/check-bars.ts";
import { runSuite } from "../suite/run-suite.ts";
import { readSuite } from "../suite/suite.ts";
import { type Progress, startProgress } from "../terminal/progress.ts";
import { textTable } from "../terminal/table.ts";
import type { CommandContext } from "./context.ts";
import { DEFAULT_SEED } from "./options.ts";

interface Options {
  readonly out?: string;
  readonly only?: string;
  readonly fresh: boolean;
  readonly release?: string;
  readonly json: boolean;
}

function barLine({ run, system, metric, bar, value, isMet }: CheckedBar): string[] {
  const wanted = bar.atLeast === undefined ? `at most ${bar.atMost}` : `at least ${bar.atLeast}`;
  const unit = metric === "seconds" ? "ms" : "fraction";
  return [`${run} ${system}`, metric, formatFigure(value, unit), wanted, isMet ? "met" : "MISSED"];
}

/** `suite NAME`. */
export function addSuite(program: Command, context: CommandContext): void {
  const { terminal, dataDirectory } = context;
  program
    .command("suite")
    .description(
      "run all tasks of a suite and hold their figures against its bars; ends with code 1 where one is missed",
    )
    .argument("<name>", "file of suites/ without its ending, or a path")
    .option("--out <folder>", "folder of the runs (default: runs/eval/<name>)")
    .option("--only <names>", "these runs alone, by commas")
    .option("--fresh", "run again what is there finished", false)
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false)
    .action(async (name: string, options: Options) => {
      const path = existsSync(name) ? name : join("suites", `${name}.yaml`);
      if (!existsSync(path)) throw inputError("name", "there is no such suite", "name a file of suites/");
      const suite = await readSuite(path);
      const names = options.only?.split(",").map((word) => word.trim());
      for (const one of names ?? [])
        if (!suite.runs.some((run) => run.name === one))
          throw inputError(
            "--only",
            "names a run that the suite does not have",
            `choose of ${suite.runs.map((run) => run.name).join(", ")}`,
          );
      const folder = options.out ?? join("runs", "eval", suite.name);
      let progress: { label: string; bar: Progress } | undefined;
      const result = await runSuite(suite, {
        folder,
        dataDirectory,
        releaseDirectory: options.release ?? context.releaseDirectory,
        environment: terminal.environment,
        seed: suite.seed ?? DEFAULT_SEED,
        fresh: options.fresh,
        names,
        onProgress: (label, done, total) => {
          if (progress?.label !== label) {
            progress?.bar.end();
            progress = { label, bar: startProgress(terminal, label, total) };
          }
          progress.bar.step(done);
        },
        onFinished: ({ run, metrics }) => {
          progress?.bar.end();
          progress = undefined;
          const value = formatFigure(metrics.metrics[metrics.headline] ?? null, "fraction");
          const errors = metrics.errors === 0 ? "" : `, ${metrics.errors} without an answer`;
          terminal.write(
            `${run.task} ${run.system} on ${run.data.name}: ${metrics.headline} ${value} (n ${metrics.n}${errors}), ${metrics.seconds.toFixed(1)} s\n`,
          );
        },
      });
      for (const { run, reason } of result.skipped) terminal.write(`${run}: skipped, ${reason}\n`);
      const missed = result.bars.filter(({ isMet }) => !isMet);
      if (result.bars.length > 0)
        terminal.write(`\n${textTable([["bar", "metric", "value", "wanted", ""], ...result.bars.map(barLine)])}`);
      terminal.write(
        `\n${result.finished.length} runs, ${result.skipped.length} skipped, ${result.bars.length - missed.length} of ${result.bars.length} bars met\n`,
      );
      if (options.json) {
        const runs = result.finished.map(({ name: run, run: { run: of, metrics } }) => ({
          run,
          system: of.system,
          n: metrics.n,
          metrics: metrics.metrics,
        }));
        terminal.write(`${JSON.stringify({ suite: suite.name, runs, bars: result.bars, skipped: result.skipped })}\n`);
      }
      if (missed.length > 0) context.exitWith(1);
    });
}
