import type { Finding } from "./case.ts";
import type { DifferentialQueryInput } from "./differential.ts";
import { evidenceIdOf } from "./evidence.ts";

/** Conditions that the record names, as a ranking takes them: with the evidence ids of the words that name them. */
export function queryNamed(named: readonly Finding[]): NonNullable<DifferentialQueryInput["named"]> {
  return named.flatMap(({ concept, status, certainty, provenance }) =>
    status === "unknown"
      ? []
      : [{ condition: concept, status, certainty, evidence: provenance.map((place) => evidenceIdOf(place, "told")) }],
  );
}
