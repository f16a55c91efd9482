/** A cross-encoder: it reads a query and a passage together, which is slower and better than comparing their vectors. */
export interface Reranker {
  /** Name of the model. */
  readonly model: string;
  /** What repeats its scores; `sha256` is null where the model lies behind an endpoint, which does not tell it. */
  readonly facts: { readonly model: string; readonly sha256: string | null };
  /** One score for each passage, in their order; higher answers better. Scores compare within one call and with nothing else. */
  score(query: string, passages: readonly string[]): Promise<Float32Array>;
  close(): Promise<void>;
}
