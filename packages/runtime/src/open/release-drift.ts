import { CdssError, type GraphStore, type ReleaseInfo } from "@cdss/domain";

/**
 * Where a graph differs from the release in memory, in words; null where they agree. A graph that says itself that it holds
 * no whole release has drifted too; one that cannot be reached throws its UNAVAILABLE.
 */
export async function releaseDrift(memory: ReleaseInfo, graph: Pick<GraphStore, "release">): Promise<string | null> {
  let held: ReleaseInfo;
  try {
    held = await graph.release();
  } catch (error) {
    if (error instanceof CdssError && error.code === "RELEASE_DRIFT") return error.message;
    throw error;
  }
  const [own, other] = [facts(memory), facts(held)];
  const differing = Object.keys(own).filter((fact) => own[fact] !== other[fact]);
  if (differing.length === 0) return null;
  const words = differing.map((fact) => `${fact} is ${own[fact]} in memory and ${other[fact]} in Neo4j`);
  return `${words.join("; ")}; load the release with \`npx cdss knowledge load\``;
}

function facts({ counts, ...versions }: ReleaseInfo): Record<string, string | number> {
  return { ...versions, ...counts };
}
