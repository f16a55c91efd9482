import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { createDifferential, createFindingExtractor } from "@cdss/kg";
import type { Command } from "commander";
import { missesGoal } from "../bench/bench-row.ts";
import { measureDifferential } from "../bench/measure-differential.ts";
import { measureExtraction } from "../bench/measure-extraction.ts";
import { measureLoad, probeLoad } from "../bench/measure-load.ts";
import { sampleProfiles } from "../bench/sample-profiles.ts";
import { readCodedCases } from "../cases/read-coded-cases.ts";
import { inputError } from "../input/input-error.ts";
import { runContext, shownPath, startRun } from "../records/run-context.ts";
import type { BenchRecord } from "../records/run-record.ts";
import { writeRecord } from "../records/write-record.ts";
import { describeBench } from "../reports/describe-bench.ts";
import { readNotes } from "../tasks/extraction/read-notes.ts";
import { startProgress } from "../terminal/progress.ts";
import { type CommandContext, openRelease } from "./context.ts";
import { DEFAULT_SEED } from "./options.ts";
import { DEFAULT_CASES } from "./run-differential-coded-command.ts";
import { DEFAULT_NOTES } from "./run-extraction-command.ts";

/** Cases drawn from the release where there are no phenopackets. */
const INVENTED_CASES = 500;
const LOAD_STEPS = 5;

interface Options {
  readonly data?: string;
  readonly notes: string;
  readonly strict: boolean;
  readonly out?: string;
  readonly release?: string;
  readonly json: boolean;
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
    .option("--out <folder>", "write the record here")
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false)
    .action(async (options: Options) => {
      const started = await startRun();
      const usual = dataDirectory === undefined ? undefined : join(dataDirectory, DEFAULT_CASES);
      const path = options.data ?? (usual !== undefined && existsSync(usual) ? usual : undefined);
      const given = path === undefined ? null : await readCodedCases(path);
      const { notes } = await readNotes(options.notes);
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
      const record: BenchRecord = {
        task: "bench",
        ...runContext(`npm run bench${path === undefined ? "" : ` -- --data ${name}`}`, release.info, started),
        data: { name, cases: cases.length },
        load: loadavg()[0] ?? 0,
        rows,
      };
      if (options.out !== undefined) await writeRecord(options.out, record, []);
      terminal.write(describeBench(record));
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
