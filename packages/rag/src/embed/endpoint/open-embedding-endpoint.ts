import { join } from "node:path";
import { embedAll } from "../embed-all.ts";
import type { CacheOptions, Embedder, TextKind } from "../embedder.ts";
import { inLanes } from "../in-lanes.ts";
import { openVectorCache } from "../vector-cache.ts";
import { type BatchLimits, batchesOf, DEFAULT_LIMITS, sendHalving } from "./batches.ts";
import { EMBEDDINGS_PATH, type EmbeddingEndpoint } from "./embedding-settings.ts";
import { fingerprintOf, PROBES } from "./fingerprint.ts";
import { type Patience, postJson } from "./post-json.ts";
import { readVectors } from "./read-vectors.ts";

export interface EndpointOptions extends CacheOptions, Patience {
  readonly limits?: BatchLimits | undefined;
}

/** Requests at a time: the server reads one while it works on the other. */
const REQUESTS = 2;

/**
 * Opens an embedding model behind an OpenAI-compatible endpoint: asks for the vectors of a few fixed sentences, which tell its
 * dimensions and which model it is. Texts leave this process for the address that was set: it must be one that may see them.
 * Throws CdssError UNAVAILABLE, TIMEOUT or CONFIGURATION where the endpoint does not answer as it should, then and at any call.
 */
export async function openEmbeddingEndpoint(
  endpoint: EmbeddingEndpoint,
  options: EndpointOptions = {},
): Promise<Embedder> {
  const { model, prefixes, sendsInputType, settings } = endpoint;
  const { limits = DEFAULT_LIMITS, cacheDirectory } = options;
  const ask = async (texts: readonly string[], kind: TextKind, dimensions: number | null): Promise<Float32Array[]> => {
    const type = sendsInputType ? { input_type: kind } : {};
    const body = { model, input: texts, encoding_format: "float", ...type };
    return readVectors(await postJson(endpoint, EMBEDDINGS_PATH, body, options), texts.length, dimensions, settings);
  };
  const probes = await ask(
    PROBES.map((probe) => prefixes.passage + probe),
    "passage",
    null,
  );
  const dimensions = probes[0]?.length ?? 0;
  const sha256 = fingerprintOf(probes, endpoint);
  const cache = cacheDirectory === undefined ? null : openVectorCache(join(cacheDirectory, sha256), dimensions);
  return {
    model,
    dimensions,
    facts: { model, sha256 },
    embed: (texts, kind) =>
      embedAll(
        texts.map((text) => prefixes[kind] + text),
        (unknown, done) =>
          inLanes(batchesOf(unknown, limits), REQUESTS, (batch) =>
            sendHalving(batch, async (part) => {
              const vectors = await ask(
                part.map((at) => unknown[at] ?? ""),
                kind,
                dimensions,
              );
              for (const [place, at] of part.entries()) done(at, vectors[place] ?? new Float32Array(dimensions));
            }),
          ),
        kind === "passage" ? cache : null,
      ),
    close: async () => {},
  };
}
