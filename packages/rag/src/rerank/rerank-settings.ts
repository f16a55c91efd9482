import { type Endpoint, misconfiguredEndpoint, readEndpoint } from "../embed/endpoint/endpoint-settings.ts";

const SETTINGS = "CDSS_RERANK";
export const RERANK_PATH = "/rerank";

/** A server with a cross-encoder. */
export interface RerankEndpoint extends Endpoint {
  /** How it is spoken to: as Jina, vLLM, Cohere and Xinference are, or as Text Embeddings Inference (TEI) is. */
  readonly dialect: "jina" | "tei";
}

/**
 * The endpoint of CDSS_RERANK_URL (the address that `/rerank` is appended to), CDSS_RERANK_MODEL, CDSS_RERANK_KEY and
 * CDSS_RERANK_DIALECT (`jina`, the default, or `tei`); null where no URL is set.
 * Throws CdssError CONFIGURATION that names the setting and how to set it.
 */
export function readRerankEndpoint(variables: Readonly<Record<string, string | undefined>>): RerankEndpoint | null {
  const endpoint = readEndpoint(variables, SETTINGS, RERANK_PATH);
  if (endpoint === null) return null;
  const dialect = variables[`${SETTINGS}_DIALECT`] || "jina";
  if (dialect !== "jina" && dialect !== "tei") {
    const fix = "set it to tei for Text Embeddings Inference, or leave it unset for vLLM, Jina and Cohere";
    throw misconfiguredEndpoint(`${SETTINGS}_DIALECT`, "is neither jina nor tei", fix);
  }
  return { ...endpoint, dialect };
}
