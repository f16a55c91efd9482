import { z } from "zod";
import { Curie } from "./curie.ts";
import { EvidenceLevel, PartialDate, Passage, Quotation } from "./literature.ts";
import { strictInput } from "./strict-input.ts";
import { Language } from "./text.ts";

/** A way of finding passages: by words, by meaning, by the concepts that they speak of. */
export const EvidenceLane = z.enum(["full-text", "dense", "concept"]);
export type EvidenceLane = z.infer<typeof EvidenceLane>;

/** What a search is confined to. An empty list confines nothing; an unknown key is refused, for it would confine nothing either. */
export const EvidenceFilter = strictInput({
  languages: z.array(Language).default([]),
  levels: z.array(EvidenceLevel).default([]),
  sources: z.array(z.string().max(200)).max(50).default([]),
  /** Documents of this date or later, and of this date or earlier; undated ones fall out where one is given. */
  from: PartialDate.optional(),
  to: PartialDate.optional(),
});
export type EvidenceFilter = z.infer<typeof EvidenceFilter>;

/** The site whose own documents a search may see beside the shared ones. */
export const Tenant = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "expected lower-case letters, digits and hyphens");

export const EvidenceQuery = z.object({
  text: z.string().trim().min(1).max(2000),
  /** What the question is about, beyond what is read in its words. */
  concepts: z.array(Curie).max(100).default([]),
  tenant: Tenant.default("local"),
  /** Search the record of this patient instead of the literature. */
  patient: z.string().min(1).max(200).optional(),
  filter: EvidenceFilter.prefault({}),
  limit: z.number().int().min(1).max(100).default(10),
});
export type EvidenceQuery = z.infer<typeof EvidenceQuery>;
export type EvidenceQueryInput = z.input<typeof EvidenceQuery>;

/** A passage with the rank that each lane gave it, 1 the best; a lane that did not find it is not named. */
export const PassageHit = z.object({
  passage: Passage,
  /** Orders the hits of one search; it compares across nothing else. */
  score: z.number(),
  ranks: z.partialRecord(EvidenceLane, z.number().int().positive()),
});
export type PassageHit = z.infer<typeof PassageHit>;

/** What became of a lane: a lane that is off or failed is named with its reason, and the others answer. */
export const EvidenceLaneState = z.object({
  lane: EvidenceLane,
  state: z.enum(["used", "off", "failed"]),
  reason: z.string().optional(),
});
export type EvidenceLaneState = z.infer<typeof EvidenceLaneState>;

/** What the index was built from, as a start-up compares it and an answer states it. */
export const EvidenceIndexFacts = z.object({
  engine: z.enum(["lancedb", "qdrant"]),
  /** Knowledge release whose lexicon read the concepts of the passages. */
  release: z.string(),
  /** Name and sha256 of the embedding model; null where the index holds no vectors. */
  model: z.object({ name: z.string(), sha256: z.string(), dimensions: z.number().int().positive() }).nullable(),
  passages: z.number().int().nonnegative(),
  documents: z.number().int().nonnegative(),
});
export type EvidenceIndexFacts = z.infer<typeof EvidenceIndexFacts>;

export const EvidenceSearchResult = z.object({
  hits: z.array(PassageHit),
  lanes: z.array(EvidenceLaneState),
  /** Whether a cross-encoder read question and passages again; where it failed, hits keep the order of the lanes. */
  reranking: EvidenceLaneState.omit({ lane: true }).optional(),
  /** Null where there is no index. */
  index: EvidenceIndexFacts.nullable(),
});
export type EvidenceSearchResult = z.infer<typeof EvidenceSearchResult>;

/** Finds passages. A lane that fails is named in the result; no index at all gives no hits and says so. */
export interface EvidenceSearch {
  search(query: EvidenceQueryInput, signal?: AbortSignal): Promise<EvidenceSearchResult>;
}

/** Who wrote an answer that no model wrote: its sentences are quotations. */
export const EXTRACTIVE_WRITER = "extractive";

/** Code in `degraded` where the question is about a patient and no record is asked: no model is to blame for it. */
export const NO_RECORD = "NO_RECORD";

/** A sentence of an answer with the words that carry it, and passages that say otherwise. */
export const AnswerSentence = z.object({
  text: z.string().min(1),
  language: Language,
  quotations: z.array(Quotation).min(1),
  contradictedBy: z.array(Quotation),
  /** How a sentence that a model wrote was held against its quotations: by rules, or the name of the judge. Absent where it is its quotation. */
  checkedBy: z.union([z.literal("rules"), z.string().min(1)]).optional(),
});
export type AnswerSentence = z.infer<typeof AnswerSentence>;

/** A follow-up question. The record of the patient is searched too where one is named. */
export const AnswerQuery = EvidenceQuery.extend({
  /** Language of the answer. */
  language: Language,
});
export type AnswerQuery = z.infer<typeof AnswerQuery>;
export type AnswerQueryInput = z.input<typeof AnswerQuery>;

/** A group of patients that a question may name, and of whom other doses and other risks hold. */
export const PatientGroup = z.enum([
  "newborn",
  "infant",
  "toddler",
  "child",
  "adolescent",
  "old",
  "pregnant",
  "lactating",
]);
export type PatientGroup = z.infer<typeof PatientGroup>;

export const Answer = z.object({
  /** `found`: at least one sentence stands; `not-found`: the sources do not say it, which is said in those words. */
  outcome: z.enum(["found", "not-found"]),
  sentences: z.array(AnswerSentence),
  /** Groups that the question names, where the sources answer for others and say nothing of these. Absent where there is no such group. */
  lacking: z.array(PatientGroup).min(1).optional(),
  /** Every passage that a sentence quotes, and those that contradict one. */
  passages: z.array(Passage),
  /** Sentences that were written and not shown because no passage carries them. */
  dropped: z.number().int().nonnegative(),
  /** `EXTRACTIVE_WRITER`, or the name of a chat model. */
  writer: z.string(),
  lanes: z.array(EvidenceLaneState),
  /** Why a model that is configured did not write the answer, or `NO_RECORD`, in words that hold nothing of the question. */
  degraded: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type Answer = z.infer<typeof Answer>;

/** As it comes: first the passages that were found, then each verified sentence, then the whole. */
export const AnswerEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("passages"), passages: z.array(Passage), lanes: z.array(EvidenceLaneState) }),
  z.object({ type: z.literal("sentence"), sentence: AnswerSentence }),
  z.object({ type: z.literal("done"), answer: Answer }),
]);
export type AnswerEvent = z.infer<typeof AnswerEvent>;

/** Answers from evidence only. Ends early with CANCELLED or TIMEOUT where the signal fires. */
export interface QuestionAnswerer {
  answer(query: AnswerQueryInput, signal?: AbortSignal): AsyncGenerator<AnswerEvent, void, undefined>;
}
