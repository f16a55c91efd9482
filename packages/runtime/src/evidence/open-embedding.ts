import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Embedder, openEmbedder, openEmbeddingEndpoint } from "@cdss/rag";
import type { EvidenceSettings } from "./evidence-settings.ts";

/** Models that are taken where none is named, the first that is there: for both languages, then for English. */
const PREFERRED = ["multilingual-e5-small", "all-minilm-l6-v2"] as const;

/**
 * The embedder of the settings; null where no model is named and none is installed. Throws CdssError CONFIGURATION for a named model that
 * is not there, and UNAVAILABLE for an endpoint that does not answer.
 */
export async function openEmbedding({ embedding, vectorDirectory }: EvidenceSettings): Promise<Embedder | null> {
  const cache = { cacheDirectory: vectorDirectory };
  if (embedding.kind === "endpoint") return openEmbeddingEndpoint(embedding.endpoint, cache);
  const { directory } = embedding;
  const model = embedding.model ?? PREFERRED.find((name) => existsSync(join(directory, name)));
  return model === undefined ? null : openEmbedder({ directory, model, ...cache });
}
