import { type ClinicalKnowledge, isPackCurie, type MedicationKnowledge } from "@cdss/domain";
import type { StoredConcept } from "./content.ts";
import type { Manifest } from "./manifest.ts";

/** How many tests a compiled observation table holds; 0 for anything that is none. */
function testsOf(observations: unknown): number {
  return observations !== null &&
    typeof observations === "object" &&
    "tests" in observations &&
    Array.isArray(observations.tests)
    ? observations.tests.length
    : 0;
}

/** The counts of a manifest. The writer states them, the reader counts again and compares. */
export function countsOf(held: {
  readonly concepts: readonly StoredConcept[];
  readonly annotations: number;
  readonly names: number;
  readonly observations: unknown;
  readonly clinical: ClinicalKnowledge;
  readonly medication: MedicationKnowledge;
}): Manifest["counts"] {
  const { concepts, annotations, names, observations, clinical, medication } = held;
  const conditions = concepts.filter((concept) => concept.kind === "condition");
  return {
    phenotypes: concepts.length - conditions.length,
    conditions: conditions.length,
    annotations,
    names,
    chineseNamed: concepts.filter((concept) => concept.zh !== undefined).length,
    joinedRecords: conditions.filter((concept) => concept.equivalents !== undefined).length,
    observations: testsOf(observations),
    packConditions: clinical.conditions.length,
    packFindings: concepts.filter((concept) => concept.kind === "phenotype" && isPackCurie(concept.id)).length,
    drugs: medication.drugs.length,
    interactionRules: medication.rules.length,
    works: new Set([...clinical.works, ...medication.works].map(({ id }) => id)).size,
  };
}
