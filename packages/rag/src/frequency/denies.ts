import type { EdgeEvidence } from "@cdss/domain";

/** True where the edge says that patients do not have the finding: annotated NOT, or seen in none of those examined. */
export function denies(edge: EdgeEvidence): boolean {
  return edge.negated || edge.frequency.value === 0;
}
