import {
  type CaseReview,
  type CaseReviewEvent,
  CdssError,
  type Passage,
  type ProposedCondition,
  type ReviewedPlace,
} from "@cdss/domain";
import { z } from "zod";
import { throwIfEnded } from "../answer/until-aborted.ts";
import type { RenderedPrompt } from "../chat/chat-model.ts";
import { estimateMessageTokens } from "../chat/endpoint/estimate-tokens.ts";
import { type DifferentialReviewOutput, differentialReviewOutput } from "../chat/outputs/differential-review-output.ts";
import { readPrompt } from "../chat/prompts/prompt-file.ts";
import { numberPassages, renderPrompt } from "../chat/prompts/render-prompt.ts";
import { completeItems } from "../chat/structured/complete-items.ts";
import { type CaseHandles, conditionTexts, findingTexts, type HandledFinding } from "./case-handles.ts";
import { checkProposal } from "./check-proposal.ts";
import { checkReason } from "./check-reason.ts";
import { DroppedTally } from "./dropped-tally.ts";
import { locateCitations } from "./locate-citations.ts";
import { rankingQuery } from "./ranking-query.ts";
import { REPAIR_TOKENS, type ReadingStage } from "./read-documents.ts";

/** Ten conditions with a sentence, a quotation and their handles each, and two proposals, fit in this many tokens. */
const ANSWER_TOKENS = 1_500;

/** A place that is still on its way: whatever else it holds is checked when the answer is whole. */
const Early = z.object({
  condition: z.string(),
  reason: z.string(),
  findings: z.array(z.string()),
  citations: z.array(z.object({ passage: z.number(), words: z.string() })),
});
type Early = z.infer<typeof Early>;

/** What the model said of the list so far; it may be asked for after a failure. */
export interface OrderDraft {
  readonly places: ReviewedPlace[];
  proposals: ProposedCondition[];
  /** Of this try alone: a model that begins anew is not counted twice. */
  tally: DroppedTally;
}

export interface OrderStage extends ReadingStage {
  readonly handles: CaseHandles;
  readonly passages: readonly Passage[];
  readonly draft: OrderDraft;
}

function promptOf({ request, handles }: OrderStage, passages: readonly Passage[]): RenderedPrompt {
  const { language, record } = request;
  return renderPrompt(readPrompt("differential-review", language), {
    findings: findingTexts(handles, record.demographics, language),
    differential: conditionTexts(handles, language),
    passages: numberPassages(passages),
  });
}

/** How many of the best passages there is room for by estimate. */
function fittingPassages(stage: OrderStage): number {
  let count = stage.passages.length;
  const tokens = (): number => estimateMessageTokens(promptOf(stage, stage.passages.slice(0, count)).messages);
  while (count > 0 && tokens() + REPAIR_TOKENS > stage.parts.inputTokens) count--;
  return count;
}

/** What a handle stands for; nothing where it was never given. */
function byHandle<T>(list: readonly T[], handle: string): T[] {
  const item = list[Number(handle.slice(1)) - 1];
  return item === undefined ? [] : [item];
}

const findingsOf = ({ handles }: OrderStage, named: readonly string[]): HandledFinding[] =>
  [...new Set(named)].flatMap((handle) => byHandle(handles.findings, handle));

/** The next place of the order; null for a condition that was not given, or has its place already. The place stands without a reason that does not. */
function placeOf(written: Early, stage: OrderStage, shown: readonly Passage[]): ReviewedPlace | null {
  const { handles, draft, parts } = stage;
  const [line] = byHandle(handles.conditions, written.condition);
  if (line === undefined || draft.places.some(({ condition }) => condition === line.condition)) return null;
  const { rank, condition, label, members } = line;
  const located = locateCitations(written.citations, shown);
  const subject = { records: members, name: label.en };
  const findings = findingsOf(stage, written.findings);
  const reason =
    typeof located === "string"
      ? located
      : checkReason({ text: written.reason, subject, findings, weighed: line, located }, { handles, graph: parts });
  if (typeof reason === "string") draft.tally.add("reason", reason);
  return {
    ...{ place: draft.places.length + 1, rank, condition, label },
    reason: typeof reason === "string" ? null : reason,
  };
}

