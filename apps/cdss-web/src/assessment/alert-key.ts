import type { MedicationAlert } from "@cdss/domain";

/** The same alert in two answers: what it says of which drugs, whatever the order in which they stand. */
export function alertKey({ kind, drugs, evidence }: Pick<MedicationAlert, "kind" | "drugs" | "evidence">): string {
  const ids = drugs.map(({ id }) => id).sort();
  return [kind, ...ids, ...evidence].join(" ");
}
