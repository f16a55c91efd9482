import { join } from "node:path";
import { CdssError } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import type { Command } from "commander";
import { type CodedCase, digestOf } from "../cases/coded-case.ts";
import { readCodedCases } from "../cases/read-coded-cases.ts";
import { inputError } from "../input/input-error.ts";
import { runContext, shownPath, startRun } from "../records/run-context.ts";
import type { DifferentialCodedRecord } from "../records/run-record.ts";
import { writeRecord } from "../records/write-record.ts";
import { describeDifferentialCoded } from "../reports/describe-differential-coded.ts";
import { samplePositions, seededRandom } from "../statistics/random.ts";
import type { DifferentialSystem } from "../systems/differential-system.ts";
import { createEngineSystem } from "../systems/engine-system.ts";
import { createResnikSystem } from "../systems/resnik/resnik-system.ts";
import {
  type DifferentialCodedResult,
  runDifferentialCoded,
} from "../tasks/differential-coded/run-differential-coded.ts";
import { startProgress } from "../terminal/progress.ts";
import { type CommandContext, missingDataDirectory, openRelease } from "./context.ts";
import { DEFAULT_SEED, wholeNumber } from "./options.ts";

const SYSTEMS: ReadonlyMap<string, (release: Release) => DifferentialSystem> = new Map([
  ["engine", (release: Release) => createEngineSystem(release)],
  ["resnik", (release: Release) => createResnikSystem(release)],
]);

/** The default cases, below `CDSS_DATA_DIR`. */
export const DEFAULT_CASES = join("phenopackets", "phenopacket-store-dev.tar.xz");

interface Options {
  readonly data?: string;
  readonly system?: string;
  readonly systems?: string;
  readonly limit?: number;
  readonly seed: number;
  readonly leavePublicationOut: boolean;
  readonly out?: string;
  readonly release?: string;
  readonly json: boolean;
}

function namesOf({ system, systems }: Options): string[] {
  if (system !== undefined && systems !== undefined)
    throw inputError("--system", "is given with --systems", "give one of them");
  const names = (systems ?? system ?? "engine").split(",").map((name) => name.trim());
  for (const [at, name] of names.entries()) {
    if (!SYSTEMS.has(name)) throw inputError("--systems", "holds an unknown name", `choose of ${[...SYSTEMS.keys()]}`);
    if (names.indexOf(name) !== at) throw inputError("--systems", "holds a name twice", "name each system once");
  }
  return names;
}

/** One line that a program reads: the first system in full, the others under `compared`. */
export function summaryLine(record: DifferentialCodedRecord): string {
  const [first, ...others] = record.systems;
  if (first === undefined) throw new CdssError("INTERNAL", "a run without systems");
  const { task, skipped, seconds, leavePublicationOut, comparisons } = record;
  const { system, n, metrics, ci95, ci95Clustered, unknownGold, knownOnly } = first;
  const compared = others.map((other) => ({
    ...other,
    difference: comparisons.find(({ second }) => second === other.system)?.metrics,
  }));
  return JSON.stringify({
    task,
    system,
    n,
    skipped,
    metrics,
    ci95,
    seconds,
    unknownGold,
    leavePublicationOut,
    ci95Clustered,
    knownOnly,
    ...(compared.length === 0 ? {} : { compared }),
  });
}

function sampleLines(cases: readonly CodedCase[], { systems }: DifferentialCodedResult): object[] {
  return cases.map(({ id, gold, cluster }, at) => ({
    id,
    gold,
    cluster,
    ranks: Object.fromEntries(systems.map(({ system, ranks }) => [system, ranks[at] ?? null])),
  }));
}

/** `run differential-coded`. */
export function addDifferentialCoded(run: Command, context: CommandContext): void {
  run
    .command("differential-coded")
    .description("rank diseases for coded findings and find the diagnosis that was made")
    .option(
      "--data <path>",
      "folder of phenopackets, .tar.xz of one, or .jsonl (default: the phenopackets below CDSS_DATA_DIR)",
    )
    .option("--system <name>", "engine or resnik")
    .option("--systems <names>", "several, by commas: the first is compared with each other")
    .option("--limit <n>", "a seeded sample of so many cases", wholeNumber(1))
    .option("--seed <n>", "seed of sample, intervals and tests", wholeNumber(0), DEFAULT_SEED)
    .option("--leave-publication-out", "hide annotations from the publications of the case", false)
    .option("--out <folder>", "write the record and the rank of each case here")
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false)
    .action(async (options: Options) => {
      const started = await startRun();
      const names = namesOf(options);
      const { dataDirectory, terminal } = context;
      const path = options.data ?? (dataDirectory === undefined ? undefined : join(dataDirectory, DEFAULT_CASES));
      if (path === undefined) throw missingDataDirectory();
      const all = await readCodedCases(path);
      const solved = all.filter(({ gold }) => gold.length > 0);
      if (solved.length === 0) throw inputError("--data", "holds no case with a diagnosis", "give solved cases");
      const positions = samplePositions(seededRandom(options.seed), solved.length, options.limit ?? solved.length);
      const cases = positions.flatMap((at) => solved[at] ?? []);
      const release = await openRelease(context, options.release);
      const systems = names.flatMap((name) => SYSTEMS.get(name)?.(release) ?? []);
      const { leavePublicationOut, seed } = options;
      const progress = startProgress(terminal, names.join(", "), cases.length * systems.length);
      const result = await runDifferentialCoded(cases, systems, { leavePublicationOut, seed }, (system, done) =>
        progress.step(names.indexOf(system) * cases.length + done),
      );
      progress.end();
      const name = shownPath(path, dataDirectory);
      const command = [
        "npm run eval -- run differential-coded",
        `--data ${name} --systems ${names.join(",")} --seed ${seed}`,
        ...(options.limit === undefined ? [] : [`--limit ${options.limit}`]),
        ...(leavePublicationOut ? ["--leave-publication-out"] : []),
      ].join(" ");
      const record: DifferentialCodedRecord = {
        task: "differential-coded",
        ...runContext(command, release.info, started),
        data: { name, sha256: digestOf(cases) },
        seed,
        skipped: all.length - solved.length,
        clusters: result.clusters,
        leavePublicationOut,
        systems: result.systems.map(({ ranks: _, ...system }) => system),
        comparisons: [...result.comparisons],
      };
      if (options.out !== undefined) await writeRecord(options.out, record, sampleLines(cases, result));
      terminal.write(describeDifferentialCoded(record));
      if (options.json) terminal.write(`${summaryLine(record)}\n`);
    });
}
