import {
  type ConditionKnowledge,
  type EdgeEvidence,
  type GraphStore,
  locateEdges,
  type RankedCondition,
} from "@cdss/domain";

/** The edges that the ranking cites, each once, in the order in which it cites them, with their places in works. */
export async function citedEdges(
  ranked: readonly RankedCondition[],
  graph: Pick<GraphStore, "edges">,
  conditions: Pick<ConditionKnowledge, "entryOf">,
): Promise<EdgeEvidence[]> {
  const ids = new Set(
    ranked.flatMap(({ supporting, against, missing }) =>
      [...supporting, ...against, ...missing].flatMap(({ evidence }) => evidence),
    ),
  );
  // Entries of the packs are cited beside the edges, and resolved on their own.
  const edges = await graph.edges([...ids].filter((id) => !id.startsWith("condition:")));
  const byId = new Map(locateEdges(edges, conditions).map((edge) => [edge.id, edge]));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}
