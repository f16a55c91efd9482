import type { DrugSelector, InteractionSeverity, LocalizedText } from "@cdss/domain";

/** A threshold of a test and what it means for the drugs of the rule. `above` and `below` are strict, `from` and `upTo` not. */
export interface LaboratoryBand {
  readonly above?: number;
  readonly from?: number;
  readonly below?: number;
  /** Of one sex only, where the limits differ; the other and unknown sex wait for the next band. */
  readonly sex?: "female" | "male";
  readonly severity: InteractionSeverity;
  readonly management: LocalizedText;
  /** Work of the knowledge or of CHECK_WORKS that states the threshold. */
  readonly source: string;
  /** The place in that work, where it is certain; in a work that stands for the labels of many drugs, the drug as well. */
  readonly locator?: LocalizedText;
}

/** One test, the drugs to which it matters, and its thresholds, most serious first: the first that holds speaks. */
export interface LaboratoryRule {
  readonly test: string;
  /** Any of these. */
  readonly drugs: readonly DrugSelector[];
  readonly why: LocalizedText;
  readonly bands: readonly LaboratoryBand[];
  /** Conditions of the vocabulary that say the same of the patient. */
  readonly sameAs: readonly string[];
}

/** Drugs of any of these tags. */
export const tag = (...tags: NonNullable<DrugSelector["tag"]>): DrugSelector => ({ tag: tags, not: [] });
/** Drugs of any of these groups or classes. */
export const group = (...groups: string[]): DrugSelector => ({ group: groups, not: [] });
/** These drugs. */
export const drug = (...ids: string[]): DrugSelector => ({ drug: ids, not: [] });
export const text = (en: string, zh: string): LocalizedText => ({ en, zh });
