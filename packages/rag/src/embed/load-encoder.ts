import { type ModelFolder, unusableModel } from "./model-folder.ts";
import { pool } from "./pool.ts";

/** Turns a text, prefix included, into a vector of length 1. */
export interface Encoder {
  /**
   * One text at a time: models with 8-bit activations scale a batch as a whole, so that a vector would depend on its company, and
   * one from the cache on history. It costs little on two cores: 32 sentences together take a fifth less time, 32 passages more.
   */
  encode(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

/**
 * Loads the model into this process. Nothing is ever downloaded: files come from the folder alone.
 * Throws CdssError CONFIGURATION where the runtime cannot read them, or their vectors are not of the length described.
 */
export async function loadEncoder(folder: ModelFolder): Promise<Encoder> {
  const { name, dimensions, pooling, maxTokens } = folder.description;
  // The library starts a native runtime: only who embeds pays for it.
  const { AutoModel, AutoTokenizer, env } = await import("@huggingface/transformers");
  env.allowRemoteModels = false;
  const local = { local_files_only: true } as const;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(folder.path, local);
    const model = await AutoModel.from_pretrained(folder.path, { ...local, dtype: "q8", device: "cpu" });
    const { hidden_size: size } = model.config as { hidden_size?: number };
    if (size !== undefined && size !== dimensions) throw new Error(`vectors have ${size} dimensions`);
    return {
      encode: async (text) => {
        const { last_hidden_state: output } = await model(tokenizer(text, { truncation: true, max_length: maxTokens }));
        return pool(output.data, dimensions, pooling);
      },
      close: async () => {
        await model.dispose();
      },
    };
  } catch (cause) {
    throw unusableModel(name, cause);
  }
}
