import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type Command, Option } from "commander";
import { keyOfFlags } from "../core/option-key.ts";
import type { OptionValues } from "../core/system.ts";
import type { Task, TaskOption } from "../core/task.ts";
import { wholeNumber } from "../core/whole-number.ts";
import { inputError } from "../input/input-error.ts";
import type { FinishedRun } from "../records/run-files.ts";
import { shownPath } from "../records/shown-path.ts";
import { describeFailures, describeRun } from "../run/describe-run.ts";
import { type RunRequest, recordedOptions, runTask } from "../run/run-task.ts";
import { summaryLine } from "../run/summary-line.ts";
import { optionsOf, systemsOf, TASKS } from "../tasks/registry.ts";
import { startProgress } from "../terminal/progress.ts";
import { type CommandContext, missingDataDirectory } from "./context.ts";
import { DEFAULT_SEED } from "./options.ts";

/** Options that every run has, whoever answers. */
export interface RunOptions {
  readonly data?: string;
  readonly limit?: number;
  readonly seed: number;
  readonly cluster?: string;
  readonly parallel?: number;
  readonly out?: string;
  readonly fresh: boolean;
  readonly release?: string;
  readonly json: boolean;
}

/** The data of `--data`, else the usual data of the task. Throws CdssError naming what to give. */
export function dataPath(task: Task, given: string | undefined, { dataDirectory }: CommandContext): string {
  if (given !== undefined) return given;
  const { defaultData } = task;
  if (defaultData === undefined) throw inputError("--data", "is not given", `give the data of ${task.name}`);
  if (defaultData.below === "project") return defaultData.path;
  if (dataDirectory === undefined) throw missingDataDirectory();
  return join(dataDirectory, defaultData.path);
}

/** The folder of a run where `--out` names none: one a task, data set, system and way of running. */
export function defaultFolder(task: Task, system: string, dataName: string, options: OptionValues): string {
  const ways = Object.entries(options).map(([name, value]) => (value === true ? name : `${name}-${value}`));
  const words = [task.name, basename(dataName), system, ...ways].map((word) => word.replace(/[^\w.-]+/g, "_"));
  return join("runs", "eval", words.join("."));
}

function optionOf({ flags, description, parse, default: usual }: TaskOption): Option {
  const option = new Option(flags, description);
  if (parse !== undefined) option.argParser(parse);
  if (usual !== undefined) option.default(usual);
  return option;
}

/** The options of a run, and those of its task. */
export function addRunOptions(command: Command, task: Task): void {
  command
    .option("--data <path>", "data of the task (see docs/evaluation.md)")
    .option("--limit <n>", "a seeded sample of so many", wholeNumber(1))
    .option("--seed <n>", "seed of sample, intervals and tests", wholeNumber(0), DEFAULT_SEED)
    .option("--cluster <group>", "group whose members are not independent: intervals by it too")
    .option("--parallel <n>", "threads, or requests in flight", wholeNumber(1))
    .option("--out <folder>", "folder of the run (default: below runs/eval)")
    .option("--fresh", "replace what the folder holds", false)
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false);
  for (const option of optionsOf(task)) command.addOption(optionOf(option));
}

/** How a run is kept that is one of several. */
type RunPlace = Partial<Pick<RunRequest, "title" | "keep" | "replaceOther">>;

/** Run a task as the command line asks, with progress on the error stream. */
export async function runFromOptions(
  task: Task,
  given: RunOptions & { readonly system: string } & OptionValues,
  context: CommandContext,
  place: RunPlace = {},
): Promise<FinishedRun> {
  const { terminal, dataDirectory } = context;
  const { data, system, limit, seed, cluster, parallel, out, fresh, release } = given;
  const options = Object.fromEntries(optionsOf(task).map(({ flags }) => [keyOfFlags(flags), given[keyOfFlags(flags)]]));
  const set = recordedOptions(task, options, dataDirectory);
  const path = dataPath(task, data, context);
  if (task.collections?.[path] === undefined && !existsSync(path))
    throw inputError("--data", "there is no such file or folder", "give the path of the data");
  const name = shownPath(path, dataDirectory);
  let progress: ReturnType<typeof startProgress> | undefined;
  const run = await runTask({
    task,
    system,
    data: { path, name },
    options,
    seed,
    limit: limit ?? null,
    cluster,
    parallel,
    folder: out ?? defaultFolder(task, system, name, { ...set, ...(limit === undefined ? {} : { limit }) }),
    fresh,
    replaceOther: out === undefined,
    ...place,
    dataDirectory,
    environment: terminal.environment,
    releaseDirectory: release ?? context.releaseDirectory,
    onProgress: (done, total) => {
      progress ??= startProgress(terminal, `${task.name} ${system}`, total);
      progress.step(done);
    },
  });
  progress?.end();
  return run;
}

/** `run <task>`, a command for each task. */
export function addRun(program: Command, context: CommandContext): void {
  const { terminal } = context;
  const run = program.command("run").description("run one task with one system");
  for (const task of TASKS) {
    const systems = systemsOf(task);
    const command = run
      .command(task.name)
      .description(task.summary)
      .addOption(new Option("--system <name>", "who answers").choices(Object.keys(systems)).default(task.defaultSystem))
      .option("--failures <n>", "list so many failures with their reasons", wholeNumber(1));
    addRunOptions(command, task);
    command.addHelpText(
      "after",
      `\nSystems:\n${Object.entries(systems)
        .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}\n`)
        .join("")}`,
    );
    command.action(async (given: RunOptions & { system: string; failures?: number } & OptionValues) => {
      const finished = await runFromOptions(task, given, context);
      terminal.write(describeRun(task, finished));
      if (given.failures !== undefined) terminal.write(describeFailures(finished, given.failures));
      if (given.json) terminal.write(`${summaryLine(finished)}\n`);
    });
  }
}
