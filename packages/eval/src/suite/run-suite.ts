import { existsSync } from "node:fs";
import { join } from "node:path";
import { CdssError } from "@cdss/domain";
import { keyOfFlags } from "../core/option-key.ts";
import type { Task } from "../core/task.ts";
import type { FinishedRun } from "../records/run-files.ts";
import { runTask } from "../run/run-task.ts";
import { optionsOf, taskOf } from "../tasks/registry.ts";
import { type CheckedBar, checkBars } from "./check-bars.ts";
import type { Suite, SuiteRun } from "./suite.ts";

const DATA = "$CDSS_DATA_DIR/";

export interface SuiteSetup {
  /** Folder that holds a folder for each run. */
  readonly folder: string;
  readonly dataDirectory: string | undefined;
  readonly releaseDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly seed: number;
  /** Run again what the folder holds finished. */
  readonly fresh: boolean;
  /** Names of the runs that are wanted; all where left out. */
  readonly names?: readonly string[] | undefined;
  onProgress?(label: string, done: number, total: number): void;
  onFinished?(finished: FinishedRun, bars: readonly CheckedBar[]): void;
}

/** A run that was not possible here, and why. */
export interface SkippedRun {
  readonly run: string;
  readonly reason: string;
}

export interface SuiteResult {
  readonly finished: readonly { readonly name: string; readonly run: FinishedRun }[];
  readonly bars: readonly CheckedBar[];
  readonly skipped: readonly SkippedRun[];
}

/** Where the data of a run lies; what is missing as a sentence. */
export function dataOf(
  { data }: Pick<SuiteRun, "data">,
  dataDirectory: string | undefined,
  collections: Task["collections"] = {},
): { path: string } | { missing: string } {
  if (collections[data] !== undefined) return { path: data };
  if (!data.startsWith(DATA)) return existsSync(data) ? { path: data } : { missing: `${data} is not there` };
  if (dataDirectory === undefined) return { missing: "CDSS_DATA_DIR is not set" };
  const path = join(dataDirectory, data.slice(DATA.length));
  return existsSync(path) ? { path } : { missing: `${data} is not there` };
}

/** Paths of options below the data folder, as the suite writes them. */
function resolved(options: SuiteRun["options"], dataDirectory: string | undefined): SuiteRun["options"] {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith(DATA) && dataDirectory !== undefined
        ? join(dataDirectory, value.slice(DATA.length))
        : value,
    ]),
  );
}

/** One run with one system; what is missing where that system is not configured here. */
async function runOne(
  one: SuiteRun,
  system: string,
  path: string,
  { folder, dataDirectory, releaseDirectory, environment, seed, fresh, onProgress }: SuiteSetup,
): Promise<FinishedRun | { readonly missing: string }> {
  const task = taskOf(one.task);
  const usual = Object.fromEntries(
    optionsOf(task).map(({ flags, default: value }) => [keyOfFlags(flags), value] as const),
  );
  const options = { ...usual, ...resolved({ ...one.options, ...one.only[system] }, dataDirectory) };
  const { data: name, title, limit, cluster } = one;
  try {
    return await runTask({
      task,
      system,
      title,
      data: { path, name },
      options,
      seed,
      limit: limit ?? null,
      cluster,
      folder: join(folder, `${one.name}.${system}`),
      fresh,
      replaceOther: true,
      keep: true,
      dataDirectory,
      environment,
      releaseDirectory,
      onProgress: (done, total) => onProgress?.(`${one.name} ${system}`, done, total),
    });
  } catch (thrown) {
    // A model, a key or a program that this machine does not have: said, and not taken for a failure of the suite.
    if (thrown instanceof CdssError && thrown.code === "CONFIGURATION") return { missing: thrown.message };
    throw thrown;
  }
}

/**
 * Run every run of a suite with each of its systems, hold the figures against the bars, and say what could not be run here.
 * A run that the folder holds finished, from the same sources and data, is not repeated; a killed one goes on. A system that is not
 * configured here is skipped and named.
 * Throws CdssError where a run fails as a whole.
 */
export async function runSuite(suite: Suite, setup: SuiteSetup): Promise<SuiteResult> {
  const finished: SuiteResult["finished"][number][] = [];
  const bars: CheckedBar[] = [];
  const skipped: SkippedRun[] = [];
  for (const one of suite.runs) {
    if (setup.names !== undefined && !setup.names.includes(one.name)) continue;
    const data = dataOf(one, setup.dataDirectory, taskOf(one.task).collections);
    if ("missing" in data) {
      skipped.push({ run: one.name, reason: data.missing });
      continue;
    }
    for (const system of one.systems) {
      const run = await runOne(one, system, data.path, setup);
      if ("missing" in run) {
        skipped.push({ run: `${one.name} ${system}`, reason: run.missing });
        continue;
      }
      const checked = checkBars(one, run);
      finished.push({ name: one.name, run });
      bars.push(...checked);
      setup.onFinished?.(run, checked);
    }
  }
  return { finished, bars, skipped };
}
