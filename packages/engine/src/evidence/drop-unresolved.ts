import type { Evidence, RankedCondition, Statement } from "@cdss/domain";

/** The ranking with only those evidence ids that lead somewhere, and how many did not. */
export function dropUnresolved(
  ranked: readonly RankedCondition[],
  evidence: readonly Evidence[],
): { ranked: RankedCondition[]; unresolved: number } {
  const known = new Set(evidence.map(({ id }) => id));
  const lost = new Set<string>();
  function resolve<T extends { evidence: string[] }>(lines: readonly T[]): T[] {
    return lines.map((line) => {
      for (const id of line.evidence) if (!known.has(id)) lost.add(id);
      return { ...line, evidence: line.evidence.filter((id) => known.has(id)) };
    });
  }
  const resolved = ranked.map((condition) => ({
    ...condition,
    supporting: resolve(condition.supporting),
    against: resolve(condition.against),
    missing: resolve(condition.missing),
  }));
  return { ranked: resolved, unresolved: lost.size };
}

/** Statements whose every citation leads somewhere: whatever verified them, none is shown with a dead one. */
export function resolvable(statements: readonly Statement[], evidence: readonly Evidence[]): Statement[] {
  const known = new Set(evidence.map(({ id }) => id));
  return statements.filter(({ citations }) => citations.length > 0 && citations.every((id) => known.has(id)));
}
