import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Release } from "@cdss/kg";
import { keyOfFlags } from "../core/option-key.ts";
import type { Sample } from "../core/sample.ts";
import type { OptionValues } from "../core/system.ts";
import type { Task } from "../core/task.ts";
import { commandOf } from "../records/command-line.ts";
import { packageVersions } from "../records/package-versions.ts";
import { readRun } from "../records/read-run.ts";
import { type FinishedRun, RUN_FORMAT, type RunFile, type SampleLine } from "../records/run-files.ts";
import { shownValue } from "../records/shown-path.ts";
import { machineOf, sourceState } from "../records/source-state.ts";
import { optionsOf, systemOf } from "../tasks/registry.ts";
import { answerHere } from "./answer-here.ts";
import { answerInThreads } from "./answer-in-threads.ts";
import { type Answering, answerInOrder } from "./answering.ts";
import { measure } from "./measure.ts";
import { readData } from "./read-data.ts";
import { heldRun, openRunFolder } from "./run-folder.ts";
import { openedRelease, openSetup, releaseAt } from "./setup.ts";

/** Below this number of samples a second thread costs more (its own release, its own warm-up) than it saves. */
const WORTH_THREADS = 200;

/** What to run. */
export interface RunRequest {
  readonly task: Task;
  readonly system: string;
  /** Where the data lies, and the name of that place in the record. */
  readonly data: { readonly path: string; readonly name: string };
  readonly options: OptionValues;
  readonly seed: number;
  readonly limit: number | null;
  readonly cluster?: string | undefined;
  /** Threads for a system that computes here, requests in flight for a program or a server; chosen where left out. */
  readonly parallel?: number | undefined;
  readonly folder: string;
  /** Replace what the folder holds, whatever it is. */
  readonly fresh: boolean;
  /** The folder was not chosen by a person: a run of something else in it is replaced. */
  readonly replaceOther?: boolean;
  /** Read this very run where it is there finished, instead of running it again. */
  readonly keep?: boolean;
  /** What is measured, for a reader; null for a run by hand. */
  readonly title?: string | undefined;
  /** The folder of all data, by whose name paths are recorded. */
  readonly dataDirectory: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly releaseDirectory: string;
  /** `done` of `total` samples are answered. */
  onProgress?(done: number, total: number): void;
}

/** Options that were set and can change an answer, paths shortened to the project or to the data folder. */
export function recordedOptions(
  task: Task,
  options: OptionValues,
  dataDirectory: string | undefined,
): RunFile["options"] {
  const usual = new Map(optionsOf(task).map((option) => [keyOfFlags(option.flags), option]));
  return Object.fromEntries(
    Object.entries(options)
      .filter(([name, value]) => {
        const option = usual.get(name);
        return value !== undefined && value !== false && option?.isUnrecorded !== true && value !== option?.default;
      })
      .map(([name, value]) => [name, shownValue(value, dataDirectory)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as RunFile["options"];
}

function releaseFacts({ info }: Release): RunFile["release"] {
  return { id: info.id, hpoVersion: info.hpoVersion, annotationVersion: info.annotationVersion };
}

function fingerprintOf(run: Omit<RunFile, "fingerprint">): string {
  // Times, machine and the number of threads change no answer.
  const { started: _started, machine: _machine, threads: _threads, command: _command, title: _title, ...rest } = run;
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex");
}

/** Samples that stand together and are asked by the same number of clients; all in one block where the task does not say. */
function blocksOf(
  task: Task,
  samples: readonly Sample[],
  usual: number,
): { readonly parallel: number; readonly block: readonly Sample[] }[] {
  const blocks: { parallel: number; block: Sample[] }[] = [];
  for (const sample of samples) {
    const parallel = task.clientsOf?.(sample.input) ?? usual;
    const last = blocks.at(-1);
    if (last?.parallel === parallel) last.block.push(sample);
    else blocks.push({ parallel, block: [sample] });
  }
  return blocks;
}

/**
 * Run one task with one system into a folder: `run.json` first, a line of `samples.jsonl` as each sample is answered, and
 * `metrics.json` last. Killed at any point it goes on where it stood when it is started again on the same sources.
 * Throws CdssError: INVALID_INPUT for data, options or a folder that must be mended, what the system throws when it is made.
 */
export async function runTask(request: RunRequest): Promise<FinishedRun> {
  const began = performance.now();
  const { task, system, seed, limit, options, environment, releaseDirectory } = request;
  const { name } = request.data;
  const cluster = request.cluster ?? null;
  const recorded = recordedOptions(task, options, request.dataDirectory);
  const kind = systemOf(task, system);
  const started = new Date().toISOString();
  const sources = await sourceState();
  const asked = { task: task.name, system, options, seed, limit, environment, releaseDirectory };
  const data = await readData(task, request.data.path, openSetup({ ...asked, shared: null, golds: [] }));
  const { samples, available, shared, skipped, sha256 } = data;
  const usual = kind.threads && samples.length >= WORTH_THREADS ? availableParallelism() : 1;
  const parallel = request.parallel ?? usual;
  const facts = { ...asked, shared, golds: system === "majority" ? samples.map(({ gold }) => gold) : [] };
  const inThreads = kind.threads && parallel > 1;
  const answering: Answering = inThreads
    ? await answerInThreads(facts, parallel)
    : await answerHere(task, facts, parallel);
  try {
    // A thread may open a release that this one did not need; what nobody opened cannot have moved a figure.
    const release = inThreads ? await releaseAt(releaseDirectory) : await openedRelease(releaseDirectory);
    const described: Omit<RunFile, "fingerprint"> = {
      format: RUN_FORMAT,
      task: task.name,
      system,
      title: request.title ?? null,
      command: commandOf(task, { system, data: name, seed, limit, cluster, options: recorded }),
      options: recorded,
      seed,
      limit,
      cluster,
      data: { name, sha256, samples: available, skipped },
      ...sources,
      packages: await packageVersions(),
      release: release === null ? null : releaseFacts(release),
      facts: { ...answering.facts },
      machine: machineOf(),
      threads: parallel,
      started,
      sampleIds: samples.map(({ id }) => id),
    };
    const run: RunFile = { ...described, fingerprint: fingerprintOf(described) };
    const held = await heldRun(request.folder, run);
    if (request.keep === true && held === "finished" && !request.fresh) return await readRun(request.folder);
    const replaces = request.fresh || (request.replaceOther === true && held === "other");
    const opened = await openRunFolder(request.folder, run, replaces);
    const lines: SampleLine[] = [...opened.lines];
    // Of an earlier attempt only the time of its answers is known.
    const earlier = lines.reduce((sum, { seconds }) => sum + seconds, 0) / parallel;
    try {
      for (const { parallel, block } of blocksOf(task, samples.slice(lines.length), answering.parallel))
        await answerInOrder({ answer: answering.answer, parallel }, block, (line) => {
          opened.append(line);
          lines.push(line);
          request.onProgress?.(lines.length, samples.length);
        });
      const seconds = earlier + (performance.now() - began) / 1000;
      const metrics = measure(task, lines, { system, seed, skipped, seconds, cluster: request.cluster });
      await opened.finish(metrics);
      return { folder: request.folder, run, metrics, samples: lines };
    } finally {
      opened.close();
    }
  } finally {
    await answering.close();
  }
}
