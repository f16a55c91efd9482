import { CdssError, EvidenceLevel, type EvidenceQueryInput, type Language, PartialDate } from "@cdss/domain";
import { CORPUS_FORMATS, type CorpusFormat, type EvidenceRuntime, openCorpus, type Runtime } from "@cdss/runtime";
import type { Command } from "commander";
import { invalidOption } from "../input/invalid-option.ts";
import { parseCount, parseLanguage, parseWords } from "../input/parse-options.ts";
import type { CommandContext } from "../main.ts";
import { renderAnswer, renderFacts, renderHits, renderReport } from "../output/render-evidence.ts";
import { addEvidenceRecord } from "./evidence-record.ts";

interface IngestFlags {
  readonly collection: string;
  readonly prune: boolean;
}

interface SearchFlags {
  readonly only?: Language;
  readonly level?: EvidenceLevel[];
  readonly source?: string[];
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly json: boolean;
}

/** Ids of documents of a corpus begin so; what a corpus no longer holds is looked for among them. */
const PREFIXES: Readonly<Record<CorpusFormat | "packs", (collection: string) => string>> = {
  packs: () => "pack:",
  medquad: () => "medquad:",
  pubmed: () => "pmid:",
  jats: () => "pmcid:",
  bioasq: () => "bioasq:",
  spl: () => "spl:",
  folder: (collection) => `folder:${collection}/`,
};

/** `evidence ingest`, `evidence ensure`, `evidence status`, `evidence search`, `evidence ask`, `evidence record`. */
export function addEvidence(program: Command, context: CommandContext): void {
  const evidence = program.command("evidence").description("Passages to cite: index them, and search them");
  evidence
    .command("ingest")
    .description(`Index documents, the packs of the release or files: ${CORPUS_FORMATS.join(", ")}`)
    .argument("<format>", `packs, ${CORPUS_FORMATS.join(", ")}`)
    .argument("[path]", "file, folder or archive; none for packs")
    .option("--collection <name>", "folder: its name in ids and, where nothing else is stated, as the source", "local")
    .option("--prune", "remove documents of this corpus that it no longer holds", false)
    .action((format: string, path: string | undefined, flags: IngestFlags) =>
      withEvidence(context, (lane) => runIngest(format, path, flags, lane, context)),
    );
  evidence
    .command("ensure")
    .description("Index the packs of the release, without vectors, where nothing but them is or ought to be indexed")
    .action(() =>
      withEvidence(context, async (lane, runtime) => {
        const started = performance.now();
        const report = await lane.ensurePacks();
        const seconds = (performance.now() - started) / 1000;
        const text =
          report === null ? renderFacts(await lane.facts(), runtime.release.id) : renderReport(report, seconds);
        context.terminal.write(text);
      }),
    );
  evidence
    .command("status")
    .description("What the index holds, and what it was built with")
    .option("--json", "print it as JSON", false)
    .action(({ json }: { json: boolean }) =>
      withEvidence(context, async (lane, runtime) => {
        const facts = await lane.facts();
        context.terminal.write(json ? `${JSON.stringify(facts)}\n` : renderFacts(facts, runtime.release.id));
      }),
    );
  evidence
    .command("search")
    .description("Find passages, in English or Chinese")
    .argument("<words...>", "a question or words")
    .option("--only <language>", "passages in en or zh", parseLanguage)
    .option("--level <levels>", `evidence levels, by commas: ${EvidenceLevel.options.join(", ")}`, parseLevels)
    .option("--source <names>", "sources, by commas", parseWords)
    .option("--from <date>", "documents of this date or later", parsePartialDate("--from"))
    .option("--to <date>", "documents of this date or earlier", parsePartialDate("--to"))
    .option("--limit <number>", "passages to list", parseCount("--limit", 100), 5)
    .option("--json", "print them as JSON", false)
    .action((words: string[], flags: SearchFlags) =>
      withEvidence(context, async (lane) => {
        const result = await lane.search.search(queryOf(words.join(" "), flags));
        context.terminal.write(flags.json ? `${JSON.stringify(result)}\n` : renderHits(result));
      }),
    );
  evidence
    .command("ask")
    .description("Answer a question in sentences of the sources, or say that they do not hold it")
    .argument("<words...>", "a question")
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--json", "print the answer as JSON", false)
    .option("--patient <id>", "search the record of this patient too: the id that `evidence record index` printed")
    .action((words: string[], flags: AskFlags) => runAsk(words.join(" "), flags, context));
  addEvidenceRecord(evidence, context);
}

