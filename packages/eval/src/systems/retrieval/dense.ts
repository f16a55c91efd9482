import { join } from "node:path";
import { type Embedder, openEmbedder } from "@cdss/rag";
import type { Setup } from "../../core/system.ts";
import type { Passage } from "../../tasks/retrieval/collection.ts";
import { ANSWER_LINES } from "../../tasks/retrieval/document-ranking.ts";
import { byLanguage, type Lane, type RetrievalKind, searchedText } from "./lane.ts";
import { nearest } from "./nearest.ts";

/** Search by meaning: the passages whose embeddings have the highest cosine to that of the query, all of them looked at. */
export async function denseLane(documents: readonly Passage[], embedder: Embedder): Promise<Lane> {
  const { dimensions } = embedder;
  const vectors = await embedder.embed(documents.map(searchedText), "passage");
  const values = new Float32Array(documents.length * dimensions);
  for (const [at, vector] of vectors.entries()) values.set(vector, at * dimensions);
  return async (query, limit) => {
    const [vector = new Float32Array(dimensions)] = await embedder.embed([query], "query");
    return nearest({ dimensions, values }, vector, limit).map(({ at, cosine }) => ({
      id: documents[at]?.id ?? "",
      score: cosine,
    }));
  };
}

/** Where models lie without CDSS_MODELS_DIR, below the folder in which the command runs. */
const MODELS_FOLDER = join(".cache", "models");

/**
 * The embedding model of `--model`, or the default of @cdss/rag. Vectors are kept beside the models, so that a corpus is embedded
 * once for all runs. Throws CdssError CONFIGURATION where the model is not installed.
 */
export function openModel({ options, environment }: Pick<Setup, "options" | "environment">): Promise<Embedder> {
  const directory = environment.CDSS_MODELS_DIR ?? MODELS_FOLDER;
  return openEmbedder({
    directory,
    model: options.model === undefined ? undefined : String(options.model),
    cacheDirectory: join(directory, ".vectors"),
  });
}

/** Embeddings alone. One thread: the model uses all cores itself, and each thread would embed the corpus again. */
export const denseKind: RetrievalKind = {
  summary: "nearest embeddings of a local model",
  threads: false,
  create: async (setup) => {
    const embedder = await openModel(setup);
    const searchIn = byLanguage(setup.shared.documents, (documents) => denseLane(documents, embedder));
    return {
      answer: async ({ query, language }) => ({ ranking: await (await searchIn(language))(query, ANSWER_LINES) }),
      facts: embedder.facts,
      close: () => embedder.close(),
    };
  },
};
