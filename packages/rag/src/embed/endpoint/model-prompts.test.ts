import { describe, expect, it } from "vitest";
import { prefixesOf } from "./model-prompts.ts";

describe("prefixes by family", () => {
  it.each([
    ["intfloat/multilingual-e5-small", "query: ", "passage: "],
    ["intfloat/e5-base-v2", "query: ", "passage: "],
    ["multilingual-e5-large", "query: ", "passage: "],
    ["e5-small", "query: ", "passage: "],
    ["Snowflake/snowflake-arctic-embed-l-v2.0", "query: ", ""],
    ["nomic-embed-text:latest", "search_query: ", "search_document: "],
    ["BAAI/bge-large-zh-v1.5", "为这个句子生成表示以用于检索相关文章：", ""],
    // Their names hold those of other families.
    ["BAAI/bge-m3", "", ""],
    ["thenlper/gte-large", "", ""],
    ["sentence-transformers/all-MiniLM-L6-v2", "", ""],
    ["text-embedding-3-small", "", ""],
    ["some-e5model", "", ""],
  ])("of %s", (model, query, passage) => {
    expect(prefixesOf(model)).toEqual({ query, passage });
  });

  it.each(["intfloat/multilingual-e5-large-instruct", "intfloat/e5-mistral-7b-instruct", "Qwen/Qwen3-Embedding-0.6B"])(
    "state the task to %s, for queries alone",
    (model) => {
      expect(prefixesOf(model)).toEqual({ query: expect.stringMatching(/^Instruct: .+\nQuery: ?$/), passage: "" });
    },
  );
});
