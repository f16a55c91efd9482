import {
  AssessOptions,
  CareSetting,
  type CaseReview,
  type CaseReviewer,
  type CaseReviewRequest,
  type Curie,
  type DifferentialQuery,
  type Language,
  type Sex,
} from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import { parseBundle } from "@cdss/fhir";
import type { Command } from "commander";
import { invalidOption } from "../input/invalid-option.ts";
import {
  type GivenFinding,
  parseAge,
  parseCount,
  parseFindings,
  parseLanguage,
  parseReferences,
  parseSeason,
  parseSetting,
  parseSex,
} from "../input/parse-options.ts";
import { readSources } from "../input/read-source.ts";
import type { CommandContext } from "../main.ts";
import { renderAssessment } from "../output/render-assessment.ts";
import { renderCaseReview } from "../output/render-case-review.ts";

interface AssessFlags {
  readonly fhir?: string;
  readonly text?: string;
  readonly findings?: GivenFinding[];
  readonly sex?: Sex;
  readonly age?: number;
  readonly setting?: CareSetting;
  readonly season?: NonNullable<DifferentialQuery["season"]>;
  readonly lang: Language;
  readonly limit: number;
  readonly excludeReferences: Curie[];
  readonly review?: boolean;
  readonly json?: boolean;
}

/** The tenant of a single site. */
const TENANT = "local";

export function addAssess(program: Command, context: CommandContext): void {
  program
    .command("assess")
    .description(
      "Say what a patient may have, how soon to act, what to ask and test next, and check drugs; treatments are drafts",
    )
    .option("--fhir <file>", "a FHIR R4 bundle as JSON; - reads standard input")
    .option("--text <note>", "a note in English or Chinese; - reads standard input")
    .option("--findings <ids>", "findings such as HP:0001250,-HP:0001252; a minus means absent", parseFindings)
    .option("--sex <sex>", "female, male, other or unknown", parseSex)
    .option("--age <years>", "age in years", parseAge)
    .option("--setting <setting>", `where the patient is seen: ${CareSetting.options.join(", ")}`, parseSetting)
    .option("--season <season>", "spring, summer, autumn or winter", parseSeason)
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--limit <number>", "conditions to list", parseCount("--limit", 200), 10)
    .option(
      "--exclude-references <ids>",
      "leave out annotations of these publications, such as PMID:9603532",
      parseReferences,
      [],
    )
    .option("--review", "let the chat model that is set read the case beside the graph")
    .option("--json", "print the assessment as JSON, with --review as its field `review`")
    .action((flags: AssessFlags) => runAssess(flags, context));
}

async function runAssess(flags: AssessFlags, { terminal, withRuntime }: CommandContext): Promise<void> {
  const { findings, sex, age, setting, season, lang, limit, excludeReferences } = flags;
  if (flags.fhir === undefined && flags.text === undefined && findings === undefined) {
    throw invalidOption("arguments", "no patient is given", "give --fhir, --text or --findings");
  }
  const sources = await readSources(flags, terminal);
  const demographics = { ...(sex === undefined ? {} : { sex }), ...(age === undefined ? {} : { ageYears: age }) };
  const given = { ...sources, ...(findings === undefined ? {} : { findings }), language: lang, demographics };
  // Read before the release is loaded: a bad bundle is told at once.
  const record = buildCase(given, { read: (bundle) => parseBundle(bundle) });
  const options = { limit, excludeReferences, setting, season };
  const { answer, review } = await withRuntime(async ({ ports }) => {
    const assessment = await assess(record, ports, options);
    const asked = { record, assessment, options: AssessOptions.parse(options), language: lang, tenant: TENANT };
    return { answer: assessment, review: flags.review === true ? await reviewOf(ports.reviews, asked) : undefined };
  });
  if (flags.json === true) {
    terminal.write(`${JSON.stringify(review === undefined ? answer : { ...answer, review })}\n`);
    return;
  }
  terminal.write(renderAssessment(answer, lang, terminal.hasColour));
  if (review !== undefined) terminal.write(`\n${renderCaseReview(review, lang, terminal.hasColour)}`);
}

/** The whole review; null where no chat model is set. */
async function reviewOf(reviewer: CaseReviewer | null, request: CaseReviewRequest): Promise<CaseReview | null> {
  if (reviewer === null) return null;
  for await (const event of reviewer.review(request)) if (event.type === "done") return event.review;
  return null;
}
