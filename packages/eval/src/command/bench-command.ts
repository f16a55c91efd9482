import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { createDifferential, createFindingExtractor } from "@cdss/kg";
import type { Command } from "commander";
import { missesGoal } from "../bench/bench-row.ts";
import { formatMeasure } from "../bench/format-measure.ts";
import { measureDifferential } from "../bench/measure-differential.ts";
import { measureExtraction } from "../bench/measure-extraction.ts";
import { measureLoad, probeLoad } from "../bench/measure-load.ts";
import { sampleProfiles } from "../bench/sample-profiles.ts";
import { readCodedCases } from "../cases/read-coded-cases.ts";
import { inputError } from "../input/input-error.ts";
import type { BenchFile } from "../records/bench-file.ts";
import type { EvidenceBenchFile } from "../records/evidence-bench-file.ts";
import { shownPath } from "../records/shown-path.ts";
import { machineOf, sourceState } from "../records/source-state.ts";
import { differentialCoded } from "../tasks/differential-coded/task.ts";
import { readNotes } from "../tasks/extraction/read-notes.ts";
import { extraction } from "../tasks/extraction/task.ts";
import { startProgress } from "../terminal/progress.ts";
import { textTable } from "../terminal/table.ts";
import { type CommandContext, openRelease } from "./context.ts";
import { DEFAULT_SEED } from "./options.ts";

/** Cases drawn from the release where there are no phenopackets. */
const INVENTED_CASES = 500;
const LOAD_STEPS = 5;
const DEFAULT_CASES = differentialCoded.defaultData?.path ?? "";
const DEFAULT_NOTES = extraction.defaultData?.path ?? "";

/** The figures of a bench as a table, for a terminal. */
export function describeBench(rows: BenchFile["rows"]): string {
  const goalOf = ({ goal, unit, met }: BenchFile["rows"][number]): string =>
    goal === null ? "" : `${goal} ${unit}${met === true ? "" : ", missed"}`;
  const lines = rows.map((row) => [row.name, `${formatMeasure(row.value)} ${row.unit}`, goalOf(row)]);
  return textTable([["", "value", "goal"], ...lines]);
}

interface Options {
  readonly data?: string;
  readonly notes: string;
  readonly strict: boolean;
  readonly out?: string;
  readonly release?: string;
  readonly json: boolean;
}

/** Throws CdssError INVALID_INPUT for a folder that cannot be written. */
export async function writeBench(folder: string, file: string, record: BenchFile | EvidenceBenchFile): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, file), `${JSON.stringify(record, null, 2)}\n`);
  } catch (cause) {
    throw inputError("--out", "cannot be written", "give a folder that you may write to", cause);
  }
}

/** `bench`, and the hidden `probe-load` that it starts in fresh processes. */
export function addBench(program: Command, context: CommandContext): void {
  const { terminal, dataDirectory } = context;
  program
    .command("bench")
    .description("measure load, memory, ranking and reading against their goals")
    .option("--data <path>", "cases to rank (default: the phenopackets below CDSS_DATA_DIR, else 500 from the release)")
    .option("--notes <folder>", "notes to read", DEFAULT_NOTES)
    .option("--strict", "end with code 1 when a goal is missed", false)
    .option("--out <folder>", "write bench.json here")
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false)
    .action(async (options: Options) => {
      const began = performance.now();
      const sources = await sourceState();
      const usual = dataDirectory === undefined ? undefined : join(dataDirectory, DEFAULT_CASES);
      const path = options.data ?? (usual !== undefined && existsSync(usual) ? usual : undefined);
      const given = path === undefined ? null : await readCodedCases(path);
      const notes = await readNotes(options.notes);
      const release = await openRelease(context, options.release);
      const cases = given ?? sampleProfiles(release, INVENTED_CASES, DEFAULT_SEED);
      if (cases.length === 0)
        throw inputError("--data", "there is no case to rank, nor a disease with four findings", "give cases");
      const progress = startProgress(terminal, "bench", LOAD_STEPS + cases.length);
      const directory = options.release ?? context.releaseDirectory;
      const rows = [
        ...(await measureLoad(directory, progress.step)),
        ...(await measureDifferential(createDifferential(release), cases, (done) => progress.step(LOAD_STEPS + done))),
        ...measureExtraction(createFindingExtractor(release), notes),
      ];
      progress.end();
      const name = path === undefined ? "profiles of the release, seeded" : shownPath(path, dataDirectory);
      const { id, hpoVersion, annotationVersion } = release.info;
      const record: BenchFile = {
        format: 2,
        task: "bench",
        command: `npm run bench${path === undefined ? "" : ` -- --data ${name}`}`,
        date: new Date().toISOString(),
        commit: sources.commit,
        dirty: sources.dirty,
        release: { id, hpoVersion, annotationVersion },
        machine: machineOf(),
        seconds: (performance.now() - began) / 1000,
        data: { name, cases: cases.length },
        load: loadavg()[0] ?? 0,
        rows,
      };
      if (options.out !== undefined) await writeBench(options.out, "bench.json", record);
      terminal.write(describeBench(rows));
      if (options.json) {
        const metrics = Object.fromEntries(rows.map((row) => [row.name, row.value]));
        const { task, seconds } = record;
        terminal.write(`${JSON.stringify({ task, n: cases.length, metrics, rows, seconds })}\n`);
      }
      if (options.strict && missesGoal(rows)) context.exitWith(1);
    });
  program
    .command("probe-load", { hidden: true })
    .option("--release <folder>")
    .action(async ({ release }: { release?: string }) => {
      terminal.write(`${JSON.stringify(await probeLoad(release ?? context.releaseDirectory))}\n`);
    });
}
