import type { ClinicalKnowledge, MedicationKnowledge } from "@cdss/domain";
import { z } from "zod";
import type { AnnotationRow } from "../import/hpoa.ts";

/** A concept as it is stored, one JSON object a line. */
export const StoredConcept = z.object({
  id: z.string(),
  kind: z.enum(["phenotype", "condition"]),
  label: z.string(),
  zh: z.string().optional(),
  definition: z.string().optional(),
  parents: z.array(z.string()).optional(),
  /** Identifiers that resolve to this concept: alternative ids, and obsolete ids that name this one as replacement. */
  aliases: z.array(z.string()).optional(),
  /** Records of other sources that describe the same disease, and how that was concluded. */
  equivalents: z.array(z.object({ id: z.string(), by: z.enum(["name", "gene-and-profile", "code"]) })).optional(),
  genes: z.array(z.string()).optional(),
});
export type StoredConcept = z.infer<typeof StoredConcept>;

/** A name as it is stored: concept, language, scope, lay (1 or empty), text. */
export interface StoredName {
  readonly concept: string;
  readonly language: "en" | "zh";
  readonly scope: "label" | "exact" | "narrow" | "broad" | "related";
  readonly lay: boolean;
  readonly text: string;
}

/** First lines of the two tables of a release; writer and reader share them. */
export const NAME_HEADER = "concept\tlanguage\tscope\tlay\ttext";
export const ANNOTATION_HEADER =
  "condition\tnegated\tterm\treferences\tevidence\tonset\tfrequency\tsex\tmodifiers\taspect\tbiocuration";

/** Everything that a release holds, before it is written. Sorted, so that equal knowledge gives equal bytes. */
export interface ReleaseContent {
  readonly hpoVersion: string;
  readonly annotationVersion: string;
  readonly concepts: readonly StoredConcept[];
  readonly names: readonly StoredName[];
  readonly annotations: readonly Omit<AnnotationRow, "diseaseName">[];
  /** The compiled observation table (reference ranges), as JSON. */
  readonly observations: unknown;
  /** What the packs say of conditions beyond the graph; empty where a release is built without packs. */
  readonly clinical: ClinicalKnowledge;
  readonly medication: MedicationKnowledge;
}

export const NO_CLINICAL: ClinicalKnowledge = { conditions: [], works: [], vocabulary: [] };
export const NO_MEDICATION: MedicationKnowledge = { drugs: [], rules: [], exceptions: [], works: [], vocabulary: [] };
