import { z } from "zod";
import { timesAreRead } from "./dose-words/times-schema.ts";
import { DoseUnit } from "./drug-order.ts";
import { EffectTag, MetabolicRole } from "./medication-effect.ts";
import { Key, SourceKey } from "./medication-key.ts";
import { InteractionException, InteractionRule } from "./medication-rule.ts";
import { LocalizedText } from "./text.ts";
import { VocabularyEntry } from "./vocabulary.ts";
import { Locator, locatorNeedsSource, WorkSections } from "./work-section.ts";

export * from "./drug-order.ts";
export * from "./medication-effect.ts";
export * from "./medication-rule.ts";

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

const Dose = z
  .strictObject({
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
  })
  .refine(
    ...timesAreRead(({ times, from }: { times?: string | undefined; from: { per: string } }) => ({
      times,
      per: from.per,
    })),
  );

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
