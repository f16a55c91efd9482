import { reciprocalRankFusion } from "@cdss/rag";
import { inputError } from "../../input/input-error.ts";
import { ANSWER_LINES } from "../../tasks/retrieval/document-ranking.ts";
import { lanesOf } from "../lanes.ts";
import { bm25Lane } from "./bm25.ts";
import { denseLane, openModel } from "./dense.ts";
import type { Lane, RetrievalKind } from "./lane.ts";

const LANES = ["bm25", "dense"] as const;

/** Lines of each lane that are fused, as many as TREC keeps: one that both lanes rank late may still be the best of all. */
const FUSED_LINES = 1_000;

/** One ranking out of several searches of the same query. */
export function fusedLane(lanes: readonly Lane[]): Lane {
  return async (query, limit) =>
    reciprocalRankFusion(await Promise.all(lanes.map((search) => search(query, FUSED_LINES))), limit);
}

/** BM25 and embeddings, fused by rank; `--without` leaves one of them out. */
export const hybridKind: RetrievalKind = {
  summary: "BM25 and embeddings, fused by rank",
  threads: false,
  create: async (setup) => {
    const without = lanesOf(setup.options.without, LANES);
    if (without.size === LANES.length)
      throw inputError("--without", "leaves no lane", `leave out one of ${LANES.join(", ")}`);
    const { documents } = setup.shared;
    const embedder = without.has("dense") ? null : await openModel(setup);
    const search = fusedLane([
      ...(without.has("bm25") ? [] : [bm25Lane(documents)]),
      ...(embedder === null ? [] : [await denseLane(documents, embedder)]),
    ]);
    return {
      answer: async ({ query }) => ({ ranking: await search(query, ANSWER_LINES) }),
      ...(embedder === null ? {} : { facts: embedder.facts, close: () => embedder.close() }),
    };
  },
};
