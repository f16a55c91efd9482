import { z } from "zod";
import { Curie } from "./curie.ts";
import { LocalizedText } from "./text.ts";

/** Where in the input a fact was read. `resource` names a FHIR resource and path; `text` an exact half-open span in UTF-16 units. */
export const Provenance = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("resource"), reference: z.string(), path: z.string() }),
  z.object({
    kind: z.literal("text"),
    documentId: z.string(),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    quote: z.string(),
  }),
  z.object({ kind: z.literal("physician") }),
]);
export type Provenance = z.infer<typeof Provenance>;

export const Sex = z.enum(["female", "male", "other", "unknown"]);
export type Sex = z.infer<typeof Sex>;

/** Who the patient is, as far as ranking needs it. Age is in years, fractional below two years. */
export const Demographics = z.object({
  sex: Sex.default("unknown"),
  ageYears: z.number().min(0).max(130).optional(),
});
export type Demographics = z.infer<typeof Demographics>;

/** A measured value in a UCUM unit. */
export const Quantity = z.object({
  value: z.number(),
  unit: z.string().max(60),
  comparator: z.enum(["<", "<=", ">=", ">"]).optional(),
});
export type Quantity = z.infer<typeof Quantity>;

export const FindingStatus = z.enum(["present", "absent", "unknown"]);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** A coded sign, symptom or result, present or absent, with the place in the record that says so. */
export const Finding = z.object({
  id: z.string().min(1),
  concept: Curie,
  label: LocalizedText,
  status: FindingStatus,
  /** `uncertain`: the record hedges ("possible", 疑似). It counts with less weight. */
  certainty: z.enum(["certain", "uncertain"]).default("certain"),
  /** Findings of relatives are kept and shown, and never counted as the patient's own. */
  experiencer: z.enum(["patient", "family"]).default("patient"),
  temporality: z.enum(["current", "past"]).default("current"),
  origin: z.enum(["text", "coded", "measurement", "physician"]),
  value: Quantity.optional(),
  /** What the value was compared with, in words: `reference 130-175 g/L (WS/T 405-2012)`. */
  interpretation: LocalizedText.optional(),
  provenance: z.array(Provenance).min(1),
  /** Places of the record that say otherwise. They were read and outweighed, and stay in view. */
  contradictedBy: z.array(Provenance).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** One code of a record in the system in which it was written; `system` is a URI or a short name. */
export const Coding = z.object({ system: z.string(), code: z.string(), display: z.string().optional() });
export type Coding = z.infer<typeof Coding>;

/** A coded entry (condition, medication, allergy) as the record states it; `text` is the human-readable name. */
export const RecordEntry = z.object({
  id: z.string(),
  text: z.string(),
  codings: z.array(Coding),
  status: z.string().optional(),
  /** ISO 8601 date or date-time, precision as recorded. */
  date: z.string().optional(),
  provenance: Provenance,
});
export type RecordEntry = z.infer<typeof RecordEntry>;

/** A measurement of the record, not yet interpreted. Exactly one of quantity, text or codings carries the value. */
export const Observation = z.object({
  id: z.string(),
  text: z.string(),
  codings: z.array(Coding),
  quantity: Quantity.optional(),
  valueText: z.string().optional(),
  valueCodings: z.array(Coding).optional(),
  referenceRange: z
    .object({ low: z.number().optional(), high: z.number().optional(), unit: z.string().optional() })
    .optional(),
  /** What the laboratory says of the value (v3 ObservationInterpretation: H, L, A, POS, ...), as recorded. */
  interpretation: z.array(Coding).optional(),
  status: z.string().optional(),
  date: z.string().optional(),
  provenance: Provenance,
});
export type Observation = z.infer<typeof Observation>;

/** Free text of the record. Spans of findings index into `text`. */
export const TextDocument = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().max(2_000_000),
  date: z.string().optional(),
  provenance: Provenance.optional(),
});
export type TextDocument = z.infer<typeof TextDocument>;

/** A code or field that was read and could not be used: kept and reported, never dropped silently. */
export const Unmapped = z.object({
  reason: z.enum([
    "unknown-code",
    "unknown-unit",
    "implausible-value",
    "unsupported-resource",
    "missing-value",
    "not-active",
    "unreadable-content",
  ]),
  coding: Coding.optional(),
  detail: z.string(),
  provenance: Provenance,
});
export type Unmapped = z.infer<typeof Unmapped>;

/** Everything that an assessment may look at. Findings given here are kept as they are; text and observations add more. */
export const PatientCase = z.object({
  id: z.string().min(1),
  demographics: Demographics,
  findings: z.array(Finding).default([]),
  conditions: z.array(RecordEntry).default([]),
  medications: z.array(RecordEntry).default([]),
  allergies: z.array(RecordEntry).default([]),
  observations: z.array(Observation).default([]),
  encounters: z.array(RecordEntry).default([]),
  documents: z.array(TextDocument).default([]),
  unmapped: z.array(Unmapped).default([]),
});
export type PatientCase = z.infer<typeof PatientCase>;
export type PatientCaseInput = z.input<typeof PatientCase>;
