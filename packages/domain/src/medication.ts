import { z } from "zod";
import { DoseUnit } from "./drug-order.ts";
import { LocalizedText } from "./text.ts";
import { VocabularyEntry } from "./vocabulary.ts";
import { Locator, locatorNeedsSource, WorkSections } from "./work-section.ts";

export * from "./drug-order.ts";

/** Ids of the packs: lower-case words joined by hyphens. */
const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
/** A work of data/knowledge/sources.yaml. */
const SourceKey = Key;
/** The place of a fact in each of several works, by the id of the work. */
const LocatorsBySource = z.record(SourceKey, Locator).optional();

/** Enzymes and transporters of the FDA's tables of substrates, inhibitors and inducers. */
export const MetabolicPath = z.enum([
  "CYP1A2",
  "CYP2B6",
  "CYP2C8",
  "CYP2C9",
  "CYP2C19",
  "CYP2D6",
  "CYP2E1",
  "CYP3A4",
  "UGT",
  "P-gp",
  "BCRP",
  "OATP1B1",
  "OAT",
  "OCT",
]);
export type MetabolicPath = z.infer<typeof MetabolicPath>;

/**
 * Strength of a role as the FDA defines it: an inhibitor is strong from a 5-fold rise of exposure of a sensitive substrate, moderate from 2, weak from
 * 1.25; an inducer is strong from a fall by 80 %, moderate by 50 %, weak by 20 %. A substrate is sensitive where strong inhibition raises its exposure 5-fold or
 * more, moderate from 2-fold.
 */
export const RoleStrength = z.enum(["strong", "moderate", "weak", "sensitive", "unstated"]);

export const MetabolicRole = z
  .strictObject({
    path: MetabolicPath,
    as: z.enum(["substrate", "inhibitor", "inducer"]),
    strength: RoleStrength.default("unstated"),
  })
  .refine(
    ({ as, strength }) =>
      as === "substrate" ? ["sensitive", "moderate", "weak", "unstated"].includes(strength) : strength !== "sensitive",
    "expected sensitive, moderate, weak or unstated for a substrate, and strong, moderate, weak or unstated for others",
  );
export type MetabolicRole = z.infer<typeof MetabolicRole>;

/** What a drug does beyond its purpose: two drugs of one tag add up. */
export const EffectTag = z.enum([
  "qt-known",
  "qt-possible",
  "serotonergic",
  "bleeding",
  "antiplatelet",
  "hyperkalaemia",
  "hypokalaemia",
  "hyponatraemia",
  "hypoglycaemia",
  "hyperglycaemia",
  "cns-depression",
  "respiratory-depression",
  "anticholinergic",
  "nephrotoxic",
  "ototoxic",
  "hepatotoxic",
  "bradycardia",
  "av-block",
  "hypotension",
  "hypertension",
  "seizure-threshold",
  "myelosuppression",
  "neuromuscular-block",
  "myopathy",
  "photosensitivity",
  "immunosuppression",
  "methaemoglobinaemia",
  "lactic-acidosis",
  "tendon-rupture",
  "peripheral-neuropathy",
  "fluid-retention",
  "dopamine-antagonist",
  "chelation",
  "acid-dependent-absorption",
  "raises-gastric-ph",
  "mao-inhibitor",
  "narrow-therapeutic-index",
  "enteral-binding",
  "live-vaccine",
  "prothrombotic",
  "hypercalcaemia",
  "lowers-seizure-drug-level",
]);
export type EffectTag = z.infer<typeof EffectTag>;

const Advice = z.enum(["contraindicated", "avoid", "caution", "compatible", "unknown"]);

/** A fact about a drug in words of its own, with the condition, finding, age or value that it is about. */
const DrugWarning = z
  .strictObject({
    /** A condition or finding of the patient, by key: `pregnancy`, `asthma`, `heart-failure`, `hyperkalaemia`. */
    when: Key,
    /** Why, in a few words. */
    why: LocalizedText,
    /** Key of the condition in which it may be given all the same. */
    except: Key.optional(),
    source: SourceKey.optional(),
    /** The place in that work. */
    locator: Locator.optional(),
  })
  .refine(...locatorNeedsSource);

