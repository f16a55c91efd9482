import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReranker } from "../../src/rerank/open-reranker.ts";
import type { Reranker } from "../../src/rerank/reranker.ts";
import { writeTinyEmbedder, writeTinyReranker } from "../embed/tiny-model.ts";

describe("a local cross-encoder, made", () => {
  let directory: string;
  let reranker: Reranker;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "tiny-"));
    writeTinyReranker(directory, "tiny");
    writeTinyReranker(directory, "two-labels", 2);
    writeTinyEmbedder(directory, "embedder");
    reranker = await openReranker({ directory, model: "tiny", workers: 2 });
  });
  afterAll(async () => {
    await reranker.close();
    rmSync(directory, { recursive: true });
  });

  it("scores query and passage together, in the order of the passages", async () => {
    // Fever counts 1 and cough 2, on both sides: the query gives 1 to each.
    const scores = await reranker.score("fever", ["cough", "fever", "", "fever cough cough", "something else"]);
    expect([...scores]).toEqual([3, 2, 1, 6, 1]);
  });

  it("cuts the end of a passage, not the query", async () => {
    // Of eight tokens [CLS], the query, [SEP] and five words are read: 1 + 5.
    expect([...(await reranker.score("fever", ["fever ".repeat(20)]))]).toEqual([6]);
  });

  it("has no scores for no passages", async () => {
    expect(await reranker.score("fever", [])).toEqual(new Float32Array());
  });

  it("fails where the model fails, and goes on with the next", async () => {
    await expect(reranker.score("fever", ["cough", "broken"])).rejects.toMatchObject({ code: "INTERNAL" });
    expect([...(await reranker.score("fever", ["cough"]))]).toEqual([3]);
  });

  it("tells which files repeat its scores", () => {
    expect(reranker.facts).toEqual({ model: "tiny", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([
    ["one with two scores", "two-labels", "two-labels cannot be loaded"],
    ["an embedding model", "embedder", "cdss-model.json is not right at"],
    ["one that is not there", "none", "models pull none"],
  ])("refuses %s", async (_what, model, message) => {
    await expect(openReranker({ directory, model })).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringContaining(message),
    });
  });
});
