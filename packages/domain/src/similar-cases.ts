import { z } from "zod";
import { FindingStatus, Sex } from "./case.ts";
import { Curie } from "./curie.ts";
import { Tenant } from "./evidence-search.ts";
import { Passage } from "./literature.ts";
import { Language, LocalizedText } from "./text.ts";

/** Cases of a site that must be in the store before one is shown: below, a case could be told from who was there that week. */
export const LEAST_CASES = 5;
/** Present findings below which a case is not kept: two findings are like too many others. */
export const LEAST_FINDINGS = 3;

/** Who looks for cases like this one. */
export const SimilarCasesQuery = z.object({
  tenant: Tenant.default("local"),
  /** The patient of the question, who is not similar to himself. */
  patient: z.string().min(1).max(200).optional(),
  findings: z
    .array(z.object({ concept: Curie, status: FindingStatus }))
    .min(1)
    .max(500),
  /** Language whose reports come first. */
  language: Language.default("en"),
  limit: z.number().int().min(1).max(20).default(5),
});
export type SimilarCasesQuery = z.infer<typeof SimilarCasesQuery>;
export type SimilarCasesQueryInput = z.input<typeof SimilarCasesQuery>;

const NamedConcept = z.object({ concept: Curie, label: LocalizedText });

/** A finding of this patient and the nearest of the other, with what both are. */
export const SharedFinding = z.object({
  finding: NamedConcept,
  /** The same concept where both have it. */
  other: NamedConcept,
  /** The most informative concept that both are, or are a kind of. */
  common: NamedConcept,
  /** Information content of `common` in nats (Resnik 1995, arXiv:cmp-lg/9511007). */
  information: z.number().nonnegative(),
});
export type SharedFinding = z.infer<typeof SharedFinding>;

/** Years of age in bands of ten, the last open: ages above 89 identify (45 CFR 164.514(b)(2)(i)(C)). */
export const DecadeOfAge = z.enum([
  "0-9",
  "10-19",
  "20-29",
  "30-39",
  "40-49",
  "50-59",
  "60-69",
  "70-79",
  "80-89",
  "90+",
]);
export type DecadeOfAge = z.infer<typeof DecadeOfAge>;

/** Another patient of this site: nothing that names him, and no words of his record. */
export const SimilarPatient = z.object({
  ageBand: DecadeOfAge.nullable(),
  sex: Sex,
  /** Best-match average over findings, in nats: orders the cases of one answer. */
  similarity: z.number().nonnegative(),
  shared: z.array(SharedFinding),
  /** Of this patient, with no like among the other's. */
  onlyHere: z.array(NamedConcept),
  /** Of the other, with no like among this patient's. */
  onlyThere: z.array(NamedConcept),
  /** Conditions that his record states, by the names of the release. */
  conditions: z.array(NamedConcept),
  /** Conditions of his record that the release has no name for: counted, because their words are not kept. */
  unnamedConditions: z.number().int().nonnegative(),
});
export type SimilarPatient = z.infer<typeof SimilarPatient>;

/** A published report with the findings of this patient that its passage names. */
export const SimilarReport = z.object({
  passage: Passage,
  shared: z.array(NamedConcept),
  onlyHere: z.array(NamedConcept),
});
export type SimilarReport = z.infer<typeof SimilarReport>;

const SourceState = z.object({
  /** `few`: fewer cases than may be shown; `off`: not switched on, or nothing to search. */
  state: z.enum(["used", "few", "off", "failed"]),
  reason: z.string().nullable(),
});

/** Cases like this patient's, from two sources that are never mixed. */
export const SimilarCases = z.object({
  reports: SourceState.extend({ cases: z.array(SimilarReport) }),
  patients: SourceState.extend({ cases: z.array(SimilarPatient) }),
});
export type SimilarCases = z.infer<typeof SimilarCases>;

/** Finds cases like a patient's. A source that is off or fails is named, and the other answers. */
export interface SimilarCaseSearch {
  similar(query: SimilarCasesQueryInput, signal?: AbortSignal): Promise<SimilarCases>;
}

/** The band of an age in years; null where it is not known. */
export function decadeOfAge(ageYears: number | undefined): DecadeOfAge | null {
  if (ageYears === undefined) return null;
  return DecadeOfAge.options[Math.min(9, Math.floor(ageYears / 10))] ?? null;
}
