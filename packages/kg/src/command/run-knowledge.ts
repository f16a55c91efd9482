import { Command, CommanderError, InvalidArgumentError } from "commander";
import { describeDifference } from "../release/diff/describe-difference.ts";
import { loadRelease } from "../release/load.ts";
import { readManifest } from "../release/read.ts";
import { verifyRelease } from "../release/verify.ts";
import { type BuildArguments, buildKnowledge } from "./build-knowledge.ts";
import type { CommandIo } from "./command-io.ts";
import { describeManifest } from "./describe-manifest.ts";
import { type FetchArguments, fetchKnowledge } from "./fetch-knowledge.ts";
import { type LintArguments, lintKnowledge } from "./lint-knowledge.ts";
import { listTerms, type TermArguments } from "./list-terms.ts";
import { type LoadArguments, loadKnowledge } from "./load-knowledge.ts";
import { type CountArguments, printCounts } from "./print-counts.ts";
import { reportError } from "./report-error.ts";

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0 || value > 86_400)
    throw new InvalidArgumentError("Give a number of seconds, 1 to 86400.");
  return value * 1000;
}

/**
 * The `knowledge` command: build, verify, show, diff, load, fetch, lint, counts and terms. `argv` holds the arguments after the command's own name.
 * Never throws. Returns the exit code: 0 done, 1 a source or release is not right or not there, 2 wrong usage.
 */
export async function runKnowledge(argv: readonly string[], io: CommandIo): Promise<number> {
  let code = 0;
  const lines = (say: (line: string) => void) => (text: string) => say(text.trimEnd());
  const output = { writeOut: lines(io.out), writeErr: lines(io.err) };
  const program = new Command("knowledge")
    .description("Build, check and show releases of the knowledge that the service reasons with")
    .exitOverride()
    .configureOutput(output);
  program
    .command("build")
    .description("compile sources into one release directory")
    .requiredOption("--ontology <file>", "HPO as .obo or obographs .json, packed with gzip or not")
    .requiredOption("--annotations <file>", "phenotype.hpoa")
    .option("--genes <file>", "genes_to_phenotype.txt")
    .option("--translations <file>", "official translations, babelon TSV")
    .option("--names <folder>", "our own names, YAML in subfolders zh and en")
    .option("--observations <folder>", "reference ranges, YAML")
    .option("--packs <folder>", "conditions, findings, drugs and interactions, YAML")
    .requiredOption("--out <folder>", "where the release goes; an older one there is replaced")
    .action((given: BuildArguments) => buildKnowledge(given, io));
  program
    .command("verify")
    .description("check every file, hash, count and reference of a release")
    .argument("<folder>", "release directory")
    .action(async (folder: string) => {
      const { manifest } = await verifyRelease(folder);
      for (const line of describeManifest(manifest)) io.out(line);
      io.out("verified: files, hashes, counts, hierarchy, labels, joins, annotations and observations agree");
    });
  program
    .command("show")
    .description("the manifest of a release in words")
    .argument("<folder>", "release directory")
    .action((folder: string) => {
      for (const line of describeManifest(readManifest(folder))) io.out(line);
    });
  program
    .command("diff")
    .description("what a release changes against another, in words")
    .argument("<before>", "release directory")
    .argument("<after>", "release directory")
    .option("--most <lines>", "lines of each kind that are written out", Number, 40)
    .action(async (before: string, after: string, { most }: { most: number }) => {
      const [one, other] = [await loadRelease(before), await loadRelease(after)];
      for (const line of describeDifference(one, other, { most })) io.out(line);
    });
  program
    .command("load")
    .description(
      "load a release into the Neo4j of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD; goes on where it was stopped",
    )
    .argument("<folder>", "release directory")
    .option("--batch <rows>", "rows per transaction", Number)
    .action((folder: string, given: LoadArguments) => loadKnowledge(folder, given, io));
  program
    .command("fetch")
    .description("bring the official source files, from CDSS_DATA_DIR where they lie there, else from their publishers")
    .option("--only <id>", "one source of the list")
    .option("--dir <folder>", "where the files go", ".cache/knowledge")
    .option("--sources <file>", "list of sources", "data/sources.json")
    .option("--refresh", "bring a file again that is there already")
    .option("--timeout <seconds>", "when a download is given up", seconds, 300_000)
    .action(async (given: FetchArguments) => {
      code = await fetchKnowledge(given, io);
    });
  program
    .command("lint")
    .description("check the packs: every entry, and how they fit together")
    .option(
      "--folder <folder>",
      "where conditions, findings, drugs, interactions, vocabulary and sources lie",
      "data/knowledge",
    )
    .option("--release <folder>", "the release whose names of findings the packs use", "data/releases/starter")
    .option("--only <path>", "only issues of files whose path in the folder begins so")
    .option("--atc <file>", "list of ATC codes, CSV with a column atc_code")
    .option("--rxnorm <file>", "list of RxNorm products, TSV with a column rxcui, packed with gzip or not")
    .action(async (given: LintArguments) => {
      code = await lintKnowledge(given, io);
    });
  program
    .command("counts")
    .description("count entries, facts, names and works of the packs, and what the facts rest on")
    .option("--packs <folder>", "where the packs lie", "data/knowledge")
    .option("--json", "all figures as JSON, each work included")
    .action((given: CountArguments) => printCounts(given, io));
  program
    .command("terms")
    .description(
      "names of findings that a condition may use, for each given name: itself where it is one, else the closest",
    )
    .argument("<names...>", "names, each in quotes")
    .option("--folder <folder>", "where the packs lie", "data/knowledge")
    .option("--release <folder>", "the release whose names of findings the packs use", "data/releases/starter")
    .option("--most <count>", "names to list for each", Number, 6)
    .action((asked: string[], given: TermArguments) => listTerms(asked, given, io));
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    reportError(error, "running knowledge", io);
    return 1;
  }
  return code;
}
