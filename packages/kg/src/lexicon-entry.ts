import type { Curie, Language } from "@cdss/domain";

/** One name of a concept. The release carries every label and synonym of both languages as such entries. */
export interface LexiconEntry {
  readonly text: string;
  readonly language: Language;
  readonly concept: Curie;
  readonly kind: "phenotype" | "condition";
  /** `label` is the preferred name; the others are the HPO synonym scopes. Broad and related names do not always mean the concept. */
  readonly scope: "label" | "exact" | "narrow" | "broad" | "related";
  /** Words that patients use (HPO synonym type `layperson`, or a colloquial Chinese name). */
  readonly lay: boolean;
}
