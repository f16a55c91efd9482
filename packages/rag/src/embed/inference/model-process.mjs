// @ts-check
/**
 * Runs one local model in a process of its own; process-pool.ts starts it and speaks to it. Plain JavaScript that imports nothing
 * of the project, so that it runs as it is from sources, from a test and from a bundle.
 *
 * A process and not a thread: ONNX Runtime 1.30 aborts the whole process ("terminate called recursively") when a thread is stopped
 * during an inference, and a service must outlive its model.
 */
import { AutoModel, AutoModelForSequenceClassification, AutoTokenizer, env } from "@huggingface/transformers";

/** @type {{ path: string, head: "hidden" | "logits", maxTokens: number }} */
const { path, head, maxTokens } = JSON.parse(process.argv[2] ?? "");

/** @param {unknown} message */
const tell = (message) => process.connected && process.send?.(message);

// Whoever asked is gone.
process.on("disconnect", () => process.exit());

/** Nothing is ever downloaded: files come from the folder alone. */
env.allowRemoteModels = false;

async function load() {
  const local = /** @type {const} */ ({ local_files_only: true });
  const tokenizer = await AutoTokenizer.from_pretrained(path, local);
  const kind = head === "hidden" ? AutoModel : AutoModelForSequenceClassification;
  const model = await kind.from_pretrained(path, {
    ...local,
    dtype: "q8",
    device: "cpu",
    // One thread a process: several cores are used by several processes, which wait for nothing of each other.
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return { tokenizer, model };
}

try {
  const { tokenizer, model } = await load();
  const { hidden_size: size = null } = /** @type {{ hidden_size?: number }} */ (model.config);
  process.on("message", async (/** @type {{ at: number, text: string, pair: string | null }} */ { at, text, pair }) => {
    try {
      const inputs = tokenizer(text, { text_pair: pair, truncation: true, max_length: maxTokens });
      const output = await model(inputs);
      const tensor = head === "hidden" ? output.last_hidden_state : output.logits;
      tell({ type: "done", at, values: Float32Array.from(tensor.data) });
    } catch (error) {
      tell({ type: "failed", at, message: String(error) });
    }
  });
  tell({ type: "ready", size });
} catch (error) {
  tell({ type: "unusable", message: String(error) });
  process.disconnect?.();
}
