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

/** Where vectors are kept on disk. */
export interface CacheOptions {
  /**
   * Where vectors of passages are kept, so that no text is embedded twice; nothing is kept without it. Never for texts of patients:
   * much of a text can be told from its vector. Queries are not kept, for they are often about a patient.
   */
  readonly cacheDirectory?: string | undefined;
}
