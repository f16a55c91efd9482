import { z } from "zod";
import { Curie } from "./curie.ts";
import { EvidenceIndexFacts, EvidenceLaneState } from "./evidence-search.ts";
import { Passage, Quotation } from "./literature.ts";
import { LocalizedText } from "./text.ts";

/** What quoted words do for a condition: speak for it in this patient, against it, or of its treatment. */
export const QuoteStance = z.enum(["for", "against", "treatment"]);
export type QuoteStance = z.infer<typeof QuoteStance>;

/** Words of the literature about a leading condition. */
export const ConditionQuote = z.object({
  stance: QuoteStance,
  /** Of a passage of `Literature.passages`. */
  quotation: Quotation,
  /** The patient's findings, with whether the patient has them, or the drugs of the draft, that the words speak of. */
  about: z.array(z.object({ label: LocalizedText, status: z.enum(["present", "absent"]).optional() })).min(1),
  /** Orders the quotes of one condition and stance; it compares across nothing else. */
  score: z.number(),
});
export type ConditionQuote = z.infer<typeof ConditionQuote>;

/** A place of the patient's own record that speaks for a condition or against it. */
export const RecordQuote = z.object({
  stance: QuoteStance.exclude(["treatment"]),
  finding: LocalizedText,
  status: z.enum(["present", "absent"]),
  /** Id of a span of `Assessment.evidence`, which holds document and words. */
  evidence: z.string(),
});
export type RecordQuote = z.infer<typeof RecordQuote>;

export const ConditionLiterature = z.object({
  condition: Curie,
  /** For each stance those of the strongest kind of work first (`EvidenceLevel`), then by score. */
  quotes: z.array(ConditionQuote),
  record: z.array(RecordQuote),
});
export type ConditionLiterature = z.infer<typeof ConditionLiterature>;

/** What the literature and the patient's record say of the leading conditions. No rank, dose or alert depends on it. */
export const Literature = z.object({
  /** `partial`: a search failed, or the time limit came before the last one; `off`: there is nothing to search. */
  state: z.enum(["used", "partial", "off", "failed"]),
  /** Why it is not `used`, in words that hold nothing of the patient. */
  reason: z.string().nullable(),
  /** The leading conditions, in their order. */
  conditions: z.array(ConditionLiterature),
  /** Every passage that is quoted, once. */
  passages: z.array(Passage),
  /** Quotations that were not word for word in their passage, and are not shown. */
  dropped: z.number().int().nonnegative(),
  /** Each way of searching at its worst over the searches. */
  lanes: z.array(EvidenceLaneState),
  index: EvidenceIndexFacts.nullable(),
});
export type Literature = z.infer<typeof Literature>;
