import type { TextKind } from "../embedder.ts";

/** What a model wants to be told of a text: a prefix before it, by what the text is. */
export type Prefixes = Readonly<Record<TextKind, string>>;

const NONE: Prefixes = { query: "", passage: "" };
/** The task that the models below were trained and evaluated with for search. */
const SEARCH = "Given a web search query, retrieve relevant passages that answer the query";
const BGE_ENGLISH = "Represent this sentence for searching relevant passages: ";

/**
 * Prefixes by family, as the card of each model states them; the first that fits counts. A server such as vLLM or TEI adds none by
 * itself unless it is told to.
 */
const FAMILIES: readonly (readonly [name: RegExp, prefixes: Prefixes])[] = [
  // intfloat/multilingual-e5-large-instruct, intfloat/e5-mistral-7b-instruct, Alibaba-NLP/gte-Qwen2-7B-instruct
  [/e5-.*instruct|gte-qwen.*instruct/, { query: `Instruct: ${SEARCH}\nQuery: `, passage: "" }],
  // Qwen/Qwen3-Embedding-0.6B: no space after the colon
  [/qwen3-embedding/, { query: `Instruct: ${SEARCH}\nQuery:`, passage: "" }],
  // intfloat/e5-base-v2, intfloat/multilingual-e5-small
  [/(^|[/-])e5-/, { query: "query: ", passage: "passage: " }],
  // BAAI/bge-m3
  [/bge-m3/, NONE],
  // BAAI/bge-large-zh-v1.5
  [/bge-.*zh/, { query: "为这个句子生成表示以用于检索相关文章：", passage: "" }],
  // BAAI/bge-large-en-v1.5
  [/bge-.*en/, { query: BGE_ENGLISH, passage: "" }],
  // Snowflake/snowflake-arctic-embed-l-v2.0
  [/arctic-embed.*v2/, { query: "query: ", passage: "" }],
  // Snowflake/snowflake-arctic-embed-l, mixedbread-ai/mxbai-embed-large-v1
  [/arctic-embed|mxbai-embed/, { query: BGE_ENGLISH, passage: "" }],
  // nomic-ai/nomic-embed-text-v1.5
  [/nomic-embed-text/, { query: "search_query: ", passage: "search_document: " }],
  // google/embeddinggemma-300m
  [/embeddinggemma/, { query: "task: search result | query: ", passage: "title: none | text: " }],
];

/** Prefixes of a model by its name; none for a model of another family, as most were trained without. */
export function prefixesOf(model: string): Prefixes {
  const name = model.toLowerCase();
  return FAMILIES.find(([family]) => family.test(name))?.[1] ?? NONE;
}
