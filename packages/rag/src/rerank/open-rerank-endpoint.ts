import { z } from "zod";
import { type BatchLimits, batchesOf, DEFAULT_LIMITS, sendHalving } from "../embed/endpoint/batches.ts";
import { misconfiguredEndpoint } from "../embed/endpoint/endpoint-settings.ts";
import { type Patience, postJson } from "../embed/endpoint/post-json.ts";
import { RERANK_PATH, type RerankEndpoint } from "./rerank-settings.ts";
import type { Reranker } from "./reranker.ts";

const Index = z.int().nonnegative();
const Answers = {
  jina: z
    .object({ results: z.array(z.object({ index: Index, relevance_score: z.number() })) })
    .transform(({ results }) => results.map(({ index, relevance_score: score }) => ({ index, score }))),
  tei: z.array(z.object({ index: Index, score: z.number() })),
} as const;

function requestOf({ model, dialect }: RerankEndpoint, query: string, passages: readonly string[]): unknown {
  if (dialect === "tei") return { query, texts: passages, truncate: true };
  return { model, query, documents: passages, return_documents: false };
}

/**
 * A cross-encoder behind an endpoint. Query and passages leave this process for the address that was set: it must be one that may
 * see them. Nothing is asked before the first call.
 * A call throws CdssError UNAVAILABLE, TIMEOUT, CONFIGURATION or INVALID_INPUT, as `postJson` does; CONFIGURATION also where the
 * answer is not one finite score for each passage, by index.
 */
export function openRerankEndpoint(
  endpoint: RerankEndpoint,
  options: Patience & { readonly limits?: BatchLimits | undefined } = {},
): Reranker {
  const { model, settings, dialect } = endpoint;
  const wrong = (message: string) =>
    misconfiguredEndpoint(
      `${settings}_URL`,
      message,
      `see that a server answers there that speaks ${dialect}, or set ${settings}_DIALECT`,
    );
  const ask = async (query: string, passages: readonly string[]): Promise<number[]> => {
    const answer = await postJson(endpoint, RERANK_PATH, requestOf(endpoint, query, passages), options);
    const parsed = Answers[dialect].safeParse(answer);
    if (!parsed.success) throw wrong(`its answer is not one of scores at ${parsed.error.issues[0]?.path.join(".")}`);
    const scores = new Map(parsed.data.map(({ index, score }) => [index, score]));
    const inOrder = passages.flatMap((_passage, at) => scores.get(at) ?? []);
    if (inOrder.length !== passages.length || parsed.data.length !== passages.length) {
      throw wrong(`it answers ${parsed.data.length} scores to ${passages.length} passages, or not one for each`);
    }
    return inOrder;
  };
  return {
    model,
    facts: { model, sha256: null },
    score: async (query, passages) => {
      const scores = new Float32Array(passages.length);
      for (const batch of batchesOf(passages, options.limits ?? DEFAULT_LIMITS)) {
        await sendHalving(batch, async (part) => {
          const answered = await ask(
            query,
            part.map((at) => passages[at] ?? ""),
          );
          for (const [place, at] of part.entries()) scores[at] = answered[place] ?? Number.NaN;
        });
      }
      return scores;
    },
    close: async () => {},
  };
}
