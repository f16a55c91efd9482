import { CdssError, type GraphStore, type ReleaseInfo } from "@cdss/domain";

/** One way in which Neo4j does not hold what memory holds, in words. */
export interface ReleaseDifference {
  readonly field: string;
  readonly memory: string;
  readonly neo4j: string;
  readonly fix: string;
}

const LOAD = "load the release with `cdss knowledge load`";

function flat(info: ReleaseInfo): Record<string, string> {
  const { counts, ...rest } = info;
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(counts).map(([field, count]) => [`counts.${field}`, String(count)])),
  };
}

/**
 * Where the graph drifts from the release in memory: another release, other versions, things added or removed by hand, no
 * release at all, or a load that is unfinished. Empty when they agree. An unreachable server is no drift: its CdssError passes.
 */
export async function compareReleases(memory: ReleaseInfo, graph: GraphStore): Promise<ReleaseDifference[]> {
  let held: ReleaseInfo;
  try {
    held = await graph.release();
  } catch (error) {
    if (!(error instanceof CdssError) || error.code !== "RELEASE_DRIFT") throw error;
    const [issue] = error.issues;
    return [{ field: "load", memory: "complete", neo4j: issue?.message ?? error.message, fix: issue?.fix ?? LOAD }];
  }
  const own = flat(memory);
  const other = flat(held);
  return Object.keys(own).flatMap((field) =>
    own[field] === other[field]
      ? []
      : [{ field, memory: own[field] ?? "none", neo4j: other[field] ?? "none", fix: LOAD }],
  );
}
