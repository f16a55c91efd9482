import type { ClinicalKnowledge, Curie, LocalizedText, MedicationKnowledge } from "@cdss/domain";

/** What a release holds of the packs, with the names of its concepts. */
export interface PackKnowledge {
  readonly conditions: ClinicalKnowledge;
  readonly medication: MedicationKnowledge;
  /** The label of a finding or condition; null for a concept that the release does not hold. */
  readonly names: (concept: Curie) => LocalizedText | null;
}
