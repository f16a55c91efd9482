import { z } from "zod";
import { timesAreRead } from "./dose-words/times-schema.ts";
import { Amount } from "./medication.ts";
import { Locator, locatorNeedsSource } from "./work-section.ts";

/** Ids of the packs: lower-case words joined by hyphens. */
const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const Names = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const Words = z
  .strictObject({ en: z.array(z.string().min(1)).default([]), zh: z.array(z.string().min(1)).default([]) })
  .default({ en: [], zh: [] });
/** A finding by name: an English label or exact synonym of HPO, or the English name of a finding of the packs. */
const FindingName = z.string().min(2);

/** The id of a condition or finding of the packs as a CURIE. */
export function packCurie(id: string): string {
  return `CDSS:${id}`;
}

/** A concept of the packs, not of an imported source. */
export function isPackCurie(id: string): boolean {
  return id.startsWith("CDSS:");
}

/** A work of the bibliography as a CURIE: what an annotation of the packs refers to. */
export function workCurie(id: string): string {
  return `CDSS-WORK:${id}`;
}

/** The work that such a CURIE stands for; undefined for any other. */
export function workOfCurie(id: string): string | undefined {
  return id.startsWith("CDSS-WORK:") ? id.slice("CDSS-WORK:".length) : undefined;
}

/**
 * Where patients are seen. Pretest probability differs between them more than anything else. Patients of a rare-disease clinic were referred to it because
 * everyday causes had been looked for: there a common condition is no likelier beforehand than any other.
 */
export const CareSetting = z.enum(["primary-care", "emergency", "inpatient", "rare-disease-clinic"]);
export type CareSetting = z.infer<typeof CareSetting>;

/**
 * How often a condition is the reason of a visit in a setting: more than 1 in 50 visits, 500, 5,000, 50,000, or rarer. Tiers instead of decimals, since
 * that is what is known.
 */
export const PretestTier = z.enum(["very-common", "common", "uncommon", "rare", "very-rare"]);
export type PretestTier = z.infer<typeof PretestTier>;

/** How soon a patient has to be seen. */
export const Urgency = z.enum(["emergency", "urgent", "routine", "self-care"]);
export type Urgency = z.infer<typeof Urgency>;

/** Bands of HPO's frequency terms. */
export const FrequencyBand = z.enum(["obligate", "very-frequent", "frequent", "occasional", "rare"]);
export type FrequencyBand = z.infer<typeof FrequencyBand>;

/** A value, or the range over studies. */
const LikelihoodRatio = z.union([
  z.number().positive(),
  z.tuple([z.number().positive(), z.number().positive()]).refine(([low, high]) => low <= high, "expected low, high"),
]);

/** A finding that the packs add to HPO, or that HPO has no words for. */
export const FindingTerm = z.strictObject({
  id: Key,
  names: Names,
  synonyms: Words,
  /** Words of patients: found in text, never shown. */
  everyday: Words,
  /**
   * `finding`: a sign, symptom, course, trigger or result that the disease itself brings; it has a parent. `context`: what a patient
   * is exposed to, has had or takes; it changes how likely a condition is beforehand, and no condition has to explain it.
   */
  kind: z.enum(["finding", "context"]),
  /** More general findings, by name. */
  parents: z.array(FindingName).default([]),
  /** Terms of HPO that state it, by name: a measured troponin I is a raised troponin. */
  children: z.array(FindingName).default([]),
});
export type FindingTerm = z.infer<typeof FindingTerm>;

/** Ages in years: `>=65`, `<2`, `18-40` (up to the day before 41). */
export const AgeBand = z
  .string()
  .regex(/^(?:>=|<)\d+(?:\.\d+)?$|^\d+(?:\.\d+)?-\d+(?:\.\d+)?$/, "expected >=65, <2 or 18-40");

/** The ages of a band in years: from the first, and before the second. */
export function ageBounds(band: string): { from: number; before: number } {
  if (band.startsWith(">=")) return { from: Number(band.slice(2)), before: Number.POSITIVE_INFINITY };
  if (band.startsWith("<")) return { from: 0, before: Number(band.slice(1)) };
  const [from = 0, to = 0] = band.split("-").map(Number);
  return { from, before: to + (Number.isInteger(to) ? 1 : 0) };
}

/** Whether an age in years lies in a band. */
export function isInAgeBand(band: string, ageYears: number): boolean {
  const { from, before } = ageBounds(band);
  return ageYears >= from && ageYears < before;
}

/** How much more likely the condition is beforehand in patients of one kind. */
export const PretestModifier = z
  .strictObject({
    when: z
      .strictObject({
        age: AgeBand.optional(),
        sex: z.enum(["female", "male"]).optional(),
        season: z.enum(["spring", "summer", "autumn", "winter"]).optional(),
        /** A risk factor or exposure, by name. */
        finding: FindingName.optional(),
      })
      .refine((when) => Object.keys(when).length > 0, "expected age, sex, season or finding"),
    /** Multiplies the odds: 3 for three times as likely, 0.2 for a fifth; 0 where it cannot be. */
    pretest: z.number().nonnegative().max(1000),
    source: Key.optional(),
    /** The place in that work. */
    locator: Locator.optional(),
  })
  .refine(...locatorNeedsSource);
export type PretestModifier = z.infer<typeof PretestModifier>;

