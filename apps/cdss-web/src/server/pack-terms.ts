import type { LocalizedText, MedicationKnowledge } from "@cdss/domain";
import { LAB_TESTS } from "@cdss/safety";

/** Names by key of what an assessment mentions by key alone: groups of drugs, allergies and tests, those too that the check itself judges. */
export function packTerms({ vocabulary }: Pick<MedicationKnowledge, "vocabulary">): Record<string, LocalizedText> {
  return Object.fromEntries([
    ...LAB_TESTS.map(({ key, names }) => [key, names] as const),
    ...vocabulary.flatMap(({ key, kind, names }) => (kind === "condition" ? [] : [[key, names] as const])),
  ]);
}
