import { CdssError, Curie, issuesOf } from "@cdss/domain";
import { z } from "zod";

/** The compiled table of a release: plain JSON, no infinities, ages in years, every unit with its conversion. */

const Limit = z.object({ value: z.number(), inclusive: z.boolean() });

export const ReferenceRange = z.object({
  sex: z.enum(["female", "male"]).optional(),
  fromYears: z.number().min(0),
  toYears: z.number().nullable(),
  /** `inclusive`: the limit itself already gives the finding. */
  low: Limit.optional(),
  high: Limit.optional(),
  normalLow: z.number().optional(),
  normalHigh: z.number().optional(),
  sources: z.array(z.string()).min(1),
  estimated: z.boolean(),
});
export type ReferenceRange = z.infer<typeof ReferenceRange>;

const Term = z.object({ concept: Curie, en: z.string(), zh: z.string() });
export type ObservationTerm = z.infer<typeof Term>;

const Grade = Term.extend({
  direction: z.enum(["low", "high"]),
  from: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  to: z.number().optional(),
  aboveTimesUpper: z.number().optional(),
});
export type ObservationGrade = z.infer<typeof Grade>;

const BaseTerm = Term.extend({ excludes: z.array(Term) });

const Unit = z.object({
  code: z.string(),
  factor: z.number(),
  offset: z.number(),
  /** Values read in this unit where the record gives none; null: never. */
  bare: z.tuple([z.number(), z.number()]).nullable(),
});
export type ObservationUnit = z.infer<typeof Unit>;

const Names = z.object({
  en: z.array(z.string()),
  zh: z.array(z.string()),
  abbreviations: z.array(z.string()),
  letters: z.array(z.string()),
  inSpecimen: z.array(z.string()),
});

export const ObservationTest = z.object({
  id: z.string(),
  group: z.string(),
  kind: z.enum(["vital-sign", "laboratory"]),
  specimen: z.enum(["blood", "urine"]),
  names: Names,
  loinc: z.array(z.string()),
  unit: z.string(),
  units: z.array(Unit),
  plausible: z.tuple([z.number(), z.number()]),
  ordinal: z.boolean(),
  ranges: z.array(ReferenceRange),
  low: BaseTerm.optional(),
  high: BaseTerm.optional(),
  grades: z.array(Grade),
  confounders: z.array(z.string()),
  notConfounded: z.array(z.string()),
});
export type ObservationTest = z.infer<typeof ObservationTest>;

export const ObservationPanel = z.object({
  id: z.string(),
  names: Names,
  loinc: z.array(z.string()),
  components: z.tuple([z.string(), z.string()]),
});
export type ObservationPanel = z.infer<typeof ObservationPanel>;

export const ObservationTable = z.object({
  format: z.literal("cdss-observations/1"),
  sources: z.record(
    z.string(),
    z.object({ en: z.string(), zh: z.string(), title: z.string(), publisher: z.string(), year: z.number() }),
  ),
  /** Spellings in the form of `normalizeUnit`, by UCUM code. */
  unitSpellings: z.record(z.string(), z.array(z.string())),
  unitDisplay: z.record(z.string(), z.string()),
  tests: z.array(ObservationTest),
  panels: z.array(ObservationPanel),
  decoys: z.array(z.string()),
});
export type ObservationTable = z.infer<typeof ObservationTable>;

/** A table without a test, for a release that is built without reference ranges: its files and readers are the same. */
export const EMPTY_OBSERVATION_TABLE: ObservationTable = {
  format: "cdss-observations/1",
  sources: {},
  unitSpellings: {},
  unitDisplay: {},
  tests: [],
  panels: [],
  decoys: [],
};

/** Read a compiled table out of a release. Throws CdssError INVALID_RELEASE naming the field that does not fit. */
export function parseObservationTable(json: unknown): ObservationTable {
  const parsed = ObservationTable.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_RELEASE", "the observation table of the release does not fit its schema", {
    issues: issuesOf(parsed.error, "observations"),
  });
}
