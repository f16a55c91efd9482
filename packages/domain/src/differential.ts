import { z } from "zod";
import { Sex } from "./case.ts";
import { CareSetting } from "./condition.ts";
import { ComplaintCourse } from "./course.ts";
import { Curie } from "./curie.ts";
import { Frequency } from "./evidence.ts";
import { LocalizedText } from "./text.ts";

/** How a finding of the patient met the profile of a condition. */
export const MatchKind = z.enum([
  /** The condition is annotated with the finding itself. */
  "exact",
  /** The condition is annotated with a more specific term: the finding follows from it. */
  "more-specific",
  /** The condition is annotated with a more general term, or with a relative under a common ancestor. */
  "more-general",
  /** The condition's profile does not know the finding. */
  "unexplained",
  /** The condition is annotated as NOT having the finding (or a more general term). */
  "excluded",
  /** Only diseases of the same named series ("type 1", "type 2", …) are annotated with the finding. */
  "series",
  /** Sex or age against the annotated inheritance and onset. */
  "demographic",
  /** The share of the condition's findings that the case does not show. */
  "profile",
  /** How often patients with the condition come to this setting, changed by age, sex, season and risk factors. */
  "pretest",
  /** How long the complaint has lasted and how it came, against the course of the condition. */
  "course",
  /** An exposure, history or treatment that makes the condition likelier or less likely. */
  "risk",
  /** A finding that argues against the condition. */
  "against",
  /** The record names the condition as what the patient has, or rules it out. */
  "named",
  /** The record states this long-standing condition by name: it is known already. */
  "known",
  /** How widely the condition has been reported, and whether its record is a group of subtypes. */
  "prior",
]);
export type MatchKind = z.infer<typeof MatchKind>;

/** What one finding adds to the score of one condition. A value never travels without its reason. */
export const Contribution = z.object({
  /** Id of the patient's finding, or `sex`, `onset`, `profile`, `reported`, `group`. */
  findingId: z.string(),
  concept: Curie.optional(),
  label: LocalizedText,
  status: z.enum(["present", "absent"]),
  match: MatchKind,
  /** The term of the condition's profile that met the finding. */
  matched: Curie.optional(),
  matchedLabel: LocalizedText.optional(),
  /** Natural logarithm of the likelihood ratio P(finding | condition) / P(finding | another condition of the release). */
  logLikelihoodRatio: z.number(),
  /** Frequency used for P(finding | condition); `value` null means that the source states none and a default was used. */
  frequency: Frequency.optional(),
  /** P(finding) over the conditions of the release. */
  background: z.number().min(0).max(1).optional(),
  /** Ids of edges that carry this contribution. */
  evidence: z.array(z.string()),
});
export type Contribution = z.infer<typeof Contribution>;

/** A typical finding of the condition that the case does not mention. */
export const MissingFinding = z.object({
  concept: Curie,
  label: LocalizedText,
  frequency: Frequency,
  evidence: z.array(z.string()),
});
export type MissingFinding = z.infer<typeof MissingFinding>;

export const RankedCondition = z.object({
  rank: z.number().int().positive(),
  /** The record shown: OMIM before ORPHA before DECIPHER where joined records describe one disease. */
  condition: Curie,
  label: LocalizedText,
  /** All records joined into this line, the shown one included. */
  members: z.array(Curie).min(1),
  /** Share of the total weight of the release, 0 to 1: how far this condition leads, not a calibrated incidence. */
  posterior: z.number().min(0).max(1),
  /** Sum of all contributions and penalties, natural log. */
  score: z.number(),
  /** Findings that speak for the condition, strongest first. */
  supporting: z.array(Contribution),
  /** Findings, sex or onset that speak against it, and the unexplained ones, strongest first. */
  against: z.array(Contribution),
  missing: z.array(MissingFinding),
});
export type RankedCondition = z.infer<typeof RankedCondition>;

/** A finding worth asking or testing for, with what it would change. */
export const NextQuestion = z.object({
  concept: Curie,
  label: LocalizedText,
  /** Expected reduction of the entropy of the posterior, in bits. */
  informationBits: z.number().nonnegative(),
  /** Probability that the finding is present given the current posterior. */
  probability: z.number().min(0).max(1),
  /** Conditions that gain most where it is present. */
  favours: z.array(Curie),
  /** Conditions that gain most where it is absent. */
  disfavours: z.array(Curie),
});
export type NextQuestion = z.infer<typeof NextQuestion>;

/** How much the input can carry. */
export const Sufficiency = z.object({
  level: z.enum(["none", "low", "moderate", "good"]),
  /** Information content of the present findings, implied ones counted once, in bits. */
  informationBits: z.number().nonnegative(),
  presentFindings: z.number().int().nonnegative(),
  reasons: z.array(LocalizedText),
});
export type Sufficiency = z.infer<typeof Sufficiency>;

export const DifferentialQuery = z.object({
  findings: z
    .array(
      z.object({
        id: z.string(),
        concept: Curie,
        status: z.enum(["present", "absent"]),
        certainty: z.enum(["certain", "uncertain"]).default("certain"),
      }),
    )
    .max(2_000),
  sex: Sex.default("unknown"),
  ageYears: z.number().min(0).max(130).optional(),
  /** Where the patient is seen: pretest probability differs. The most usual setting of each condition where it is not given. */
  setting: CareSetting.optional(),
  season: z.enum(["spring", "summer", "autumn", "winter"]).optional(),
  /** How long the complaint has lasted and how it came, with the ids of the evidence for it. */
  course: ComplaintCourse.omit({ provenance: true })
    .extend({ evidence: z.array(z.string()).default([]) })
    .optional(),
  /** Conditions that the record names as what the patient has or has not, with the ids of the evidence for it. */
  named: z
    .array(
      z.object({
        condition: Curie,
        status: z.enum(["present", "absent"]),
        certainty: z.enum(["certain", "uncertain"]).default("certain"),
        evidence: z.array(z.string()).default([]),
      }),
    )
    .max(500)
    .default([]),
  limit: z.number().int().min(1).max(20_000).default(20),
  /** Annotations that come from these publications are left out (CURIEs such as `PMID:9603532`). */
  excludeReferences: z.array(Curie).default([]),
});
export type DifferentialQuery = z.infer<typeof DifferentialQuery>;
export type DifferentialQueryInput = z.input<typeof DifferentialQuery>;

export const DifferentialResult = z.object({
  release: z.string(),
  ranked: z.array(RankedCondition),
  /** Conditions considered (joined records count once). */
  considered: z.number().int().nonnegative(),
  /** Findings whose concept the release does not know, by finding id: reported, never dropped silently. */
  unknownFindings: z.array(z.string()),
  sufficiency: Sufficiency,
});
export type DifferentialResult = z.infer<typeof DifferentialResult>;

/** The answer to "why is this condition low?": its own line whatever its rank, next to the leader. */
export const Explanation = z.object({
  condition: RankedCondition,
  considered: z.number().int().nonnegative(),
  /** Contributions by which the leading condition is ahead, largest gap first. */
  behindLeader: z.array(
    z.object({
      findingId: z.string(),
      label: LocalizedText,
      difference: z.number(),
      leader: z.number(),
      own: z.number(),
    }),
  ),
  leader: Curie.optional(),
  text: LocalizedText,
});
export type Explanation = z.infer<typeof Explanation>;
