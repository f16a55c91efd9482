import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Issue } from "@cdss/domain";
import { parse } from "yaml";
import { z } from "zod";
import { keyOfFlags } from "../core/option-key.ts";
import type { Task } from "../core/task.ts";
import { inputError, issuesError, schemaIssues } from "../input/input-error.ts";
import { withTimes } from "../run/figures.ts";
import { optionsOf, systemsOf, TASKS } from "../tasks/registry.ts";

/** What a figure has to reach. */
const Bar = z
  .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
  .refine(
    ({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined),
    "expected one of atLeast and atMost",
  );
export type Bar = z.infer<typeof Bar>;

const SuiteRun = z.strictObject({
  /** Names the folder of the run, with the system. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case letters, digits and hyphens"),
  /** For a reader of the report. */
  title: z.string().min(1),
  task: z.string(),
  /** `$CDSS_DATA_DIR/…` or a path below the project. */
  data: z.string().min(1),
  systems: z.array(z.string()).min(1),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Options of single systems, beside the common ones. */
  only: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))).default({}),
  limit: z.number().int().positive().optional(),
  cluster: z.string().optional(),
  /** By system, by metric; `seconds` is the wall-clock time of the whole run. */
  bars: z.record(z.string(), z.record(z.string(), Bar)).default({}),
});
export type SuiteRun = z.infer<typeof SuiteRun>;

const Suite = z.strictObject({
  description: z.string().min(1),
  seed: z.number().int().nonnegative().optional(),
  runs: z.array(SuiteRun).min(1),
});
export type Suite = z.infer<typeof Suite> & { readonly name: string };

/** What a schema cannot see: names that the tasks do not have. */
function nameIssues({ runs }: z.infer<typeof Suite>, file: string): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [at, run] of runs.entries()) {
    const refuse = (field: string, message: string, choices: readonly string[]): void => {
      issues.push({ path: `${file}: runs[${at}].${field}`, message, fix: `choose of ${choices.join(", ")}` });
    };
    if (seen.has(run.name))
      issues.push({ path: `${file}: runs[${at}].name`, message: "is given twice", fix: "give each run its own name" });
    seen.add(run.name);
    const task = TASKS.find(({ name }) => name === run.task);
    if (task === undefined) {
      refuse(
        "task",
        "is no task",
        TASKS.map(({ name }) => name),
      );
      continue;
    }
    const systems = Object.keys(systemsOf(task));
    for (const system of [...run.systems, ...Object.keys(run.only), ...Object.keys(run.bars)])
      if (!systems.includes(system)) refuse("systems", `${task.name} has no system of this name`, systems);
    const keys = optionKeys(task);
    for (const key of [run.options, ...Object.values(run.only)].flatMap(Object.keys))
      if (!keys.includes(key)) refuse(`options.${key}`, `${task.name} has no such option`, keys);
    const metrics = [...withTimes(task.metrics).map(({ name }) => name), "seconds"];
    for (const metric of Object.values(run.bars).flatMap(Object.keys))
      if (!metrics.includes(metric)) refuse(`bars.${metric}`, `${task.name} has no such metric`, metrics);
  }
  return issues;
}

const optionKeys = (task: Task): string[] => optionsOf(task).map(({ flags }) => keyOfFlags(flags));

/** Read and check a suite. Throws CdssError INVALID_INPUT naming file and field. */
export async function readSuite(path: string): Promise<Suite> {
  const file = basename(path);
  let yaml: unknown;
  try {
    yaml = parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw inputError(file, "cannot be read as YAML", "name a file of suites/", cause);
  }
  const parsed = Suite.safeParse(yaml);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, file));
  const issues = nameIssues(parsed.data, file);
  if (issues.length > 0) throw issuesError(issues);
  return { ...parsed.data, name: file.replace(/\.ya?ml$/, "") };
}