/** A finding of a condition, with how often patients have it when they first come. */
export const ConditionFinding = z
  .strictObject({
    finding: FindingName,
    /** A band is an estimate of the writers; a number between 0 and 1 is reported by its source. */
    frequency: z.union([FrequencyBand, z.number().gt(0).max(1)]),
    sex: z.enum(["female", "male"]).optional(),
    lr: z.strictObject({ pos: LikelihoodRatio.optional(), neg: LikelihoodRatio.optional() }).optional(),
    source: Key.optional(),
    /** The place in that work. */
    locator: Locator.optional(),
  })
  .refine(...locatorNeedsSource)
  .refine(
    ({ frequency, lr, source }) => (typeof frequency === "string" && lr === undefined) || source !== undefined,
    "expected a source with a frequency in figures or a likelihood ratio",
  );
export type ConditionFinding = z.infer<typeof ConditionFinding>;

/** A drug of a treatment; without an amount the usual dose of the drug's own entry is meant. */
export const TreatmentDrug = z
  .strictObject({
    drug: Key,
    amount: Amount.optional(),
    route: Key.optional(),
    /** Doses a day, where the amount is per dose. */
    times: z.string().optional(),
    /** Days of treatment: `5`, `7-10`, `long-term`. */
    days: z.string().optional(),
  })
  .refine(
    ...timesAreRead(({ times, amount }: { times?: string | undefined; amount?: { per: string } | undefined }) => ({
      times,
      per: amount?.per ?? "dose",
    })),
  );
export type TreatmentDrug = z.infer<typeof TreatmentDrug>;

export const Treatment = z
  .strictObject({
    line: z.number().int().min(1).max(4),
    goal: Names.optional(),
    /** Who it is for, in words, and as far as a program can tell. */
    population: Names.optional(),
    ages: AgeBand.optional(),
    sex: z.enum(["female", "male"]).optional(),
    pregnant: z.boolean().optional(),
    /** Given together. */
    drugs: z.array(TreatmentDrug).default([]),
    /** Any of these instead. */
    alternatives: z.array(TreatmentDrug).default([]),
    /** What is done besides drugs. */
    measures: z.array(Names).default([]),
    source: Key,
    /** The place in that work. */
    locator: Locator.optional(),
  })
  .refine(({ drugs, measures }) => drugs.length + measures.length > 0, "expected drugs or measures");
export type Treatment = z.infer<typeof Treatment>;

export const ConditionTest = z.strictObject({
  /** A test of the vocabulary, by key. */
  test: Key,
  purpose: z.enum(["confirm", "exclude", "support", "severity", "cause", "monitor"]),
  /** The finding that it looks for, by name: answers "what would change the diagnosis". */
  shows: FindingName.optional(),
});
export type ConditionTest = z.infer<typeof ConditionTest>;

/** Parts of practice: how the packs are divided among specialists. */
export const ConditionGroup = z.enum([
  "cardiovascular",
  "respiratory",
  "digestive",
  "nervous-system",
  "infection",
  "endocrine-metabolic",
  "kidney-urinary",
  "blood",
  "cancer",
  "musculoskeletal",
  "skin",
  "eye",
  "ear-nose-throat",
  "obstetric-gynaecological",
  "child",
  "mental-health",
  "poisoning-injury",
  "allergy-immune",
]);

/** A condition as its file holds it. */
export const ConditionEntry = z.strictObject({
  id: Key,
  names: Names,
  synonyms: Words,
  group: ConditionGroup,
  codes: z.strictObject({
    icd10: z.array(z.string().regex(/^[A-Z]\d{2}(?:\.\d{1,2})?$/, "expected an ICD-10 code such as J18.9")).min(1),
    omim: z.array(z.string().regex(/^\d{6}$/)).default([]),
    orpha: z.array(z.string().regex(/^\d{1,7}$/)).default([]),
    mondo: z
      .string()
      .regex(/^\d{7}$/)
      .nullable()
      .default(null),
  }),
  /** Pretest tier in each setting in which such patients are seen. */
  settings: z
    .strictObject({
      "primary-care": PretestTier.optional(),
      emergency: PretestTier.optional(),
      inpatient: PretestTier.optional(),
    })
    .refine((settings) => Object.keys(settings).length > 0, "expected a tier for at least one setting"),
  modifiers: z.array(PretestModifier).default([]),
  findings: z.array(ConditionFinding).min(4),
  /** Findings whose presence argues against. */
  against: z
    .array(z.strictObject({ finding: FindingName, strength: z.enum(["weak", "moderate", "strong"]) }))
    .default([]),
  course: z.strictObject({
    onset: z.enum(["sudden", "hours", "days", "weeks", "months", "years", "lifelong", "episodic"]),
    usual: Names,
  }),
  mustNotMiss: z.boolean().default(false),
  urgency: z.strictObject({
    usual: Urgency,
    /** Findings that make it more urgent, each alone. */
    raisedBy: z.array(z.strictObject({ finding: FindingName, to: Urgency })).default([]),
  }),
  tests: z.array(ConditionTest).default([]),
  treatments: z.array(Treatment).default([]),
  /** What it is told apart from, by id. */
  confusedWith: z.array(Key).default([]),
  sources: z.array(Key).min(1),
});
export type ConditionEntry = z.infer<typeof ConditionEntry>;