interface AskFlags {
  readonly patient?: string;
  readonly lang: Language;
  readonly json: boolean;
}

/** The answer in the form in which the last event of the stream gives it. */
async function runAsk(question: string, { lang, json, patient }: AskFlags, context: CommandContext): Promise<void> {
  if (question.trim() === "") throw invalidOption("words", "nothing to ask", "give a question");
  const asked = { text: question, language: lang, ...(patient === undefined ? {} : { patient }) };
  await withEvidence(context, async ({ answers }) => {
    for await (const event of answers.answer(asked))
      if (event.type === "done")
        context.terminal.write(json ? `${JSON.stringify(event.answer)}\n` : renderAnswer(event.answer, lang));
  });
}

function withEvidence<T>(
  { withRuntime }: CommandContext,
  work: (evidence: EvidenceRuntime, runtime: Runtime) => Promise<T>,
): Promise<T> {
  return withRuntime((runtime) => {
    if (runtime.evidence !== null) return work(runtime.evidence, runtime);
    const issue = { path: "CDSS_EVIDENCE", message: "switches the lane of evidence off", fix: "unset it" };
    throw new CdssError("CONFIGURATION", `${issue.path} ${issue.message}; ${issue.fix}`, { issues: [issue] });
  });
}

async function runIngest(
  format: string,
  path: string | undefined,
  { collection, prune }: IngestFlags,
  evidence: EvidenceRuntime,
  { terminal }: CommandContext,
): Promise<void> {
  const known = format === "packs" ? format : CORPUS_FORMATS.find((one) => one === format);
  if (known === undefined)
    throw invalidOption("format", "not known", `give packs or one of ${CORPUS_FORMATS.join(", ")}`);
  if (known !== "packs" && path === undefined)
    throw invalidOption("path", "is missing", "give the file, folder or archive");
  const corpus = known === "packs" ? evidence.packs() : openCorpus(known, path ?? "", collection);
  const started = performance.now();
  const report = await evidence.ingest([corpus], {
    prune: prune ? [PREFIXES[known](collection)] : [],
    onProgress: ({ documents, passages }) =>
      terminal.writeError(`cdss: ${documents} documents read, ${passages} passages written\n`),
    onIssue: ({ file, path: place, message, fix }) =>
      terminal.writeError(`cdss: warning: ${file}: ${place}: ${message}; ${fix}\n`),
  });
  terminal.write(renderReport(report, (performance.now() - started) / 1000));
}

function queryOf(text: string, { only, level, source, from, to, limit }: SearchFlags): EvidenceQueryInput {
  if (text.trim() === "") throw invalidOption("words", "nothing to search for", "give a question or words");
  return {
    text,
    limit,
    filter: {
      languages: only === undefined ? [] : [only],
      levels: level ?? [],
      sources: source ?? [],
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  };
}

function parseLevels(text: string): EvidenceLevel[] {
  return parseWords(text).map((word) => {
    const level = EvidenceLevel.safeParse(word);
    if (level.success) return level.data;
    throw invalidOption("--level", "not known", `give some of ${EvidenceLevel.options.join(", ")}`);
  });
}

function parsePartialDate(option: string): (text: string) => string {
  return (text) => {
    if (PartialDate.safeParse(text).success) return text;
    throw invalidOption(option, "not a date", "write it like 2020, 2020-05 or 2020-05-31");
  };
}