/** A quantity of a drug. */
export const Amount = z.strictObject({
  value: z.number().positive(),
  unit: DoseUnit,
  per: z.enum(["dose", "day", "week", "hour", "minute", "month", "course"]),
});

const Dose = z.strictObject({
  /** What for, where doses differ. */
  use: z.string().optional(),
  route: Key,
  from: Amount,
  to: Amount.optional(),
  /** Doses a day, where the amount is per dose. */
  times: z.string().optional(),
  max: Amount.optional(),
  /** Ages in years (`>=12`, `1-12`), or weight. */
  ages: z.string().optional(),
});

/** What to do at a level of kidney function (eGFR or creatinine clearance, mL/min) or of liver disease (Child-Pugh class). */
const Adjustment = z.strictObject({
  below: z.number().positive().optional(),
  childPugh: z.enum(["A", "B", "C"]).optional(),
  do: z.enum(["contraindicated", "avoid", "reduce", "caution", "none"]),
  /** The reduced dose, or what to watch. */
  detail: LocalizedText.optional(),
});

export const Drug = z.strictObject({
  id: Key,
  names: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  /** Other names, salts and brands. */
  synonyms: z
    .strictObject({ en: z.array(z.string()).default([]), zh: z.array(z.string()).default([]) })
    .default({ en: [], zh: [] }),
  codes: z.strictObject({
    atc: z.array(z.string().regex(/^[A-Z]\d{2}[A-Z]{2}\d{2}$/, "expected an ATC code of seven characters")),
    /** RxNorm ingredient; null where it was looked for and is not certain. */
    rxcui: z.string().regex(/^\d+$/).nullable(),
  }),
  /** Pharmacological class: two drugs of one class are a duplication. */
  class: Key,
  /** Wider groups that rules speak of: `nsaid`, `anticoagulant`, `ssri`, `statin`, `azole-antifungal`. */
  groups: z.array(Key).default([]),
  mechanism: LocalizedText.optional(),
  routes: z.array(Key).min(1),
  doses: z
    .strictObject({ adult: z.array(Dose).default([]), child: z.array(Dose).default([]) })
    .default({ adult: [], child: [] }),
  renal: z.array(Adjustment).default([]),
  hepatic: z.array(Adjustment).default([]),
  pregnancy: z.strictObject({ advice: Advice, note: LocalizedText.optional() }).default({ advice: "unknown" }),
  lactation: z.strictObject({ advice: Advice, note: LocalizedText.optional() }).default({ advice: "unknown" }),
  /** Ages in years at which it is not or not lightly given; older adults too. */
  ages: z
    .array(
      z.strictObject({
        below: z.number().positive().optional(),
        from: z.number().positive().optional(),
        advice: Advice,
        why: LocalizedText,
      }),
    )
    .default([]),
  contraindications: z.array(DrugWarning).default([]),
  cautions: z.array(DrugWarning).default([]),
  /** Allergy group, and groups that may react with it. */
  allergy: z.strictObject({ group: Key, crossReacts: z.array(Key).default([]) }).optional(),
  monitoring: z.array(z.strictObject({ test: Key, note: LocalizedText.optional() })).default([]),
  roles: z.array(MetabolicRole).default([]),
  tags: z.array(EffectTag).default([]),
  sources: z.array(SourceKey).min(1),
});
export type Drug = z.infer<typeof Drug>;

export const InteractionSeverity = z.enum(["contraindicated", "major", "moderate", "minor"]);
export type InteractionSeverity = z.infer<typeof InteractionSeverity>;

/** Drugs that a rule speaks of: all of the named things must hold; of a list, one. */
export const DrugSelector = z
  .strictObject({
    drug: z.array(Key).optional(),
    /** Class or group. */
    group: z.array(Key).optional(),
    tag: z.array(EffectTag).optional(),
    path: MetabolicPath.optional(),
    as: z.enum(["substrate", "inhibitor", "inducer"]).optional(),
    /** Any of these strengths. */
    strength: z.array(RoleStrength).optional(),
    route: z.array(Key).optional(),
    /** Drugs, classes and groups that are not meant. */
    not: z.array(Key).default([]),
  })
  .refine(
    ({ drug, group, tag, path }) => [drug, group, tag, path].some((one) => one !== undefined),
    "expected a drug, group, tag or path",
  )
  .refine(({ path, as }) => (path === undefined) === (as === undefined), "expected path and as together");
