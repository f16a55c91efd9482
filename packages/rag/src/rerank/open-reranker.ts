import { inLanes } from "../embed/in-lanes.ts";
import { openProcessPool } from "../embed/inference/process-pool.ts";
import { processesOf } from "../embed/inference/processes-of.ts";
import { readModelFolder, unusableModel } from "../embed/model-folder.ts";
import type { Reranker } from "./reranker.ts";
import { RerankerDescription } from "./reranker-description.ts";

export interface RerankerOptions {
  /** The folder of models, `CDSS_MODELS_DIR`. */
  readonly directory: string;
  readonly model: string;
  /** Processes that score at the same time, each with the model in its memory; by default all cores but one. They start as passages wait. */
  readonly workers?: number | undefined;
}

/**
 * Opens a cross-encoder with one score (`num_labels` 1) of the folder of models, in processes of its own. Each passage goes through
 * the model alone with the query, so that its score does not depend on its company.
 * Throws CdssError CONFIGURATION where the model is not there, not complete, cannot be loaded or gives more than one score.
 */
export async function openReranker({ directory, model, workers }: RerankerOptions): Promise<Reranker> {
  const { path, sha256, description } = readModelFolder(directory, model, RerankerDescription);
  const { name, maxTokens } = description;
  const limit = processesOf(workers);
  const processes = await openProcessPool({ name, path, head: "logits", maxTokens }, limit);
  const read = async (text: string, pair: string): Promise<number> => {
    const [score, ...others] = await processes.run({ text, pair });
    if (score === undefined || others.length > 0 || !Number.isFinite(score)) {
      throw unusableModel(name, new Error(`a pair has ${others.length + 1} scores, or one that is no number`));
    }
    return score;
  };
  // A model of another task is told at once, not at the first question.
  await read("", "").catch(async (error: unknown) => {
    await processes.close();
    throw error;
  });
  return {
    model: name,
    facts: { model: name, sha256 },
    score: async (query, passages) => {
      const scores = new Float32Array(passages.length);
      await inLanes(passages.entries(), limit, async ([at, passage]) => {
        scores[at] = await read(query, passage);
      });
      return scores;
    },
    close: () => processes.close(),
  };
}
