import { z } from "zod";

/** The part of JSON Schema that endpoints and grammars agree on. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * What strict structured output takes at OpenAI, vLLM, Ollama and node-llama-cpp alike. Bounds of numbers and lengths of strings are
 * left out, for each of them refuses some: zod checks them afterwards.
 */
const KEPT = new Set(["type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf"]);

function keep(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (!KEPT.has(key)) return [];
      if (key === "properties")
        return [[key, Object.fromEntries(Object.entries(value as object).map(([name, field]) => [name, keep(field)]))]];
      if (key === "anyOf") return [[key, (value as unknown[]).map(keep)]];
      return [[key, key === "items" ? keep(value) : value]];
    }),
  );
}

/** The form of an answer, for a model: objects are closed and all of their fields are required. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return keep(z.toJSONSchema(schema, { io: "output", target: "draft-7", reused: "inline" })) as JsonSchema;
}
