import type { Command } from "commander";
import { compareRuns } from "../compare/compare-runs.ts";
import { formatP } from "../compare/describe-comparison.ts";
import type { OptionValues } from "../core/system.ts";
import type { Task } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import type { FinishedRun } from "../records/run-files.ts";
import { formatBounds, formatFigure } from "../report/format.ts";
import { withTimes } from "../run/figures.ts";
import { TASKS } from "../tasks/registry.ts";
import { textTable } from "../terminal/table.ts";
import type { CommandContext } from "./context.ts";
import { addRunOptions, type RunOptions, runFromOptions } from "./run-command.ts";

type Given = RunOptions & OptionValues & { readonly title?: string };

/** A part with the run that goes without it. */
interface Ablation {
  readonly part: string;
  readonly run: FinishedRun;
}

/** What `--without` names already stays out of every run; the others are left out one after the other. */
export function ablationsOf(names: readonly string[], without: unknown): { part: string; without: string }[] {
  const gone = without === undefined ? [] : String(without).split(",");
  const left = names.filter((name) => !gone.includes(name));
  if (left.length < 2)
    throw inputError("--without", "leaves fewer than two parts to compare", `leave out fewer of ${names.join(", ")}`);
  return left.map((part) => ({ part, without: [...gone, part].join(",") }));
}

function describeAblations(task: Task, whole: FinishedRun, ablations: readonly Ablation[]): string {
  const metric = task.headline;
  const unit = withTimes(task.metrics).find(({ name }) => name === metric)?.unit ?? "fraction";
  const rows = ablations.map(({ part, run }) => {
    const [figure] = compareRuns(task, whole, run, whole.run.seed, [metric]).figures;
    return [
      `without ${part}`,
      formatFigure(figure?.second ?? null, unit),
      formatFigure(figure?.difference ?? null, unit),
      formatBounds(figure?.ci95Clustered ?? figure?.ci95 ?? [null, null], unit),
      formatP(figure?.p ?? null),
    ];
  });
  const value = formatFigure(whole.metrics.metrics[metric] ?? null, unit);
  const head = ["", metric, "what it adds", "95 % interval", "p"];
  return `${task.name}, ${whole.run.system}: ${whole.metrics.n} samples of ${whole.run.data.name}\n${textTable([head, ["whole", value, "", "", ""], ...rows])}`;
}

/** `ablate <task>`, for each task with parts that can be left out. */
export function addAblate(program: Command, context: CommandContext): void {
  const { terminal } = context;
  const ablate = program
    .command("ablate")
    .description("run a system whole, then without each of its parts, on the same samples, and say what each adds");
  for (const task of TASKS) {
    const { lanes } = task;
    if (lanes === undefined) continue;
    const command = ablate
      .command(task.name)
      .description(`${lanes.system} without each of ${lanes.names.join(", ")}`)
      .option("--title <text>", "heading of reports");
    addRunOptions(command, task);
    command.action(async (given: Given) => {
      const { title, out } = given;
      const runWithout = (without: OptionValues[string], place: string): Promise<FinishedRun> =>
        runFromOptions(
          task,
          { ...given, system: lanes.system, without, ...(out === undefined ? {} : { out: `${out}.${place}` }) },
          context,
          { title, keep: true, replaceOther: true },
        );
      const planned = ablationsOf(lanes.names, given.without);
      const whole = await runWithout(given.without, lanes.system);
      const ablations: Ablation[] = [];
      for (const { part, without } of planned)
        ablations.push({ part, run: await runWithout(without, `${lanes.system}.without-${part}`) });
      terminal.write(describeAblations(task, whole, ablations));
      if (given.json) {
        const compared = ablations.map(({ part, run }) => ({
          part,
          ...compareRuns(task, whole, run, whole.run.seed, [task.headline]).figures[0],
        }));
        terminal.write(`${JSON.stringify({ task: task.name, system: lanes.system, n: whole.metrics.n, compared })}\n`);
      }
    });
  }
}
