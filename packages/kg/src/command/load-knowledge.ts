import { loadRelease } from "../release/load.ts";
import { loadIntoNeo4j } from "../stores/neo4j/load/load-into-neo4j.ts";
import type { CommandIo } from "./command-io.ts";

export interface LoadArguments {
  readonly batch?: number;
}

/**
 * Load a release directory into the Neo4j that NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name. A load that
 * was stopped goes on where it stopped; another release is replaced. Throws CdssError CONFIGURATION, UNAVAILABLE or
 * INVALID_RELEASE.
 */
export async function loadKnowledge(folder: string, { batch }: LoadArguments, io: CommandIo): Promise<void> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = io.environment;
  const release = await loadRelease(folder);
  let stage = "";
  const result = await loadIntoNeo4j(
    release,
    { uri: NEO4J_URI ?? "", user: NEO4J_USER ?? "", password: NEO4J_PASSWORD ?? "", database: NEO4J_DATABASE },
    {
      batchSize: batch,
      onProgress: (progress) => {
        if (progress.stage === stage) return;
        stage = progress.stage;
        io.out(progress.total > 0 ? `${stage}: ${progress.total.toLocaleString("en-US")} rows` : stage);
      },
    },
  );
  io.out(`${result.outcome}: release ${result.release} in ${(result.milliseconds / 1000).toFixed(1)} s`);
}
