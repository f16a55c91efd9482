import {
  type CaseReview,
  type CaseReviewEvent,
  type CaseReviewer,
  type CaseReviewRequest,
  type SuggestedReading,
  toCdssError,
} from "@cdss/domain";
import { throwIfEnded } from "../answer/until-aborted.ts";
import { mayLeaveSite } from "../deidentify/may-leave-site.ts";
import { handlesOf } from "./case-handles.ts";
import { DroppedTally } from "./dropped-tally.ts";
import { findReviewPassages, type ReviewPassages } from "./find-review-passages.ts";
import { type OrderDraft, orderDifferential, quotedPassages } from "./order-differential.ts";
import { type ReadingStage, type ReviewLog, readDocuments } from "./read-documents.ts";
import type { CaseReviewerParts } from "./review-ports.ts";

/** Coded findings of somebody without his words: GB/T 39725-2020 counts them as level 3, the words of a record as level 4. */
const FINDINGS_LEVEL = 3;

const NO_PASSAGES: ReviewPassages = { passages: [], lanes: [] };

/** What the order stage has come to. */
interface Ordering {
  readonly draft: OrderDraft;
  found: ReviewPassages;
  asked: number;
}

/** Orders the list, and keeps what stands where the model fails. */
async function* order(stage: ReadingStage, ordering: Ordering): AsyncGenerator<CaseReviewEvent, void, undefined> {
  const { parts, request, log, signal } = stage;
  const handles = handlesOf(request);
  if (handles.conditions.length === 0 || handles.findings.length === 0) return;
  ordering.asked = handles.conditions.length;
  const { policy } = parts;
  const leave = mayLeaveSite({ level: FINDINGS_LEVEL, destination: parts.chat.where, deidentified: true, policy });
  if (!leave.allowed) {
    log.degraded.push({ part: "order", code: "POLICY", message: leave.message });
    return;
  }
  try {
    ordering.found = await findReviewPassages(parts.search, handles, request, signal);
    yield* orderDifferential({ ...stage, handles, passages: ordering.found.passages, draft: ordering.draft });
  } catch (thrown) {
    throwIfEnded(signal);
    const { code, message } = toCdssError(thrown, "reviewing the differential");
    log.degraded.push({ part: "order", code, message });
  }
}

/**
 * A reviewer over a chat model. First the documents are read by parts for findings that the lexicon lacks, then the leading conditions
 * are put into an order with reasons, and diagnoses proposed that the list lacks. Everything is held against the graph, the record and
 * the passages before it is given; what falls is counted. Nothing of it changes the assessment.
 */
export function createCaseReviewer(parts: CaseReviewerParts): CaseReviewer {
  const model = { name: parts.chat.name, where: parts.chat.where };
  return {
    model,
    async *review(request: CaseReviewRequest, signal?: AbortSignal) {
      throwIfEnded(signal);
      yield { type: "started", model };
      const log: ReviewLog = { tally: new DroppedTally(), prompts: new Map(), degraded: [] };
      const stage: ReadingStage = { parts, request, log, signal };
      const readings: SuggestedReading[] = [];
      for await (const some of readDocuments(stage)) {
        readings.push(...some);
        yield { type: "readings", readings: some };
      }
      const draft: OrderDraft = { places: [], proposals: [], tally: new DroppedTally() };
      const ordering: Ordering = { draft, found: NO_PASSAGES, asked: 0 };
      yield* order(stage, ordering);
      const { places, proposals } = draft;
      const review: CaseReview = {
        model,
        prompts: [...log.prompts.values()],
        readings,
        order: places,
        orderComplete: places.length > 0 && places.length === ordering.asked,
        proposals,
        passages: quotedPassages({ order: places, proposals }, ordering.found.passages),
        dropped: [...log.tally.items(), ...draft.tally.items()],
        lanes: [...ordering.found.lanes],
        degraded: log.degraded,
      };
      yield { type: "done", review };
    },
  };
}
