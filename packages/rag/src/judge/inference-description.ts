import { z } from "zod";
import { ModelDescription } from "../embed/model-description.ts";

/** What must be known of a model of natural-language inference; its folder holds this as `cdss-model.json`, beside the same files as an embedding model. */
export const InferenceDescription = ModelDescription.pick({
  name: true,
  languages: true,
  maxTokens: true,
  licence: true,
  source: true,
}).extend({ kind: z.literal("inference") });
export type InferenceDescription = z.infer<typeof InferenceDescription>;

/** Its three labels, in whatever order and case its configuration names them. */
export const INFERENCE_LABELS = ["entailment", "neutral", "contradiction"] as const;
export type InferenceLabel = (typeof INFERENCE_LABELS)[number];

const Labels = z.object({ id2label: z.record(z.string(), z.string()) });

/** Labels by their place in the logits, from the text of a `config.json`; null where it does not name each of the three once. */
export function readLabels(config: string): readonly InferenceLabel[] | null {
  const parsed = Labels.safeParse(JSON.parse(config));
  if (!parsed.success) return null;
  const named = Object.entries(parsed.data.id2label)
    .sort(([one], [other]) => Number(one) - Number(other))
    .flatMap(([, label]) => INFERENCE_LABELS.find((one) => one === label.toLowerCase()) ?? []);
  return named.length === 3 && new Set(named).size === 3 ? named : null;
}