/** The proposals that stand, each diagnosis once. */
async function proposalsOf(
  written: DifferentialReviewOutput["proposals"],
  stage: OrderStage,
  shown: readonly Passage[],
): Promise<ProposedCondition[]> {
  const { handles, parts, request, draft, signal } = stage;
  const query = rankingQuery(request);
  const kept = new Map<string, ProposedCondition>();
  for (const { name, reason, findings, citations } of written) {
    throwIfEnded(signal);
    const checked = await checkProposal(
      { name, reason, findings: findingsOf(stage, findings.map(String)), citations },
      { handles, passages: shown, query, graph: parts },
    );
    if (typeof checked === "string") {
      draft.tally.add("proposal", checked);
      continue;
    }
    const { proposal, fault } = checked;
    if (fault !== null) draft.tally.add("reason", fault);
    const key = proposal.known?.condition ?? proposal.name.toLowerCase();
    if (kept.has(key)) draft.tally.add("proposal", "repeated");
    else kept.set(key, proposal);
  }
  return [...kept.values()];
}

/** The passages that places and proposals quote. */
export function quotedPassages(
  { order, proposals }: Pick<CaseReview, "order" | "proposals">,
  passages: readonly Passage[],
): Passage[] {
  const quoted = new Set(
    [...order.map(({ reason }) => reason), ...proposals, ...proposals.map(({ reason }) => reason)].flatMap(
      (one) => one?.quotations.map(({ passage }) => passage) ?? [],
    ),
  );
  return passages.filter(({ id }) => quoted.has(id));
}

/** Whether the model counts more tokens than the estimate did, so that nothing was sent. */
const isTooLong = (thrown: unknown): boolean => thrown instanceof CdssError && thrown.code === "INVALID_INPUT";

/** What the model writes over these passages; `sent` tells that it has begun. */
async function* askWith(
  stage: OrderStage,
  shown: readonly Passage[],
  state: { sent: boolean },
): AsyncGenerator<CaseReviewEvent, void, undefined> {
  const { parts, request, handles, draft, log, signal } = stage;
  const prompt = promptOf(stage, shown);
  log.prompts.set(prompt.name, { name: prompt.name, version: prompt.version });
  function* keep(items: readonly Early[]): Generator<CaseReviewEvent, void, undefined> {
    for (const item of items) {
      const place = placeOf(item, stage, shown);
      if (place === null) continue;
      draft.places.push(place);
      yield { type: "order", place, passages: quotedPassages({ order: [place], proposals: [] }, shown) };
    }
  }
  const sizes = { conditions: handles.conditions.length, findings: handles.findings.length, passages: shown.length };
  let raw = "";
  const stream = parts.chat.stream({
    ...{ prompt, schema: differentialReviewOutput(sizes), maxOutputTokens: ANSWER_TOKENS },
    ...{ tenant: request.tenant, signal },
  });
  for await (const event of stream) {
    throwIfEnded(signal);
    state.sent = true;
    if (event.type === "restart") {
      raw = "";
      draft.places.length = 0;
      draft.tally = new DroppedTally();
      yield { type: "restart" };
    } else if (event.type === "text") {
      raw += event.delta;
      // An entry ends with its bracket: only then can there be a new one.
      if (event.delta.includes("}"))
        yield* keep(completeItems(raw, "order").flatMap((item) => Early.safeParse(item).data ?? []));
    } else {
      yield* keep(event.value.order.map((item) => ({ ...item, findings: item.findings.map(String) })));
      draft.proposals = await proposalsOf(event.value.proposals, stage, shown);
      const passages = quotedPassages({ order: [], proposals: draft.proposals }, shown);
      yield { type: "proposals", proposals: draft.proposals, passages };
    }
  }
}

/**
 * The model's order of the leading conditions, place by place as each is whole and its reason is checked, then its proposals. Where the
 * model counts more tokens than there is room for, it is shown half of the passages, at last none. Throws what the model throws; `draft`
 * holds what stood before.
 */
export async function* orderDifferential(stage: OrderStage): AsyncGenerator<CaseReviewEvent, void, undefined> {
  for (let count = fittingPassages(stage); ; count = Math.floor(count / 2)) {
    const state = { sent: false };
    try {
      return yield* askWith(stage, stage.passages.slice(0, count), state);
    } catch (thrown) {
      if (!isTooLong(thrown) || state.sent || count === 0) throw thrown;
    }
  }
}
