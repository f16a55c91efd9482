import type { Curie, Finding, FindingStatus } from "@cdss/domain";

/** A finding that a physician stated by hand. Its label is the concept's id until the graph names it. */
export function physicianFinding(id: string, concept: Curie, status: FindingStatus): Finding {
  return {
    id,
    concept,
    label: { en: concept },
    status,
    certainty: "certain",
    experiencer: "patient",
    temporality: "current",
    origin: "physician",
    provenance: [{ kind: "physician" }],
  };
}
