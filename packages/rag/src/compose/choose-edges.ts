import type { Contribution, Curie, EdgeEvidence, Evidence, Frequency, LocalizedText } from "@cdss/domain";
import { denies } from "../frequency/denies.ts";

const BASES: readonly Frequency["basis"][] = ["counts", "percent", "term", "unstated"];

export interface ChosenEdges {
  /** The finding that the edges are about, in the words of the condition's profile. */
  readonly label: LocalizedText;
  readonly edges: readonly [EdgeEvidence, ...EdgeEvidence[]];
}

/**
 * The edges worth quoting for a finding: those of the condition itself (a reason may also cite its relatives) that affirm
 * or deny it as wanted, the best known first: counts over the most patients, then percentages, then bands. At most
 * `limit`; null when there is none.
 */
export function chooseEdges(
  records: readonly Curie[],
  line: { readonly evidence: readonly string[] },
  labels: ReadonlyMap<Curie, LocalizedText>,
  wanted: "affirm" | "deny",
  evidence: ReadonlyMap<string, Evidence>,
  limit: number,
): ChosenEdges | null {
  const edges = line.evidence.flatMap((id) => {
    const entry = evidence.get(id);
    if (entry?.kind !== "edge" || !records.includes(entry.condition)) return [];
    return denies(entry) === (wanted === "deny") ? [entry] : [];
  });
  for (const [concept, label] of labels) {
    const about = edges.filter(({ finding }) => finding === concept).sort(byStrength);
    const [first, ...others] = about.slice(0, limit);
    if (first !== undefined) return { label, edges: [first, ...others] };
  }
  return null;
}

/** The words known for the findings of a contribution, the profile's own term first. */
export function labelsOf(contribution: Contribution): Map<Curie, LocalizedText> {
  const { matched, matchedLabel, concept, label } = contribution;
  const labels = new Map<Curie, LocalizedText>();
  if (matched !== undefined && matchedLabel !== undefined) labels.set(matched, matchedLabel);
  if (concept !== undefined && !labels.has(concept)) labels.set(concept, label);
  return labels;
}

function byStrength(one: EdgeEvidence, other: EdgeEvidence): number {
  const basis = BASES.indexOf(one.frequency.basis) - BASES.indexOf(other.frequency.basis);
  if (basis !== 0) return basis;
  return (other.frequency.denominator ?? 0) - (one.frequency.denominator ?? 0);
}
