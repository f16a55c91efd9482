import { z } from "zod";
import { Finding, Unmapped } from "./case.ts";
import { CareSetting, ConditionTest, Urgency } from "./condition.ts";
import { ComplaintCourse } from "./course.ts";
import { Curie } from "./curie.ts";
import { DifferentialQuery, NextQuestion, RankedCondition, Sufficiency } from "./differential.ts";
import { Evidence, Statement } from "./evidence.ts";
import { Work } from "./medication.ts";
import { MedicationReview, TreatmentSuggestion } from "./medication-review.ts";
import { Literature } from "./quoted-literature.ts";
import { LocalizedText } from "./text.ts";

/** A way of finding evidence, or a step of the pipeline. Any lane but the differential may fail and the rest answers. */
export const Lane = z.enum([
  "findings",
  "differential",
  "triage",
  "medication",
  "questions",
  "compose",
  "verify",
  "evidence",
]);
export type Lane = z.infer<typeof Lane>;

/** Why a patient has to be seen soon: a leading condition, with the finding that makes it more urgent than usual. */
export const TriageReason = z.object({
  urgency: Urgency,
  /** `usual`: how urgent the condition is as a rule; `raised`: a finding of this patient raises it; `must-not-miss`: unlikely, and dangerous when missed. */
  kind: z.enum(["usual", "raised", "must-not-miss"]),
  condition: Curie,
  label: LocalizedText,
  finding: z.object({ concept: Curie, label: LocalizedText }).optional(),
  /** Share of the condition in the differential. */
  posterior: z.number().min(0).max(1),
  evidence: z.array(z.string()),
});
export type TriageReason = z.infer<typeof TriageReason>;

/** How soon the patient has to be seen, given the leading conditions that the packs know. Null urgency: none of them is known. */
export const Triage = z.object({ urgency: Urgency.nullable(), reasons: z.array(TriageReason) });
export type Triage = z.infer<typeof Triage>;

/** A test worth doing next, as a suggestion: for which of the leading conditions, and to what end. */
export const SuggestedTest = z.object({
  key: z.string(),
  label: LocalizedText,
  for: z.array(z.object({ condition: Curie, label: LocalizedText, purpose: ConditionTest.shape.purpose })).min(1),
  evidence: z.array(z.string()).min(1),
});
export type SuggestedTest = z.infer<typeof SuggestedTest>;

export const Assessment = z.object({
  caseId: z.string(),
  findings: z.array(Finding),
  /** Conditions that the record names as what the patient has, or has not: what somebody thought. */
  named: z.array(Finding),
  /** How long the complaint has lasted and how it came, where a text says it. */
  course: ComplaintCourse.nullable(),
  differential: z.array(RankedCondition),
  considered: z.number().int().nonnegative(),
  questions: z.array(NextQuestion),
  sufficiency: Sufficiency,
  triage: Triage,
  tests: z.array(SuggestedTest),
  treatments: z.array(TreatmentSuggestion),
  /** The drugs of the record; null where the lane is down or the release holds no drugs. */
  medication: MedicationReview.nullable(),
  statements: z.array(Statement),
  /** Every edge, span and field that a line of this assessment cites. */
  evidence: z.array(Evidence),
  /** Works of the bibliography that the evidence refers to. */
  works: z.array(Work),
  /** Statements that were written and not shown because their evidence did not carry them. */
  droppedStatements: z.number().int().nonnegative(),
  literature: Literature,
  unknownFindings: z.array(Curie),
  unmapped: z.array(Unmapped),
  degraded: z.array(z.object({ lane: Lane, code: z.string(), message: z.string() })),
  versions: z.object({ release: z.string(), hpo: z.string(), annotations: z.string(), engine: z.string() }),
  /** Milliseconds per stage, in the order in which they ran. */
  timings: z.array(z.object({ lane: Lane, milliseconds: z.number().nonnegative() })),
  notice: LocalizedText,
});
export type Assessment = z.infer<typeof Assessment>;

/** Emitted as each stage ends, so that the sidebar fills progressively. `partial` holds what this stage added. */
export const AssessmentEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("stage"),
    lane: Lane,
    milliseconds: z.number().nonnegative(),
    partial: Assessment.partial(),
  }),
  z.object({ type: z.literal("done"), assessment: Assessment }),
]);
export type AssessmentEvent = z.infer<typeof AssessmentEvent>;

/**
 * What a physician changed by hand. It wins over anything read from the record: `unknown` keeps the finding in view and
 * takes it out of the ranking, `removed` drops it, `present` and `absent` set or add it.
 */
export const Correction = z.object({
  concept: Curie,
  status: z.enum(["present", "absent", "unknown", "removed"]),
});
export type Correction = z.infer<typeof Correction>;

export const AssessOptions = z.object({
  corrections: z.array(Correction).max(500).default([]),
  limit: z.number().int().min(1).max(200).default(20),
  questions: z.number().int().min(0).max(50).default(8),
  excludeReferences: z.array(Curie).default([]),
  /** Where the patient is seen; without it the most usual setting of each condition counts. */
  setting: CareSetting.optional(),
  season: DifferentialQuery.shape.season,
});
export type AssessOptions = z.infer<typeof AssessOptions>;
export type AssessOptionsInput = z.input<typeof AssessOptions>;

/** Shown wherever an answer is shown. */
export const NOTICE: LocalizedText = {
  en: "The starter content has not been clinically validated. Suggestions support, and never replace, a physician's judgement.",
  zh: "初始知识内容尚未经过临床验证。本系统的建议仅供参考，不能代替医师的判断。",
};
