import { z } from "zod";

/** What must be known of an embedding model to use it as it was trained; its folder holds this as `cdss-model.json`. */
export const ModelDescription = z.strictObject({
  /** Also the name of its folder. */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  /** Languages that it was trained on and that the service speaks. */
  languages: z.array(z.enum(["en", "zh"])).min(1),
  dimensions: z.int().positive(),
  /** How the vectors of a text's tokens become one: their mean, or that of the first token. */
  pooling: z.enum(["mean", "first"]),
  /** Put before a text, by what the text is. */
  prefixes: z.strictObject({ query: z.string(), passage: z.string() }),
  /** Tokens of a text that are read; the rest is cut off. */
  maxTokens: z.int().positive(),
  licence: z.string().min(1),
  /** The project that publishes the model. */
  source: z.string().min(1),
});
export type ModelDescription = z.infer<typeof ModelDescription>;

export const DESCRIPTION_FILE = "cdss-model.json";

/** Files of a model's folder, in the layout of Transformers.js; the weights are 8-bit ONNX. */
export const MODEL_FILES = [
  "config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "onnx/model_quantized.onnx",
] as const;
