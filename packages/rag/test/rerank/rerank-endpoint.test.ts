import { describe, expect, it } from "vitest";
import { openRerankEndpoint } from "../../src/rerank/open-rerank-endpoint.ts";
import { readRerankEndpoint } from "../../src/rerank/rerank-settings.ts";
import { type Reply, startLoopback } from "../embed/loopback.ts";

const open = async (
  reply: Reply,
  settings: Record<string, string> = {},
  limits = { texts: 32, characters: 32_000 },
) => {
  const { url, heard } = await startLoopback(reply);
  const endpoint = readRerankEndpoint({ CDSS_RERANK_URL: url, CDSS_RERANK_MODEL: "some-model", ...settings });
  if (endpoint === null) throw new Error("no endpoint");
  return { reranker: openRerankEndpoint(endpoint, { firstWaitMs: 1, limits }), heard };
};
/** The longer a passage, the better; the best first, as servers answer. */
const ranked = (passages: readonly string[]) =>
  passages.map((passage, index) => ({ index, score: passage.length })).sort((one, other) => other.score - one.score);
const asJina: Reply = ({ body }) => ({
  results: ranked(body.documents).map(({ index, score }) => ({ index, relevance_score: score })),
});

describe("a rerank endpoint", () => {
  it("speaks as Jina and vLLM do", async () => {
    const { reranker, heard } = await open(asJina, { CDSS_RERANK_KEY: "secret" });
    expect([...(await reranker.score("q", ["bb", "a", "cccc"]))]).toEqual([2, 1, 4]);
    expect(heard[0]).toMatchObject({ path: "/v1/rerank", headers: { authorization: "Bearer secret" } });
    expect(heard[0]?.body).toEqual({
      model: "some-model",
      query: "q",
      documents: ["a", "bb", "cccc"],
      return_documents: false,
    });
    expect(reranker.facts).toEqual({ model: "some-model", sha256: null });
  });

  it("speaks as Text Embeddings Inference does", async () => {
    const { reranker, heard } = await open(({ body }) => ranked(body.texts), { CDSS_RERANK_DIALECT: "tei" });
    expect([...(await reranker.score("q", ["bb", "a"]))]).toEqual([2, 1]);
    expect(heard[0]?.body).toEqual({ query: "q", texts: ["a", "bb"], truncate: true });
  });

  it("sends many passages in batches, and one that is too large in halves", async () => {
    const { reranker, heard } = await open(
      (one, response) => (one.body.documents.length > 1 ? void response.writeHead(413).end() : asJina(one, response)),
      {},
      { texts: 2, characters: 100 },
    );
    expect([...(await reranker.score("q", ["ccc", "a", "bb"]))]).toEqual([3, 1, 2]);
    expect(heard.map(({ body }) => body.documents.length)).toEqual([2, 1, 1, 1]);
  });

  it("asks nothing for no passages, and again after 503", async () => {
    let failures = 0;
    const { reranker, heard } = await open((one, response) =>
      failures++ === 0 ? void response.writeHead(503).end() : asJina(one, response),
    );
    expect(await reranker.score("q", [])).toEqual(new Float32Array());
    expect(heard.length).toBe(0);
    expect([...(await reranker.score("q", ["a"]))]).toEqual([1]);
    expect(heard.length).toBe(2);
  });

  it.each([
    ["another dialect", () => [{ index: 0, score: 1 }], "not one of scores"],
    ["fewer scores", () => ({ results: [{ index: 0, relevance_score: 1 }] }), "1 scores to 2 passages"],
    [
      "one passage twice",
      () => ({ results: [0, 0].map((index) => ({ index, relevance_score: 1 })) }),
      "not one for each",
    ],
    [
      "an index that is none",
      () => ({ results: [0, 2].map((index) => ({ index, relevance_score: 1 })) }),
      "not one for each",
    ],
    [
      "more scores",
      () => ({ results: [0, 1, 2].map((index) => ({ index, relevance_score: 1 })) }),
      "3 scores to 2 passages",
    ],
    [
      "what is no number",
      () => ({ results: [{ index: 0, relevance_score: "Zhang" }] }),
      "at results.0.relevance_score",
    ],
  ] satisfies [string, Reply, string][])("refuses %s", async (_what, reply, words) => {
    const { reranker } = await open(reply);
    const error = await reranker.score("Zhang", ["Zhang", "b"]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "CONFIGURATION", message: expect.stringContaining(words) });
    expect(JSON.stringify(error)).not.toContain("Zhang");
  });

  it("has settings that are refused by their names", () => {
    const address = { CDSS_RERANK_URL: "http://127.0.0.1:8000", CDSS_RERANK_MODEL: "m" };
    expect(readRerankEndpoint({})).toBeNull();
    expect(readRerankEndpoint(address)).toMatchObject({ url: "http://127.0.0.1:8000", dialect: "jina" });
    expect(() => readRerankEndpoint({ ...address, CDSS_RERANK_MODEL: "" })).toThrow("CDSS_RERANK_MODEL: is not set");
    expect(() => readRerankEndpoint({ ...address, CDSS_RERANK_DIALECT: "cohere" })).toThrow(
      "CDSS_RERANK_DIALECT: is neither",
    );
  });
});
