import { z } from "zod";
import { parseAgeBand } from "./age-band.ts";

/** The shape of `data/observations/*.yaml`, as a clinician writes it. `compileObservationTable` turns it into a table. */

const Words = z.array(z.string().min(1)).default([]);
const Key = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "expected a key such as wst-405-2012");

export const SourceEntry = z.strictObject({
  short: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.number().int().min(1900).max(2100),
});

export const NamesEntry = z.strictObject({
  en: z.array(z.string().min(2)).default([]),
  zh: z.array(z.string().min(1)).default([]),
  /** Matched in any case from three characters on, exactly below that. */
  abbreviations: Words,
  /** Short or everyday words: they count only with an accepted unit or beside another measurement of the group. */
  letters: Words,
  /** Names that mean this test only where the sentence speaks of its specimen ("urinalysis: protein 2+"). */
  inSpecimen: Words,
});

/** `canonical = value x factor + offset`. `bare`: values that are read in this unit where the record gives none. */
export const UnitEntry = z.union([
  z.number().positive(),
  z.strictObject({
    factor: z.number().positive(),
    offset: z.number().default(0),
    bare: z.tuple([z.number(), z.number()]).nullable().optional(),
  }),
]);

export const RangeEntry = z
  .strictObject({
    sex: z.enum(["female", "male"]).optional(),
    age: z
      .string()
      .refine((text) => parseAgeBand(text) !== null, 'expected an age band such as "<28d", "28d..6mo" or ">=18y"')
      .optional(),
    /** A value below `low` (at or below `lowTo`) is low; above `high` (at or above `highFrom`) it is high. */
    low: z.number().optional(),
    lowTo: z.number().optional(),
    high: z.number().optional(),
    highFrom: z.number().optional(),
    /** Where it is narrower than the limits, values between are borderline and give no finding. */
    normal: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
    source: z.union([Key, z.array(Key).min(1)]),
    basis: z.enum(["reported", "estimated"]).default("reported"),
  })
  .refine(
    (range) => [range.low, range.lowTo, range.high, range.highFrom].some((limit) => limit !== undefined),
    "a range needs at least one limit",
  );

const Term = {
  term: z.string().regex(/^HP:\d{7}$/, "expected an HPO id such as HP:0001903"),
  en: z.string().min(1),
  zh: z.string().min(1),
};

export const TermEntry = z.strictObject({ ...Term, excludes: z.array(z.strictObject(Term)).default([]) });

export const GradeEntry = z
  .strictObject({
    ...Term,
    direction: z.enum(["low", "high"]),
    from: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    to: z.number().optional(),
    /** Multiple of the upper limit that applied. */
    aboveTimesUpper: z.number().positive().optional(),
  })
  .refine(
    (grade) =>
      [grade.from, grade.above, grade.below, grade.to, grade.aboveTimesUpper].some((limit) => limit !== undefined),
    "a grade needs a limit",
  );

export const TestEntry = z.strictObject({
  id: Key,
  kind: z.enum(["vital-sign", "laboratory"]),
  specimen: z.enum(["blood", "urine"]).default("blood"),
  names: NamesEntry,
  loinc: z.array(z.string().regex(/^\d{1,5}-\d$/, "expected a LOINC code such as 718-7")),
  unit: z.string().min(1),
  units: z.record(z.string(), UnitEntry),
  /** In the canonical unit; outside, a value is reported as implausible and not used. */
  plausible: z.tuple([z.number(), z.number()]),
  ordinal: z.boolean().default(false),
  ranges: z.array(RangeEntry),
  findings: z.strictObject({
    low: TermEntry.optional(),
    high: TermEntry.optional(),
    grades: z.array(GradeEntry).default([]),
  }),
  /** Words of the same sentence under which a normal value excludes nothing, and words that lift this again. */
  confounders: z.strictObject({ en: Words, zh: Words }).optional(),
  notConfounded: z.strictObject({ en: Words, zh: Words }).optional(),
});

/** Two values written with a slash, such as blood pressure. */
export const PanelEntry = z.strictObject({
  id: Key,
  names: NamesEntry,
  loinc: z.array(z.string().regex(/^\d{1,5}-\d$/)),
  components: z.tuple([Key, Key]),
});

export const GroupFile = z.strictObject({
  group: Key,
  tests: z.array(TestEntry),
  panels: z.array(PanelEntry).default([]),
});
export const SourcesFile = z.strictObject({ sources: z.record(Key, SourceEntry) });
export const UnitsFile = z.strictObject({
  units: z.record(z.string(), z.array(z.string())),
  display: z.record(z.string(), z.string()).default({}),
});
export const DecoysFile = z.strictObject({ decoys: z.array(z.array(z.string().min(1))) });

export type TestEntry = z.infer<typeof TestEntry>;
export type RangeEntry = z.infer<typeof RangeEntry>;
export type NamesEntry = z.infer<typeof NamesEntry>;

/** All files together, each part checked on its own and against the others. */
export interface ObservationSource {
  readonly sources: z.infer<typeof SourcesFile>["sources"];
  readonly units: z.infer<typeof UnitsFile>["units"];
  readonly display: z.infer<typeof UnitsFile>["display"];
  readonly groups: readonly z.infer<typeof GroupFile>[];
  readonly decoys: readonly string[];
}
