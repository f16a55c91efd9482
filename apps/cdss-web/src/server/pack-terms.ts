import type { LocalizedText, MedicationKnowledge } from "@cdss/domain";

/** Names by key of what an assessment mentions by key alone: groups of drugs, allergies and tests. */
export function packTerms({ vocabulary }: Pick<MedicationKnowledge, "vocabulary">): Record<string, LocalizedText> {
  return Object.fromEntries(
    vocabulary.flatMap(({ key, kind, names }) => (kind === "condition" ? [] : [[key, names] as const])),
  );
}
