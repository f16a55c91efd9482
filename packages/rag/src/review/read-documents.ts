import {
  type CaseReview,
  type CaseReviewRequest,
  type ReviewFault,
  type SuggestedReading,
  type TextDocument,
  toCdssError,
} from "@cdss/domain";
import { throwIfEnded } from "../answer/until-aborted.ts";
import type { RenderedPrompt } from "../chat/chat-model.ts";
import { estimateMessageTokens } from "../chat/endpoint/estimate-tokens.ts";
import { ReadFindingsOutput } from "../chat/outputs/read-findings-output.ts";
import { readPrompt } from "../chat/prompts/prompt-file.ts";
import { renderPrompt } from "../chat/prompts/render-prompt.ts";
import { checkReading } from "./check-reading.ts";
import type { DroppedTally } from "./dropped-tally.ts";
import { type DocumentPart, hideParts, type ShownPart } from "./hide-parts.ts";
import { languageOf } from "./language-of.ts";
import { noteParts } from "./note-parts.ts";
import type { CaseReviewerParts } from "./review-ports.ts";

/** A part has at most so many tokens by estimate: what is found in more does not fit into an answer. */
const PART_TOKENS = 1_200;
/** Parts of all documents together, the latest documents first: each is a call of the model. */
const MOST_PARTS = 12;
/** Findings of a part with their words fit in this many tokens. */
const ANSWER_TOKENS = 1_000;
/** What a second try adds to the prompt: what was wrong with the first. */
export const REPAIR_TOKENS = 300;

type Degraded = CaseReview["degraded"][number];

/** What was sent, what fell, and what was not done, of the whole review. */
export interface ReviewLog {
  readonly tally: DroppedTally;
  readonly prompts: Map<string, CaseReview["prompts"][number]>;
  readonly degraded: Degraded[];
}

function promptOf(text: string): RenderedPrompt {
  return renderPrompt(readPrompt("read-findings", languageOf(text)), { note: [{ label: "note", text }] });
}

/** Undated documents are those of today, as a note that was just typed in; then the latest first. */
const byDate = (one: TextDocument, other: TextDocument): number =>
  (other.date ?? "9999").localeCompare(one.date ?? "9999");

/** The parts of all documents, as many as are read. */
function partsOf(documents: readonly TextDocument[], inputTokens: number): { parts: DocumentPart[]; left: number } {
  const all = [...documents].sort(byDate).flatMap((document) => {
    const frame = estimateMessageTokens(promptOf(languageOf(document.text) === "zh" ? "文" : "").messages);
    const room = Math.min(PART_TOKENS, inputTokens - frame - REPAIR_TOKENS);
    return room < 1 ? [] : noteParts(document.text, room).map((part) => ({ document, part }));
  });
  return { parts: all.slice(0, MOST_PARTS), left: Math.max(0, all.length - MOST_PARTS) };
}

/** Findings of one part that stand and say something new. */
async function readPart(
  part: ShownPart,
  stage: ReadingStage,
  found: Map<string, SuggestedReading>,
): Promise<SuggestedReading[]> {
  const { parts, request, log, signal } = stage;
  const prompt = promptOf(part.shown);
  log.prompts.set(prompt.name, { name: prompt.name, version: prompt.version });
  const { findings } = await parts.chat.generate({
    ...{ prompt, schema: ReadFindingsOutput, maxOutputTokens: ANSWER_TOKENS },
    ...{ tenant: request.tenant, signal },
  });
  const { record, assessment, options } = request;
  const known = { findings: assessment.findings, corrections: options.corrections };
  const check = { ...part, demographics: record.demographics, known, graph: parts };
  const readings: SuggestedReading[] = [];
  for (const { words, term, status } of findings) {
    throwIfEnded(signal);
    const written = { words: part.restore(words), term: part.restore(term), status };
    const reading = await checkReading(written, check);
    const fault: ReviewFault | null =
      typeof reading === "string" ? reading : found.has(reading.concept) ? "repeated" : null;
    if (fault !== null) log.tally.add("reading", fault);
    else if (typeof reading !== "string") {
      found.set(reading.concept, reading);
      readings.push(reading);
    }
  }
  return readings;
}

export interface ReadingStage {
  readonly parts: CaseReviewerParts;
  readonly request: CaseReviewRequest;
  readonly log: ReviewLog;
  readonly signal: AbortSignal | undefined;
}

/**
 * Findings that the model reads in the documents of the record and that the lexicon did not, part by part. What stops it, be it policy, a
 * failure or the number of parts, stands in `degraded`; what was read before is given. Throws CANCELLED or TIMEOUT where the signal fires.
 */
export async function* readDocuments(stage: ReadingStage): AsyncGenerator<SuggestedReading[], void, undefined> {
  const { parts, request, log, signal } = stage;
  const refuse = (code: string, message: string): void => void log.degraded.push({ part: "readings", code, message });
  const documents = request.record.documents.filter(({ text }) => text.trim() !== "");
  if (documents.length === 0) return;
  const { parts: chosen, left } = partsOf(documents, parts.inputTokens);
  if (chosen.length === 0)
    return refuse("INVALID_INPUT", "the prompt alone is longer than CDSS_CHAT_MAX_INPUT_TOKENS allows; raise it");
  const shown = hideParts(chosen, { tenant: request.tenant, patient: request.record.id }, parts);
  if ("refused" in shown) return refuse("POLICY", shown.refused);
  const found = new Map<string, SuggestedReading>();
  for (const [at, part] of shown.entries()) {
    try {
      yield await readPart(part, stage, found);
    } catch (thrown) {
      throwIfEnded(signal);
      const { code, message } = toCdssError(thrown, "reading the documents");
      return refuse(code, at === 0 ? message : `${message}; ${at} of ${shown.length} parts were read`);
    }
  }
  if (left > 0) refuse("LIMIT", `the documents are long: the first ${chosen.length} parts were read, ${left} were not`);
}
