import { join } from "node:path";
import { meanMetric } from "../../core/metric.ts";
import type { Task } from "../../core/task.ts";
import { bm25Kind } from "../../systems/retrieval/bm25.ts";
import { denseKind } from "../../systems/retrieval/dense.ts";
import { engineKind, LANES } from "../../systems/retrieval/engine.ts";
import type { RetrievalGold, RetrievalInput, RetrievalShared } from "./collection.ts";
import { DocumentRanking } from "./document-ranking.ts";
import { PACK_COLLECTIONS } from "./packs/collections.ts";
import { readRetrieval } from "./read-retrieval.ts";
import { RetrievalScore, scoreRanking } from "./score-ranking.ts";

const DEFAULT_SPLIT = "test";

/** Lines of an answer that a record keeps; the score of the whole answer stands beside them. */
const RECORDED_LINES = 20;

/** Find the passages of a corpus that answer a question. */
export const retrieval: Task<RetrievalInput, RetrievalGold, DocumentRanking, RetrievalScore, RetrievalShared> = {
  name: "retrieval",
  summary: "find the passages of a corpus that answer a question",
  defaultData: { below: "data", path: join("qa", "bioasq-7-10-golden.tar.xz") },
  collections: Object.fromEntries(Object.entries(PACK_COLLECTIONS).map(([name, { summary }]) => [name, summary])),
  options: [
    {
      flags: "--split <name>",
      description: "judgements of a BEIR collection: train, dev, test",
      default: DEFAULT_SPLIT,
    },
    { flags: "--model <name>", description: "dense, engine: an embedding model of the folder of models" },
    { flags: "--without <lanes>", description: "engine without these, by commas: full-text, dense, concept, feedback" },
    { flags: "--engine <name>", description: "engine: index of passages, lancedb or qdrant", default: "lancedb" },
  ],
  read: async (path, { options, release }) => {
    const packs = PACK_COLLECTIONS[path];
    return packs === undefined
      ? readRetrieval(path, String(options.split ?? DEFAULT_SPLIT))
      : packs.read(await release());
  },
  systems: { bm25: bm25Kind, dense: denseKind, engine: engineKind },
  lanes: { system: "engine", names: LANES },
  defaultSystem: "bm25",
  output: DocumentRanking,
  scorer: async (_, { documents }) => {
    const known = new Set(documents.map(({ id }) => id));
    return (sample, output) => scoreRanking(known, sample, output);
  },
  score: RetrievalScore,
  record: ({ ranking }) => ({ ranking: ranking.slice(0, RECORDED_LINES) }),
  metrics: [
    meanMetric("ndcg10", ({ ndcg10 }) => ndcg10),
    meanMetric("recall20", ({ recall20 }) => recall20),
    meanMetric("recall100", ({ recall100 }) => recall100),
    meanMetric("mrr10", ({ reciprocal10 }) => reciprocal10),
    meanMetric("precision1", ({ correct }) => Number(correct)),
  ],
  headline: "ndcg10",
  cluster: "cluster",
  breakdown: ["type", "source"],
  sharedLines: ({ documents }) => documents,
};
