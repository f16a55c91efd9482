import { z } from "zod";
import { Curie } from "./curie.ts";
import { Language, LocalizedText } from "./text.ts";

export const ConceptKind = z.enum(["phenotype", "condition"]);
export type ConceptKind = z.infer<typeof ConceptKind>;

/** A node of the release. */
export const Concept = z.object({
  id: Curie,
  kind: ConceptKind,
  label: LocalizedText,
  definition: z.string().optional(),
  synonyms: z.array(z.object({ text: z.string(), language: Language })),
  parents: z.array(Curie),
  /** Other identifiers that resolve to this concept (HPO alt_id). */
  alternativeIds: z.array(Curie),
  /** Records of other sources that describe the same disease (joined at build time). */
  equivalents: z.array(Curie),
  /** Symbols of genes known to cause the condition (HPO gene-to-phenotype file); empty for phenotypes. */
  genes: z.array(z.string()),
});
export type Concept = z.infer<typeof Concept>;

export const SearchHit = z.object({
  id: Curie,
  kind: ConceptKind,
  label: LocalizedText,
  /** The label or synonym that met the query. */
  matched: z.string(),
  score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchOptions = z.object({
  limit: z.number().int().min(1).max(100).default(10),
  kind: ConceptKind.optional(),
});
export type SearchOptions = z.input<typeof SearchOptions>;

/** What a release is made of. Enough to cite and to compare; the full manifest lies beside the release. */
export const ReleaseInfo = z.object({
  /** `sha256:` and 64 hex digits over the content of the release. */
  id: z.string(),
  hpoVersion: z.string(),
  annotationVersion: z.string(),
  counts: z.object({
    phenotypes: z.number().int(),
    conditions: z.number().int(),
    annotations: z.number().int(),
    names: z.number().int(),
  }),
});
export type ReleaseInfo = z.infer<typeof ReleaseInfo>;
