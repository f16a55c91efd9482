import type { Curie, Finding, GraphStore } from "@cdss/domain";
import { mergeProvenance } from "./merge-provenance.ts";

/**
 * A present finding implies its more general terms, so "no seizures" cannot stand beside "absence seizures". The absent
 * general term becomes unknown: it stays in view with the places that contradict it, and leaves the ranking. What a
 * physician set to absent by hand stays.
 */
export async function withdrawImplied(
  findings: readonly Finding[],
  graph: Pick<GraphStore, "ancestors">,
): Promise<Finding[]> {
  const absent = findings.filter((finding) => isCandidate(finding));
  if (absent.length === 0) return [...findings];
  const present = findings.filter(({ status, experiencer }) => status === "present" && experiencer === "patient");
  const ancestors = await Promise.all(present.map(({ concept }) => graph.ancestors(concept)));
  const implied = new Map<Curie, Finding[]>();
  for (const [index, finding] of present.entries()) {
    for (const ancestor of ancestors[index] ?? []) {
      implied.set(ancestor, [...(implied.get(ancestor) ?? []), finding]);
    }
  }
  return findings.map((finding) => {
    const by = isCandidate(finding) ? implied.get(finding.concept) : undefined;
    if (by === undefined) return finding;
    const places = by.map(({ provenance }) => provenance);
    return {
      ...finding,
      status: "unknown",
      contradictedBy: mergeProvenance(finding.contradictedBy ?? [], ...places),
    };
  });
}

function isCandidate({ status, experiencer, origin }: Finding): boolean {
  return status === "absent" && experiencer === "patient" && origin !== "physician";
}
