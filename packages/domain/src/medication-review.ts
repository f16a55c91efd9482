import { z } from "zod";
import { Curie } from "./curie.ts";
import { DoseUnit } from "./drug-order.ts";
import { Amount, InteractionSeverity } from "./medication.ts";
import { LocalizedText } from "./text.ts";
import { Locators } from "./work-section.ts";

/** A drug of the packs, as a clinician reads it. */
export const NamedDrug = z.object({ id: z.string(), label: LocalizedText });
export type NamedDrug = z.infer<typeof NamedDrug>;

/** What speaks against a drug for this patient. */
export const MedicationAlert = z.object({
  /** `interaction`, `allergy`, `kidney`, … : see docs/medication-check.md. */
  kind: z.string(),
  drugs: z.array(NamedDrug),
  severity: InteractionSeverity,
  /** Stops the physician; everything else is listed quietly. */
  interrupts: z.boolean(),
  /** With the patient's own values. */
  reason: LocalizedText,
  management: LocalizedText,
  /** Drugs to think of instead, each checked for this patient. */
  alternatives: z.array(NamedDrug),
  overrideReasons: z.array(z.object({ key: z.string(), label: LocalizedText })),
  /** From each drug to what the rule says of it; empty for what is not an interaction. */
  path: z.array(z.object({ drug: z.string(), by: z.string(), node: z.string(), role: z.string().optional() })),
  /** Evidence ids: the entries of drugs and rules, and the thresholds of results, that carry it. */
  evidence: z.array(z.string()),
  /** Ids of the works that state it, and the place in them, where it is known. */
  sources: z.array(z.string()),
  locators: Locators,
});
export type MedicationAlert = z.infer<typeof MedicationAlert>;

/** A drug that the record says the patient takes. */
export const ActiveDrug = z.object({ drug: NamedDrug, recordId: z.string(), text: z.string() });
export type ActiveDrug = z.infer<typeof ActiveDrug>;

/** What the medication check read of the patient, so that a physician sees what it knew. */
export const MedicationBasis = z.object({
  conditions: z.array(z.object({ key: z.string(), label: LocalizedText })),
  allergies: z.array(z.string()),
  isPregnant: z.boolean().optional(),
  isBreastfeeding: z.boolean().optional(),
  /** mL/min/1.73 m², and how it is known: reported, or estimated from creatinine (CKD-EPI 2021). */
  kidney: z.object({ value: z.number(), basis: z.enum(["reported", "ckd-epi-2021"]) }).optional(),
  weightKg: z.number().optional(),
  heightCm: z.number().optional(),
  labs: z.array(
    z.object({ test: z.string(), value: z.number(), unit: z.string().optional(), date: z.string().optional() }),
  ),
});
export type MedicationBasis = z.infer<typeof MedicationBasis>;

/** What the check reads from coded entries alone, and never from the words of a note. */
export const UnreadFact = z.enum(["drugs", "allergies", "weight", "results"]);
export type UnreadFact = z.infer<typeof UnreadFact>;

/** What the texts of a record may state and the check did not know: neither alerts nor drafts were held against it. */
export const NotRead = z.object({
  /** Facts without a coded entry that the check could use. */
  facts: z.array(UnreadFact).min(1),
  /** Findings of the case that tell of such drugs or allergies, without naming them: "anticoagulant use". */
  mentions: z.array(z.object({ concept: Curie, label: LocalizedText, about: UnreadFact })),
});
export type NotRead = z.infer<typeof NotRead>;

/** The drugs that a patient takes, held against the patient and each other. */
export const MedicationReview = z.object({
  active: z.array(ActiveDrug),
  /** Drugs of the record that the knowledge does not hold: nothing is known of them, which is not the same as safe. */
  unknown: z.array(z.string()),
  basis: MedicationBasis,
  /** Null where every such fact has a coded entry, or where the record has no text that might state it. */
  notRead: NotRead.nullable(),
  alerts: z.array(MedicationAlert),
  /** What does not interrupt, grouped: how many alerts each line stands for. */
  quiet: z.array(MedicationAlert.extend({ count: z.number().int().positive() })),
});
export type MedicationReview = z.infer<typeof MedicationReview>;

/** One drug of a draft. */
export const DraftDrug = z.object({
  drug: NamedDrug,
  /** As the entry of the condition states it, else the usual dose of the drug's own entry; null where neither does. */
  dose: z
    .object({
      value: z.number(),
      to: z.number().optional(),
      unit: DoseUnit,
      per: Amount.shape.per,
      times: z.string().optional(),
      route: z.string().optional(),
      days: z.string().optional(),
      basis: z.enum(["condition", "usual"]),
    })
    .nullable(),
});
export type DraftDrug = z.infer<typeof DraftDrug>;

/** Drugs given together, checked for this patient beside what the patient takes. */
export const TreatmentOption = z.object({
  drugs: z.array(DraftDrug),
  /** Nothing that interrupts was found. */
  fits: z.boolean(),
  alerts: z.array(MedicationAlert),
  monitoring: z.array(z.object({ test: z.string(), label: LocalizedText, note: LocalizedText.optional() })),
});
export type TreatmentOption = z.infer<typeof TreatmentOption>;

/** A treatment of a leading condition: a draft for a physician to sign, never an order. */
export const TreatmentSuggestion = z.object({
  status: z.literal("draft"),
  condition: Curie,
  label: LocalizedText,
  line: z.number().int(),
  goal: LocalizedText.optional(),
  population: LocalizedText.optional(),
  /** Those that fit first, then in the order of the entry. */
  options: z.array(TreatmentOption),
  measures: z.array(LocalizedText),
  /** Id of the work that the treatment is taken from. */
  source: z.string(),
  /** The place in that work, where it is known. */
  locator: LocalizedText.optional(),
  evidence: z.array(z.string()).min(1),
});
export type TreatmentSuggestion = z.infer<typeof TreatmentSuggestion>;
