import type { TextKind } from "../embedder.ts";
import { type Endpoint, misconfiguredEndpoint, readEndpoint } from "./endpoint-settings.ts";
import { type Prefixes, prefixesOf } from "./model-prompts.ts";

const SETTINGS = "CDSS_EMBEDDINGS";
export const EMBEDDINGS_PATH = "/embeddings";

/** An OpenAI-compatible endpoint of an embedding model. */
export interface EmbeddingEndpoint extends Endpoint {
  readonly prefixes: Prefixes;
  /** Whether the server itself is told what a text is, by the field `input_type`, and adds what the model wants. */
  readonly sendsInputType: boolean;
}

/**
 * The endpoint of CDSS_EMBEDDINGS_URL, CDSS_EMBEDDINGS_MODEL and CDSS_EMBEDDINGS_KEY; null where no URL is set. Prefixes are those of
 * the family of the model, or CDSS_EMBEDDINGS_QUERY_PREFIX and CDSS_EMBEDDINGS_PASSAGE_PREFIX where one of them is set, spaces at the
 * end included. With CDSS_EMBEDDINGS_INPUT_TYPE=1 the server adds its own: `input_type` is sent, and no prefix.
 * Throws CdssError CONFIGURATION that names the setting and how to set it.
 */
export function readEmbeddingEndpoint(
  variables: Readonly<Record<string, string | undefined>>,
): EmbeddingEndpoint | null {
  const endpoint = readEndpoint(variables, SETTINGS, EMBEDDINGS_PATH);
  if (endpoint === null) return null;
  const inputType = variables[`${SETTINGS}_INPUT_TYPE`] || "0";
  if (inputType !== "0" && inputType !== "1") {
    const fix = "set it to 1 where the server adds prefixes by input_type, or leave it unset";
    throw misconfiguredEndpoint(`${SETTINGS}_INPUT_TYPE`, "is neither 0 nor 1", fix);
  }
  const given = (kind: TextKind): string => variables[`${SETTINGS}_${kind.toUpperCase()}_PREFIX`] ?? "";
  const own: Prefixes = { query: given("query"), passage: given("passage") };
  const isOwn = own.query !== "" || own.passage !== "";
  const sendsInputType = inputType === "1";
  if (isOwn && sendsInputType) {
    const fix = `unset it, or ${SETTINGS}_QUERY_PREFIX and ${SETTINGS}_PASSAGE_PREFIX`;
    throw misconfiguredEndpoint(`${SETTINGS}_INPUT_TYPE`, "is 1 while prefixes are set: a text would get both", fix);
  }
  return { ...endpoint, sendsInputType, prefixes: isOwn || sendsInputType ? own : prefixesOf(endpoint.model) };
}
