import { CdssError } from "@cdss/domain";
import { z } from "zod";
import type { Run } from "../connect/connection.ts";
import { GRAPH_LAYOUT, READ } from "../cypher.ts";

/** What the graph says about itself. `stage` is `ready`, or the stage at which a load stands. */
export const ReleaseState = z.object({
  id: z.string(),
  stage: z.string(),
  done: z.number(),
  total: z.number(),
  layout: z.number(),
  hpoVersion: z.string(),
  annotationVersion: z.string(),
});
export type ReleaseState = z.infer<typeof ReleaseState>;

export const READY = "ready";
const LOAD = "load the release with `cdss knowledge load`";

function notLoaded(message: string): CdssError {
  const path = "neo4j.release";
  return new CdssError("RELEASE_DRIFT", `${path}: ${message}; ${LOAD}`, { issues: [{ path, message, fix: LOAD }] });
}

/** The state of the graph, or null where nothing was ever loaded. */
export async function findReleaseState(run: Run): Promise<ReleaseState | null> {
  const [row] = await run(READ.releaseState);
  const parsed = ReleaseState.safeParse(row);
  return parsed.success ? parsed.data : null;
}

/**
 * The state of a graph that may be read. Throws CdssError RELEASE_DRIFT while none is loaded, while a load is unfinished
 * (half a knowledge graph must not advise anybody) and where another version of this software loaded it.
 */
export async function readyReleaseState(run: Run): Promise<ReleaseState> {
  const state = await findReleaseState(run);
  if (state === null) throw notLoaded("the Neo4j graph holds no release");
  if (state.stage !== READY)
    throw notLoaded(
      `the load of release ${state.id} is unfinished (stage ${state.stage}, ${state.done} of ${state.total})`,
    );
  if (state.layout !== GRAPH_LAYOUT)
    throw notLoaded(`the graph has layout ${state.layout}, this version reads layout ${GRAPH_LAYOUT}`);
  return state;
}
