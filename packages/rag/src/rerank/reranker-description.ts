import { z } from "zod";
import { ModelDescription } from "../embed/model-description.ts";

/** What must be known of a cross-encoder; its folder holds this as `cdss-model.json`, beside the same files as an embedding model. */
export const RerankerDescription = ModelDescription.pick({
  name: true,
  languages: true,
  maxTokens: true,
  licence: true,
  source: true,
}).extend({ kind: z.literal("reranker") });
export type RerankerDescription = z.infer<typeof RerankerDescription>;
