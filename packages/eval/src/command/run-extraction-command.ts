import type { Language } from "@cdss/domain";
import { createFindingExtractor } from "@cdss/kg";
import { type Command, Option } from "commander";
import { runContext, shownPath, startRun } from "../records/run-context.ts";
import type { ExtractionRecord } from "../records/run-record.ts";
import { writeRecord } from "../records/write-record.ts";
import { describeErrors, describeExtraction } from "../reports/describe-extraction.ts";
import { readNotes } from "../tasks/extraction/read-notes.ts";
import { neighboursOf, runExtraction } from "../tasks/extraction/run-extraction.ts";
import { startProgress } from "../terminal/progress.ts";
import { type CommandContext, openRelease } from "./context.ts";
import { DEFAULT_SEED, wholeNumber } from "./options.ts";

/** The labelled notes of the project, from its root. */
export const DEFAULT_NOTES = "data/evaluation/notes";

interface Options {
  readonly data: string;
  readonly lang?: Language;
  readonly seed: number;
  readonly errors: boolean;
  readonly out?: string;
  readonly release?: string;
  readonly json: boolean;
}

/** `run extraction`. */
export function addExtraction(run: Command, context: CommandContext): void {
  run
    .command("extraction")
    .description("read findings out of labelled notes")
    .option("--data <folder>", "folder that holds en.yaml and zh.yaml", DEFAULT_NOTES)
    .addOption(new Option("--lang <language>", "one language only").choices(["en", "zh"]))
    .option("--seed <n>", "seed of the intervals", wholeNumber(0), DEFAULT_SEED)
    .option("--errors", "list every miss and false positive with its words", false)
    .option("--out <folder>", "write the record and the errors here")
    .option("--release <folder>", "release directory (default: CDSS_RELEASE_DIR, else the starter)")
    .option("--json", "last line in JSON", false)
    .action(async ({ data, lang, seed, errors, out, release: directory, json }: Options) => {
      const started = await startRun();
      const { terminal } = context;
      const { notes, sha256 } = await readNotes(data, lang);
      const release = await openRelease(context, directory);
      const extractor = createFindingExtractor(release);
      const progress = startProgress(terminal, "extraction", notes.length);
      const result = runExtraction(notes, extractor, neighboursOf(release), seed, progress.step);
      progress.end();
      const name = shownPath(data, context.dataDirectory);
      const language = lang === undefined ? "" : ` --lang ${lang}`;
      const command = `npm run eval -- run extraction --data ${name}${language} --seed ${seed}`;
      const record: ExtractionRecord = {
        task: "extraction",
        ...runContext(command, release.info, started),
        data: { name, sha256 },
        seed,
        system: "finding-extractor",
        groups: [...result.groups],
      };
      if (out !== undefined) await writeRecord(out, record, result.errors);
      if (errors) terminal.write(`${describeErrors(result.errors)}\n`);
      terminal.write(describeExtraction(record));
      if (!json) return;
      const overall = record.groups.at(-1);
      terminal.write(
        `${JSON.stringify({
          task: record.task,
          system: record.system,
          n: overall?.n ?? 0,
          skipped: 0,
          metrics: overall?.metrics,
          ci95: overall?.ci95,
          seconds: record.seconds,
          groups: record.groups,
        })}\n`,
      );
    });
}
