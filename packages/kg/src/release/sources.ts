import { z } from "zod";

/** One official source: what `knowledge fetch` brings and what a manifest attributes. */
export const SourceEntry = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(["obographs", "obo", "hpoa", "babelon", "genes", "wheel"]),
  url: z.url(),
  version: z.string(),
  licence: z.string(),
  licenceUrl: z.url(),
  attribution: z.string(),
  /** sha256 of the file as published, or null for an address that always serves the newest release. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Paths below CDSS_DATA_DIR where the same file may lie, packed with gzip or not. */
  local: z.array(z.string()),
});
export type SourceEntry = z.infer<typeof SourceEntry>;
export const SourceList = z.object({ sources: z.array(SourceEntry) });
