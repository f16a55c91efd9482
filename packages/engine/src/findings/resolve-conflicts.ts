import type { Finding } from "@cdss/domain";
import { mergeProvenance } from "./merge-provenance.ts";

/**
 * Where the record says of one concept that the patient has it and has it not, one status stands:
 *
 * 1. what a physician entered, over anything read;
 * 2. present or absent, over unknown;
 * 3. certain, over uncertain;
 * 4. present, over absent: a phenotype seen once was there, and one examination that missed it does not undo it.
 *
 * The places that lost stay with the finding in `contradictedBy`. Relatives are left as they are: a mother with and a
 * father without a finding do not contradict each other.
 */
export function resolveConflicts(findings: readonly Finding[]): Finding[] {
  const standing = new Map<string, Finding>();
  for (const finding of findings) {
    const key = finding.experiencer === "family" ? `family ${finding.id}` : finding.concept;
    const other = standing.get(key);
    standing.set(key, other === undefined ? finding : outweigh(other, finding));
  }
  return [...standing.values()];
}

function outweigh(one: Finding, other: Finding): Finding {
  const [winner, loser] = compare(one, other) <= 0 ? [one, other] : [other, one];
  return {
    ...winner,
    contradictedBy: mergeProvenance(winner.contradictedBy ?? [], loser.provenance, loser.contradictedBy ?? []),
  };
}

const RULES: readonly ((finding: Finding) => boolean)[] = [
  (finding) => finding.origin === "physician",
  (finding) => finding.status !== "unknown",
  (finding) => finding.certainty === "certain",
  (finding) => finding.status === "present",
];

/** Negative when the first outweighs the second by the first rule that tells them apart. */
function compare(one: Finding, other: Finding): number {
  for (const rule of RULES) {
    const difference = Number(rule(other)) - Number(rule(one));
    if (difference !== 0) return difference;
  }
  return 0;
}
