import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { CdssError } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import { openRuntime, type Runtime } from "@cdss/runtime";
import type { Command } from "commander";
import { type BenchRow, missesGoal } from "../bench/bench-row.ts";
import { measureLiterature } from "../bench/measure-literature.ts";
import { measureSearch } from "../bench/measure-search.ts";
import { wholeNumber } from "../core/whole-number.ts";
import { inputError } from "../input/input-error.ts";
import type { EvidenceBenchFile } from "../records/evidence-bench-file.ts";
import { shownPath } from "../records/shown-path.ts";
import { machineOf, sourceState } from "../records/source-state.ts";
import { samplePositions, seededRandom } from "../statistics/random.ts";
import { readTextCases } from "../tasks/differential-text/read/read-text-cases.ts";
import { retrieval } from "../tasks/retrieval/task.ts";
import { startProgress } from "../terminal/progress.ts";
import { describeBench, writeBench } from "./bench-command.ts";
import { type CommandContext, openRelease } from "./context.ts";
import { DEFAULT_SEED } from "./options.ts";

const DEFAULT_LIMIT = 500;

interface Options {
  readonly questions?: string;
  readonly patients?: string;
  readonly index?: string;
  readonly limit: number;
  readonly seed: number;
  readonly strict: boolean;
  readonly out?: string;
  readonly release?: string;
  readonly json: boolean;
}

/** A seeded sample in the order of the data. */
function sampled<T>(all: readonly T[], { limit, seed }: Pick<Options, "limit" | "seed">): T[] {
  return samplePositions(seededRandom(seed), all.length, limit).flatMap((at) => all[at] ?? []);
}

async function readQuestions(path: string, options: Options, context: CommandContext): Promise<string[]> {
  const { environment } = context.terminal;
  const release = () => openRelease(context, options.release);
  const { samples } = await retrieval.read(path, { options: {}, seed: options.seed, environment, release });
  return sampled(samples, options).map(({ input }) => input.query);
}

async function readPatients(path: string, options: Options): Promise<Parameters<typeof buildCase>[0][]> {
  return sampled(await readTextCases(path), options).map(({ text, language, sex, ageYears }) => ({
    text,
    language,
    demographics: { sex, ...(ageYears === undefined ? {} : { ageYears }) },
  }));
}

/** Throws CdssError CONFIGURATION where there is nothing to search. */
async function openIndex({ index, release }: Options, { terminal, releaseDirectory }: CommandContext) {
  const runtime = await openRuntime({
    ...terminal.environment,
    CDSS_RELEASE_DIR: release ?? releaseDirectory,
    CDSS_PATIENTS_DIR: undefined,
    ...(index === undefined ? {} : { CDSS_INDEX_DIR: resolve(index) }),
  });
  const facts = (await runtime.evidence?.facts()) ?? null;
  if (facts !== null && runtime.evidence !== null) return { runtime, evidence: runtime.evidence, facts };
  await runtime.close();
  throw new CdssError(
    "CONFIGURATION",
    "there is no index to search; run `cdss evidence ingest`, and name its folder with --index",
  );
}

async function assessAll(
  runtime: Runtime,
  patients: Parameters<typeof buildCase>[0][],
  onStep: (done: number) => void,
) {
  return measureLiterature(patients, (patient) => assess(buildCase(patient, runtime.records), runtime.ports), onStep);
}

/** `bench-evidence`. */
export function addBenchEvidence(program: Command, context: CommandContext): void {
  const { terminal, dataDirectory } = context;
  program
    .command("bench-evidence")
    .description("measure how long an index of passages takes to search, alone and within assessments")
    .option("--index <folder>", "folder of the index (default: as the service finds it)")
    .option("--questions <path>", "data of the task `retrieval` whose questions are searched")
    .option("--patients <path>", "data of the task `differential-text` whose cases are assessed")
    .option("--limit <n>", "a seeded sample of so many of each", wholeNumber(1), DEFAULT_LIMIT)
    .option("--seed <n>", "seed of the sample", wholeNumber(0), DEFAULT_SEED)
    .option("--strict", "end with code 1 when a goal is missed", false)
    .option("--out <folder>", "write bench-evidence.json here")
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false)
    .action(async (options: Options) => {
      const began = performance.now();
      const sources = await sourceState();
      for (const option of ["questions", "patients"] as const) {
        const path = options[option];
        if (path !== undefined && retrieval.collections?.[path] === undefined && !existsSync(path))
          throw inputError(`--${option}`, "there is no such file or folder", "give the path of the data");
      }
      if (options.questions === undefined && options.patients === undefined)
        throw inputError("--questions", "is not given, nor --patients", "give one of them or both");
      const questions = options.questions === undefined ? [] : await readQuestions(options.questions, options, context);
      const patients = options.patients === undefined ? [] : await readPatients(options.patients, options);
      const { runtime, evidence, facts } = await openIndex(options, context);
      const rows: BenchRow[] = [];
      let lanes: EvidenceBenchFile["lanes"] = null;
      try {
        const progress = startProgress(terminal, "bench-evidence", questions.length + patients.length);
        if (questions.length > 0) {
          const measured = await measureSearch(evidence.search, questions, progress.step);
          lanes = measured.used;
          rows.push(...measured.rows);
        }
        if (patients.length > 0)
          rows.push(...(await assessAll(runtime, patients, (done) => progress.step(questions.length + done))));
        progress.end();
      } finally {
        await runtime.close();
      }
      const asked = (path: string | undefined, count: number) =>
        path === undefined ? null : { name: shownPath(path, dataDirectory), count };
      const { id, hpoVersion, annotationVersion } = runtime.release;
      const record: EvidenceBenchFile = {
        format: 2,
        task: "bench-evidence",
        command: commandOf(options, dataDirectory),
        date: new Date().toISOString(),
        commit: sources.commit,
        dirty: sources.dirty,
        release: { id, hpoVersion, annotationVersion },
        machine: machineOf(),
        seconds: (performance.now() - began) / 1000,
        load: loadavg()[0] ?? 0,
        index: facts,
        lanes,
        questions: asked(options.questions, questions.length),
        patients: asked(options.patients, patients.length),
        rows,
      };
      if (options.out !== undefined) await writeBench(options.out, "bench-evidence.json", record);
      terminal.write(describeBench(rows));
      if (options.json) {
        const metrics = Object.fromEntries(rows.map((row) => [row.name, row.value]));
        const { task, seconds } = record;
        terminal.write(`${JSON.stringify({ task, n: questions.length + patients.length, metrics, rows, seconds })}\n`);
      }
      if (options.strict && missesGoal(rows)) context.exitWith(1);
    });
}

/** The command that repeats the measurement, without paths of this machine. */
function commandOf({ questions, patients, limit, seed }: Options, dataDirectory: string | undefined): string {
  const words = ["npm run eval -- bench-evidence"];
  if (questions !== undefined) words.push(`--questions ${shownPath(questions, dataDirectory)}`);
  if (patients !== undefined) words.push(`--patients ${shownPath(patients, dataDirectory)}`);
  if (limit !== DEFAULT_LIMIT) words.push(`--limit ${limit}`);
  if (seed !== DEFAULT_SEED) words.push(`--seed ${seed}`);
  return words.join(" ");
}
