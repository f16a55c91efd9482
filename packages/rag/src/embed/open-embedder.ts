import { join } from "node:path";
import { embedAll } from "./embed-all.ts";
import type { CacheOptions, Embedder } from "./embedder.ts";
import { inLanes } from "./in-lanes.ts";
import { openProcessPool } from "./inference/process-pool.ts";
import { processesOf } from "./inference/processes-of.ts";
import { ModelDescription } from "./model-description.ts";
import { readModelFolder, unusableModel } from "./model-folder.ts";
import { pool } from "./pool.ts";
import { openVectorCache } from "./vector-cache.ts";

export type { Embedder, TextKind } from "./embedder.ts";

export interface EmbedderOptions extends CacheOptions {
  /** The folder of models, `CDSS_MODELS_DIR`. */
  readonly directory: string;
  readonly model?: string | undefined;
  /** Processes that embed at the same time, each with the model in its memory; by default all cores but one. They start as texts wait. */
  readonly workers?: number | undefined;
}

/** English; small enough to embed a collection on a processor. */
export const DEFAULT_MODEL = "all-minilm-l6-v2";

/**
 * Opens an embedding model of the folder of models, in processes of its own. A text goes through the model alone: models with 8-bit
 * activations scale a batch as a whole, so that a vector would depend on its company, and one from the cache on history.
 * Throws CdssError CONFIGURATION where the model is not there, not complete or cannot be loaded.
 */
export async function openEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const folder = readModelFolder(options.directory, options.model ?? DEFAULT_MODEL, ModelDescription);
  const { name, dimensions, prefixes, pooling, maxTokens } = folder.description;
  const limit = processesOf(options.workers);
  const { cacheDirectory } = options;
  const cache = cacheDirectory === undefined ? null : openVectorCache(join(cacheDirectory, folder.sha256), dimensions);
  const processes = await openProcessPool({ name, path: folder.path, head: "hidden", maxTokens }, limit);
  if (processes.size !== null && processes.size !== dimensions) {
    await processes.close();
    throw unusableModel(name, new Error(`vectors have ${processes.size} dimensions, not the ${dimensions} described`));
  }
  return {
    model: name,
    dimensions,
    facts: { model: name, sha256: folder.sha256 },
    embed: (texts, kind) =>
      embedAll(
        texts.map((text) => prefixes[kind] + text),
        // No more at once than there are processes, so that what is asked meanwhile waits for one text and not for all.
        (unknown, done) =>
          inLanes(unknown.entries(), limit, async ([at, text]) =>
            done(at, pool(await processes.run({ text }), dimensions, pooling)),
          ),
        kind === "passage" ? cache : null,
      ),
    close: () => processes.close(),
  };
}
