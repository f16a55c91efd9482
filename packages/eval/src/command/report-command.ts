import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { inputError } from "../input/input-error.ts";
import { findRuns } from "../records/find-runs.ts";
import { readRun } from "../records/read-run.ts";
import { readAnchors } from "../report/anchor/read-anchors.ts";
import { renderReport } from "../report/render-report.ts";
import { withTimes } from "../run/figures.ts";
import { TASKS } from "../tasks/registry.ts";
import type { CommandContext } from "./context.ts";

interface Options {
  readonly out: string;
  readonly title: string;
  readonly anchors: string;
}

/** `report DIR…`. */
export function addReport(program: Command, { terminal }: CommandContext): void {
  program
    .command("report")
    .description("write one HTML page about finished runs: figures, curves, calibration, groups, times, failures")
    .argument("<folders...>", "folders of runs, or folders that hold such")
    .option("--out <file>", "page to write", "report.html")
    .option("--title <text>", "heading of the page", "Evaluation of the clinical decision support service")
    .option("--anchors <file>", "published figures to set beside", join("data", "evaluation", "anchors.yaml"))
    .action(async (folders: string[], { out, title, anchors }: Options) => {
      const found = (await Promise.all(folders.map(findRuns))).flat();
      const runs = await Promise.all([...new Set(found)].map(readRun));
      const tasks = new Map(TASKS.map((task) => [task.name, { ...task, metrics: withTimes(task.metrics) }]));
      const page = renderReport(runs, await readAnchors(anchors), { title, tasks });
      try {
        await writeFile(out, page);
      } catch (cause) {
        throw inputError("--out", "cannot be written", "give a file in an existing folder", cause);
      }
      terminal.write(`${runs.length} runs reported in ${out}\n`);
    });
}
