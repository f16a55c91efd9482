import { workCurie } from "./condition.ts";
import type { EdgeEvidence } from "./evidence.ts";
import type { ConditionKnowledge } from "./ports.ts";

/**
 * Edges with the place in their work, where the finding of the entry states one. The place is kept with the entry and joined when an edge is read: the
 * table of annotations keeps the columns of HPO, and both graph stores stay as they are.
 */
export function locateEdges(
  edges: readonly EdgeEvidence[],
  conditions: Pick<ConditionKnowledge, "entryOf">,
): EdgeEvidence[] {
  return edges.map((edge) => {
    const entry = conditions.entryOf([edge.condition]);
    const stated = entry?.findings.find(
      ({ finding, sex, source }) =>
        finding === edge.finding &&
        sex === edge.sex &&
        source !== undefined &&
        edge.references.some((reference) => reference === workCurie(source)),
    );
    return stated?.locator === undefined ? edge : { ...edge, locator: stated.locator };
  });
}
