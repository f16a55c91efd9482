import {
  type Curie,
  curie,
  type EdgeEvidence,
  type GraphStore,
  type SearchHit,
  type SearchOptions,
} from "@cdss/domain";
import { z } from "zod";
import { edgeIdOf, rowOf } from "../../../edges/edge-evidence.ts";
import { connect, type Run } from "../connect/connection.ts";
import type { Neo4jSettings } from "../connect/settings.ts";
import { READ } from "../cypher.ts";
import { countGraph } from "./count-graph.ts";
import { decodeConcept, decodeEdge } from "./decode.ts";
import { type ReleaseState, readyReleaseState } from "./release-state.ts";
import { checkSearchOptions, searchNames } from "./search.ts";

const IdList = z.object({ ids: z.array(z.string()) });

/**
 * The release in Neo4j as a graph store, with the same answers as the memory store. Throws CdssError UNAVAILABLE or
 * CONFIGURATION naming the variable and the fix when the server cannot be used. Every read first looks whether the graph
 * is whole, in its own transaction, and throws RELEASE_DRIFT while a load is unfinished.
 */
export async function createNeo4jGraphStore(settings: Neo4jSettings): Promise<GraphStore> {
  const connection = await connect(settings);
  const read = <T>(work: (run: Run, state: ReleaseState) => Promise<T>): Promise<T> =>
    connection.read(async (run) => work(run, await readyReleaseState(run)));
  const idList = (cypher: string, id: Curie): Promise<Curie[]> =>
    read(async (run) => {
      const [row] = await run(cypher, { id });
      return row === undefined
        ? []
        : IdList.parse(row)
            .ids.map((found) => curie(found))
            .sort();
    });
  return {
    release: () =>
      read(async (run, { id, hpoVersion, annotationVersion }) => ({
        id,
        hpoVersion,
        annotationVersion,
        counts: await countGraph(run),
      })),
    concept: (id) =>
      read(async (run) => {
        const [row] = await run(READ.concept, { id });
        return row === undefined ? null : decodeConcept(row);
      }),
    ancestors: (id) => idList(READ.ancestors, id),
    descendants: (id) => idList(READ.descendants, id),
    conditionsWith: (term) => idList(READ.conditionsWith, term),
    annotationsOf: (condition) =>
      read(async (run, state) =>
        (await run(READ.annotationsOf, { id: condition })).map((row) => decodeEdge(row, state.id)),
      ),
    edges: (ids): Promise<EdgeEvidence[]> =>
      read(async (run, state) => {
        // Reduced to row numbers and back, so that `edge:007` is the same edge in both stores.
        const wanted = ids.flatMap((id) => {
          const row = rowOf(id, Number.MAX_SAFE_INTEGER);
          return row === null ? [] : [edgeIdOf(row)];
        });
        const rows = await run(READ.edges, { ids: [...new Set(wanted)] });
        const found = new Map(rows.map((row) => [decodeEdge(row, state.id).id, row]));
        return wanted.flatMap((id) => {
          const row = found.get(id);
          return row === undefined ? [] : [decodeEdge(row, state.id)];
        });
      }),
    search: async (query: string, options: SearchOptions = {}): Promise<SearchHit[]> => {
      checkSearchOptions(options);
      return read((run) => searchNames(run, query, options));
    },
    close: () => connection.close(),
  };
}
