import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openProcessPool } from "../embed/inference/process-pool.ts";
import { processesOf } from "../embed/inference/processes-of.ts";
import { readModelFolder, unusableModel } from "../embed/model-folder.ts";
import { InferenceDescription, readLabels } from "./inference-description.ts";
import type { SupportJudge } from "./support-judge.ts";

/** Probability of entailment from which a passage carries a statement. Chosen high and not measured: what is true and falls costs less than what is false and stands. */
const LEAST_ENTAILMENT = 0.9;

export interface InferenceJudgeOptions {
  /** The folder of models, `CDSS_MODELS_DIR`. */
  readonly directory: string;
  /** Its name there, `CDSS_NLI_MODEL`. */
  readonly model: string;
  /** Processes that judge at the same time; by default all cores but one. */
  readonly workers?: number | undefined;
}

export interface OpenJudge extends SupportJudge {
  close(): Promise<void>;
}

function softmax(logits: Float32Array): number[] {
  const most = Math.max(...logits);
  const powers = [...logits].map((one) => Math.exp(one - most));
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((one) => one / sum);
}

/**
 * Opens a model of natural-language inference of the folder of models, in processes of its own: the nearest sentences of the passage are the
 * premise, the statement is the hypothesis. The order of its labels is read from its `config.json`. Nothing leaves the machine.
 * Throws CdssError CONFIGURATION where the model is not there, not complete, cannot be loaded, or has not the labels entailment, neutral
 * and contradiction. A call throws INTERNAL or UNAVAILABLE as the process does.
 */
export async function openInferenceJudge({ directory, model, workers }: InferenceJudgeOptions): Promise<OpenJudge> {
  const { path, description } = readModelFolder(directory, model, InferenceDescription);
  const { name, maxTokens } = description;
  const labels = readLabels(readFileSync(join(path, "config.json"), "utf8"));
  if (labels === null)
    throw unusableModel(name, new Error("its config.json names no id2label of entailment, neutral and contradiction"));
  const processes = await openProcessPool({ name, path, head: "logits", maxTokens }, processesOf(workers));
  const entailment = async (premise: string, hypothesis: string): Promise<number> => {
    const logits = await processes.run({ text: premise, pair: hypothesis });
    if (logits.length !== labels.length || !logits.every(Number.isFinite))
      throw unusableModel(name, new Error(`a pair has ${logits.length} scores, or one that is no number`));
    const shares = softmax(logits);
    return Math.max(...shares) === shares[labels.indexOf("entailment")] ? Math.max(...shares) : 0;
  };
  // A model of another task is told at once, not at the first statement.
  await entailment("", "").catch(async (error: unknown) => {
    await processes.close();
    throw error;
  });
  return {
    name,
    judge: async ({ statement, passage, place }) => {
      const probability = await entailment(passage.text.slice(place.start, place.end), statement);
      return probability >= LEAST_ENTAILMENT ? place : null;
    },
    close: () => processes.close(),
  };
}
