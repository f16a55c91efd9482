import { z } from "zod";
import { Language } from "./text.ts";

/**
 * What kind of work a text is, strongest first as a physician weighs it for a decision: recommendations and syntheses before single
 * studies (OCEBM Levels of Evidence 2011, read as kinds of work), then what is authoritative without being a study. `record` is the
 * patient's own record: no evidence about medicine, and the only evidence about the patient.
 */
export const EvidenceLevel = z.enum([
  "guideline",
  "systematic-review",
  "trial",
  "cohort",
  "case",
  "label",
  "reference",
  "record",
]);
export type EvidenceLevel = z.infer<typeof EvidenceLevel>;

/** ISO 8601 date as precise as the source states it: a year, a month or a day. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "expected YYYY, YYYY-MM or YYYY-MM-DD");

/** What a citation shows of the document that it leads to. */
export const CitedDocument = z.object({
  /** Stable and unique among all corpora: `pmid:20530775`, `medquad:GARD/0000001`, `pack:condition:acute-appendicitis`. */
  id: z.string().min(1).max(300),
  /** The corpus or publisher, as a reader knows it: `PubMed`, `DailyMed`, `MedQuAD (NIDDK)`. */
  source: z.string().min(1).max(200),
  title: z.string().min(1).max(1000),
  language: Language,
  date: PartialDate.nullable(),
  /** SPDX id or words of the licence; null where the source states none. */
  licence: z.string().max(300).nullable(),
  level: EvidenceLevel,
  /** Where a reader finds the original. */
  address: z.url().nullable(),
});
export type CitedDocument = z.infer<typeof CitedDocument>;

/** A part of a document under its headings, outermost first. Half-open, in UTF-16 units of the document's text. */
export const DocumentSection = z.object({
  headings: z.array(z.string().max(1000)).min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type DocumentSection = z.infer<typeof DocumentSection>;

/** A document as it is stored: everything that is ever quoted of it stands in `text`. Sections follow each other and do not overlap. */
export const EvidenceDocument = CitedDocument.extend({
  text: z.string().min(1),
  sections: z.array(DocumentSection),
});
export type EvidenceDocument = z.infer<typeof EvidenceDocument>;

/** A piece of a document that is found and cited as one. `text` is exactly `document.text.slice(start, end)`. */
export const Passage = z.object({
  /** `<document id>#<start>-<end>`, and `@<tenant>` where it belongs to one site: the same words at the same place keep their id. */
  id: z.string().min(1),
  document: CitedDocument,
  headings: z.array(z.string()),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string().min(1),
});
export type Passage = z.infer<typeof Passage>;

/** The words of a passage that carry a statement: `quote` is exactly `passage.text.slice(start, end)`. */
export const Quotation = z.object({
  passage: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string().min(1),
});
export type Quotation = z.infer<typeof Quotation>;
