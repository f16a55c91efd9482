import { z } from "zod";
import type { Assessment, AssessOptions } from "./assessment.ts";
import type { PatientCase } from "./case.ts";
import { Curie } from "./curie.ts";
import { EvidenceLaneState } from "./evidence-search.ts";
import { Passage, Quotation } from "./literature.ts";
import { Language, LocalizedText } from "./text.ts";

/** Leading conditions that a model puts into an order of its own. */
export const REVIEWED_CONDITIONS = 10;

/** A model that reviews, and whether what it is sent stays on the site. */
export const ReviewModel = z.object({ name: z.string(), where: z.enum(["local", "remote"]) });
export type ReviewModel = z.infer<typeof ReviewModel>;

/**
 * A finding that a model read in a document of the record and the lexicon did not. `quote` is exactly `text.slice(start, end)` of the
 * document. It enters no ranking until a physician accepts it, as a `Correction` of its concept.
 */
export const SuggestedReading = z.object({
  documentId: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string().min(1),
  /** As the model wrote it. */
  term: z.string().min(1),
  /** The one finding of the release that the term names. */
  concept: Curie,
  label: LocalizedText,
  status: z.enum(["present", "absent"]),
});
export type SuggestedReading = z.infer<typeof SuggestedReading>;

/** A finding of the case that a reason rests on, as it stands in the case. */
export const CitedFinding = z.object({
  concept: Curie,
  label: LocalizedText,
  status: z.enum(["present", "absent"]),
});
export type CitedFinding = z.infer<typeof CitedFinding>;

/** A sentence of the model that was held against the findings and passages that it names. */
export const ReviewReason = z.object({
  text: z.string().min(1),
  language: Language,
  findings: z.array(CitedFinding),
  quotations: z.array(Quotation),
});
export type ReviewReason = z.infer<typeof ReviewReason>;

/** A condition of the graph's list at the place that the model gives it. */
export const ReviewedPlace = z.object({
  /** Place in the model's order, 1 the most likely. */
  place: z.number().int().positive(),
  /** Rank in the graph's list, which stays as it is. */
  rank: z.number().int().positive(),
  condition: Curie,
  label: LocalizedText,
  /** Null where the model's reason did not stand. */
  reason: ReviewReason.nullable(),
});
export type ReviewedPlace = z.infer<typeof ReviewedPlace>;

/** A diagnosis that the leading conditions lack, with the words of a passage that name it and a finding that the patient has. */
export const ProposedCondition = z.object({
  /** As the model wrote it. */
  name: z.string().min(1),
  /** The condition of the release that the name means, with its rank in the whole list; null where the graph does not know it. */
  known: z.object({ condition: Curie, label: LocalizedText, rank: z.number().int().positive() }).nullable(),
  /** At least one of them is present. */
  findings: z.array(CitedFinding).min(1),
  quotations: z.array(Quotation).min(1),
  reason: ReviewReason.nullable(),
});
export type ProposedCondition = z.infer<typeof ProposedCondition>;

/** Why something that a model wrote is not shown. */
export const ReviewFault = z.enum([
  /** The quoted words do not stand in the text. */
  "quote",
  /** The term names no finding of the release, or several. */
  "term",
  /** The rules that read denials, relatives, the past and doubt say otherwise of this place. */
  "context",
  /** The case holds the finding, or a physician has decided on it. */
  "repeated",
  /** A reason or proposal that its findings and passages do not carry. */
  "unsupported",
  /** Words that speak to a model. */
  "instruction",
]);
export type ReviewFault = z.infer<typeof ReviewFault>;

/** Something that was written and dropped: which kind, why, and how often. It holds no words. */
export const DroppedItem = z.object({
  kind: z.enum(["reading", "reason", "proposal"]),
  fault: ReviewFault,
  count: z.number().int().positive(),
});
export type DroppedItem = z.infer<typeof DroppedItem>;

/** What a model says beside the graph. It changes no rank, dose or alert. */
export const CaseReview = z.object({
  model: ReviewModel,
  /** Prompts that were sent, with the version of their text. */
  prompts: z.array(z.object({ name: z.string(), version: z.number().int().positive() })),
  readings: z.array(SuggestedReading),
  /** In the model's order. */
  order: z.array(ReviewedPlace),
  /** Whether the order names every condition that was given. */
  orderComplete: z.boolean(),
  proposals: z.array(ProposedCondition),
  /** Every passage that a reason or proposal quotes. */
  passages: z.array(Passage),
  dropped: z.array(DroppedItem),
  lanes: z.array(EvidenceLaneState),
  /** What the model did not do and why, in words that hold nothing of the case. */
  degraded: z.array(z.object({ part: z.enum(["readings", "order"]), code: z.string(), message: z.string() })),
});
export type CaseReview = z.infer<typeof CaseReview>;

/**
 * As it comes: the model, the readings of the documents, each place of the order, the proposals, the whole. `restart`: the model begins
 * its order anew, and the places that were sent count no more.
 */
export const CaseReviewEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("started"), model: ReviewModel }),
  z.object({ type: z.literal("readings"), readings: z.array(SuggestedReading) }),
  z.object({ type: z.literal("order"), place: ReviewedPlace, passages: z.array(Passage) }),
  z.object({ type: z.literal("restart") }),
  z.object({ type: z.literal("proposals"), proposals: z.array(ProposedCondition), passages: z.array(Passage) }),
  z.object({ type: z.literal("done"), review: CaseReview }),
]);
export type CaseReviewEvent = z.infer<typeof CaseReviewEvent>;

/** A case as it was assessed, and who asks. */
export interface CaseReviewRequest {
  readonly record: PatientCase;
  readonly assessment: Assessment;
  /** As the assessment was asked for: the rank of a proposal is taken from the same ranking. */
  readonly options: Pick<AssessOptions, "corrections" | "excludeReferences" | "setting" | "season">;
  /** Language of reasons and proposals. Findings are read in that of each document. */
  readonly language: Language;
  readonly tenant: string;
}

/**
 * Reads a case beside the graph with a chat model, and holds what it writes against the graph and the texts. A failure, a time limit, a
 * policy or a quota leaves what there is and stands in `degraded`. Throws CdssError CANCELLED or TIMEOUT where the signal fires.
 */
export interface CaseReviewer {
  readonly model: ReviewModel;
  review(request: CaseReviewRequest, signal?: AbortSignal): AsyncGenerator<CaseReviewEvent, void, undefined>;
}
