import { z } from "zod";
import type { PatientCase } from "./case.ts";
import { Tenant } from "./evidence-search.ts";

/**
 * Whose record: a site and the id of its patient, `PatientCase.id`. Of a FHIR bundle that is `Patient/<id>`, or the address of the entry
 * where the resource has no id. Ids of two systems need two tenants.
 */
export const RecordKey = z.object({
  tenant: Tenant.default("local"),
  patient: z.string().min(1).max(200),
});
export type RecordKey = z.infer<typeof RecordKey>;

/** How ids of texts of a record begin in the index, before the id that the text has in the case, and those of its coded entries. */
export const RECORD_ID = "record:";
export const CODED_ID = `${RECORD_ID}coded:`;

/** What became of a record that was brought up to date in the index. */
export const RecordIndexed = z.object({
  /** The id to ask with. */
  patient: z.string(),
  /** Texts that can be cited: notes, and coded entries by kind and test. */
  documents: z.number().int().nonnegative(),
  /** Of them, how many the index held as they are. */
  unchanged: z.number().int().nonnegative(),
  passages: z.number().int().nonnegative(),
  /** Texts that cannot be cited, by place and without words of the record. */
  issues: z.array(z.object({ path: z.string(), message: z.string(), fix: z.string() })),
});
export type RecordIndexed = z.infer<typeof RecordIndexed>;

export const RecordState = z.object({
  isIndexed: z.boolean(),
  documents: z.number().int().nonnegative(),
  passages: z.number().int().nonnegative(),
  /** Days after the last question about it, or the last indexing, when it is dropped by itself. */
  keptDays: z.number().positive(),
});
export type RecordState = z.infer<typeof RecordState>;

/** Keeps records of patients ready to be cited, each in a collection of its own, and forgets them. */
export interface RecordIndex {
  /**
   * Brings the record of `record.id` up to date: unchanged texts are left alone, and what is gone from the record is gone from the index.
   * Throws CdssError CANCELLED where the record is forgotten meanwhile or the signal fires, and UNAVAILABLE where the index cannot be
   * written.
   */
  index(tenant: string, record: PatientCase, signal?: AbortSignal): Promise<RecordIndexed>;
  /** Removes all that is kept of the patient: passages, and the entry among the site's cases. An unknown one is no error. */
  forget(key: RecordKey): Promise<void>;
  status(key: RecordKey): Promise<RecordState>;
}
