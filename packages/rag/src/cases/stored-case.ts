import { createHash, createHmac } from "node:crypto";
import { Curie, DecadeOfAge, type Passage, Sex } from "@cdss/domain";
import { z } from "zod";
import type { IndexedPassage } from "../passage-index/passage-index.ts";

/** All that is kept of a case: codes and bands, no words of a record. */
export const StoredCase = z.strictObject({
  ageBand: DecadeOfAge.nullable(),
  sex: Sex,
  /** Present findings. */
  findings: z.array(Curie),
  conditions: z.array(Curie),
  /** Conditions on record that have no code of the release. */
  unnamedConditions: z.number().int().nonnegative(),
});
export type StoredCase = z.infer<typeof StoredCase>;

/**
 * What a case is filed under: a keyed hash (HMAC with SHA-256, RFC 2104) of tenant and patient, which nobody without the key of the site can
 * tell from a guess of the id.
 */
export function caseId(key: string, tenant: string, patient: string): string {
  return `case:${createHmac("sha256", key)
    .update(JSON.stringify([tenant, patient]))
    .digest("hex")}`;
}

/** The case as a passage of the index: its findings are what the lane of concepts finds it by. */
export function toIndexed(id: string, tenant: string, stored: StoredCase): IndexedPassage {
  const text = JSON.stringify(stored);
  return {
    passage: {
      id,
      document: {
        ...{ id, source: "Cases of this site", title: "Case", language: "en", date: null },
        ...{ licence: null, level: "record", address: null },
      },
      headings: [],
      start: 0,
      end: text.length,
      text,
    },
    tenant,
    documentSha256: createHash("sha256").update(text).digest("hex"),
    documentPassages: 1,
    terms: [],
    concepts: stored.findings,
    vector: null,
  };
}

export const toCase = ({ text }: Passage): StoredCase => StoredCase.parse(JSON.parse(text));
