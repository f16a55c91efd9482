import type { Evidence } from "@cdss/domain";

/** A frequency is a specialist's estimate where nothing but estimates carries it. */
export function isEstimate(evidence: readonly Evidence[]): boolean {
  const edges = evidence.filter((one) => one.kind === "edge");
  return edges.length > 0 && edges.every(({ evidenceCode }) => evidenceCode === "EST");
}
