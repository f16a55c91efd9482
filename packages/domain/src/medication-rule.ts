import { z } from "zod";
import { EffectTag, MetabolicPath, RoleStrength } from "./medication-effect.ts";
import { Key, LocatorsBySource, SourceKey } from "./medication-key.ts";
import { LocalizedText } from "./text.ts";

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