export type DrugSelector = z.infer<typeof DrugSelector>;

/** One of the two drugs of a pair, by id, class or group, and a dose in mg a day. */
const DailyDose = z.strictObject({ of: Key, mg: z.number().positive() });

/**
 * Circumstances in which a rule is more or less serious than it says. All that `when` names must hold; what is not known of the order or
 * the patient does not hold. Of several modifiers that hold the most serious speaks.
 */
export const RuleModifier = z.strictObject({
  when: z
    .strictObject({
      /** One of the two is this drug, by id, class or group: where a rule speaks of many and a circumstance only of some. */
      drug: Key.optional(),
      doseAbove: DailyDose.optional(),
      doseBelow: DailyDose.optional(),
      /** The drug is given by one of these routes. */
      route: z.strictObject({ of: Key, in: z.array(Key).min(1) }).optional(),
      /** Kidney function, mL/min. */
      kidneyBelow: z.number().positive().optional(),
      /** Years. */
      ageFrom: z.number().positive().optional(),
      /** A drug of this group or class is given with the two: a PPI beside an anti-inflammatory drug. */
      coDrugGroup: Key.optional(),
    })
    .refine((when) => Object.values(when).some((one) => one !== undefined), "expected at least one circumstance"),
  severity: InteractionSeverity,
  why: LocalizedText,
});
export type RuleModifier = z.infer<typeof RuleModifier>;

export const InteractionRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  between: z.tuple([DrugSelector, DrugSelector]),
  severity: InteractionSeverity,
  onset: z.enum(["immediate", "rapid", "delayed", "unstated"]).default("unstated"),
  /** `label`: stated in product labelling; `trial`, `cohort`, `case`: how it was seen; `theoretical`: by mechanism alone. */
  evidence: z.enum(["label", "trial", "cohort", "case", "theoretical"]),
  mechanism: LocalizedText,
  management: LocalizedText,
  /** Drugs to think of instead. */
  alternatives: z.array(Key).default([]),
  /** A more specific rule for the same two drugs replaces a general one: the highest number speaks. */
  priority: z.number().int().default(0),
  modifiers: z.array(RuleModifier).default([]),
  sources: z.array(SourceKey).min(1),
  locators: LocatorsBySource,
});
export type InteractionRule = z.infer<typeof InteractionRule>;

/** Two drugs for which a general rule does not hold, or holds in another severity. */
export const InteractionException = z.strictObject({
  pair: z.tuple([Key, Key]),
  /** Rules that do not speak for this pair; `all` for every rule. */
  not: z.union([z.literal("all"), z.array(Key).min(1)]),
  why: LocalizedText,
  sources: z.array(SourceKey).min(1),
  locators: LocatorsBySource,
});
export type InteractionException = z.infer<typeof InteractionException>;

/** A work that facts cite. */
export const Work = z.strictObject({
  id: Key,
  title: z.string().min(1),
  /** Authority, society, publisher or authors. */
  by: z.string().min(1),
  /** Year of the edition that was used; null for a living document. */
  year: z.number().int().nullable(),
  kind: z.enum(["guideline", "label", "review", "trial", "textbook", "database", "regulation"]),
  doi: z.string().optional(),
  pmid: z.string().optional(),
  /** The heading under which it carries each kind of fact, in its own wording: only where works of its kind are always laid out so. */
  sections: WorkSections.optional(),
});
export type Work = z.infer<typeof Work>;

/** All that the medication check knows, checked and compiled from data/knowledge. */
export const MedicationKnowledge = z.strictObject({
  drugs: z.array(Drug),
  rules: z.array(InteractionRule),
  exceptions: z.array(InteractionException),
  works: z.array(Work),
  /** Names of the conditions, tests, groups and allergies that entries speak of by key. */
  vocabulary: z.array(VocabularyEntry),
});
export type MedicationKnowledge = z.infer<typeof MedicationKnowledge>;
