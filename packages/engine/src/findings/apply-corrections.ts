import type { Correction, Finding } from "@cdss/domain";
import type { ConceptLookup } from "./concept-lookup.ts";
import { mergeProvenance } from "./merge-provenance.ts";
import { physicianFinding } from "./physician-finding.ts";

/**
 * What a physician changed wins over anything read. A finding keeps its id, so that a chip on a screen stays the same one;
 * the last correction of a concept counts. Findings of relatives are not the patient's and are not touched.
 */
export function applyCorrections(
  findings: readonly Finding[],
  corrections: readonly Correction[],
  concepts: ConceptLookup,
): Finding[] {
  const latest = new Map(corrections.map(({ concept, status }) => [concepts.canonical(concept), status]));
  const corrected = findings.flatMap((finding) => {
    const status = finding.experiencer === "patient" ? latest.get(finding.concept) : undefined;
    if (status === undefined) return [finding];
    latest.delete(finding.concept);
    return status === "removed" ? [] : [correct(finding, status)];
  });
  for (const [concept, status] of latest) {
    if (status === "removed") continue;
    corrected.push(concepts.named(physicianFinding(`physician:${concept}`, concept, status)));
  }
  return corrected;
}

/** Places that said what the physician now says stay provenance; those that said otherwise become contradicting ones. */
function correct(finding: Finding, status: Finding["status"]): Finding {
  const { contradictedBy = [], ...rest } = finding;
  const isOpposite = status !== "unknown" && finding.status !== "unknown" && status !== finding.status;
  const agreeing = isOpposite ? contradictedBy : finding.provenance;
  const opposing = isOpposite ? finding.provenance : contradictedBy;
  return {
    ...rest,
    status,
    certainty: "certain",
    origin: "physician",
    provenance: mergeProvenance([{ kind: "physician" }], agreeing),
    ...(opposing.length === 0 ? {} : { contradictedBy: opposing }),
  };
}
