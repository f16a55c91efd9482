import { join } from "node:path";
import { type Encoder, loadEncoder } from "./load-encoder.ts";
import { readModelFolder } from "./model-folder.ts";
import { openVectorCache, type VectorCache } from "./vector-cache.ts";

/** What a text is: some models are trained to embed a question and what answers it in two ways. */
export type TextKind = "query" | "passage";

export interface Embedder {
  /** Name of the model. */
  readonly model: string;
  readonly dimensions: number;
  /** What repeats its vectors. */
  readonly facts: { readonly model: string; readonly sha256: string };
  /** One vector of length 1 for each text, in the order of the texts: their dot product is their cosine. */
  embed(texts: readonly string[], kind: TextKind): Promise<Float32Array[]>;
  close(): Promise<void>;
}

export interface EmbedderOptions {
  /** The folder of models, `CDSS_MODELS_DIR`. */
  readonly directory: string;
  readonly model?: string | undefined;
  /**
   * Where vectors are kept, so that no text is embedded twice; nothing is kept without it. Not for texts of patients: much of
   * a text can be told from its vector.
   */
  readonly cacheDirectory?: string | undefined;
}

/** English; small enough to embed a collection on a processor. */
export const DEFAULT_MODEL = "all-minilm-l6-v2";

/**
 * Opens an embedding model of the folder of models. Throws CdssError CONFIGURATION where it is not there, not complete or cannot
 * be loaded.
 */
export async function openEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const folder = readModelFolder(options.directory, options.model ?? DEFAULT_MODEL);
  const { name, dimensions, prefixes } = folder.description;
  const { cacheDirectory } = options;
  const cache = cacheDirectory === undefined ? null : openVectorCache(join(cacheDirectory, folder.sha256), dimensions);
  const encoder = await loadEncoder(folder);
  return {
    model: name,
    dimensions,
    facts: { model: name, sha256: folder.sha256 },
    embed: (texts, kind) =>
      embedAll(
        texts.map((text) => prefixes[kind] + text),
        encoder,
        cache,
      ),
    close: () => encoder.close(),
  };
}

/** Each different text goes through the encoder once, and is kept as soon as it is done. */
export async function embedAll(
  texts: readonly string[],
  encoder: Pick<Encoder, "encode">,
  cache: VectorCache | null,
): Promise<Float32Array[]> {
  const vectors = new Map<string, Float32Array>();
  for (const text of new Set(texts)) {
    const known = cache?.get(text);
    const vector = known ?? (await encoder.encode(text));
    if (known === undefined) cache?.add(text, vector);
    vectors.set(text, vector);
  }
  return texts.flatMap((text) => vectors.get(text) ?? []);
}
