import {
  Curie,
  type EnginePorts,
  type EntryEvidence,
  type Evidence,
  locateEdges,
  packCurie,
  type Work,
  workOfCurie,
} from "@cdss/domain";

const CONDITION = "condition:";

/** The entry of a condition by its evidence id. Its own sources only: those of single lines stand with their edges. */
function entryOf(id: string, { conditions }: Pick<EnginePorts, "conditions">, release: string): EntryEvidence[] {
  const key = id.slice(CONDITION.length);
  const record = Curie.safeParse(packCurie(key));
  const entry = record.success ? conditions.entryOf([record.data]) : null;
  return entry === null
    ? []
    : [{ kind: "entry", id, entry: "condition", key, label: entry.names, works: entry.sources, release }];
}

/** Edges and entries of conditions by id, with the works that they refer to. Ids that lead nowhere are left out. */
export async function readEvidence(
  ids: readonly string[],
  ports: Pick<EnginePorts, "conditions" | "graph">,
  release: string,
): Promise<{ evidence: Evidence[]; works: Work[] }> {
  const isEntry = (id: string) => id.startsWith(CONDITION);
  const edges = locateEdges(await ports.graph.edges(ids.filter((id) => !isEntry(id))), ports.conditions);
  const entries = ids.filter(isEntry).flatMap((id) => entryOf(id, ports, release));
  const cited = new Set([
    ...entries.flatMap(({ works }) => works),
    ...edges.flatMap(({ references }) => references.flatMap((reference) => workOfCurie(reference) ?? [])),
  ]);
  return { evidence: [...edges, ...entries], works: [...cited].flatMap((id) => ports.conditions.work(id) ?? []) };
}
