import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESCRIPTION_FILE, MODEL_FILES } from "../../src/embed/model-description.ts";
import { lookupModel } from "./onnx-bytes.ts";

const [CONFIG, TOKENIZER, TOKENIZER_CONFIG, WEIGHTS] = MODEL_FILES;

/** Words by the row of the table that they are looked up in; `broken` has none, so that the model fails on it. */
const VOCABULARY = { "[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, fever: 4, cough: 5, broken: 6 };
const special = (content: string, id: number) => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});
const separated = (...tokens: readonly string[]) =>
  tokens.map((id) =>
    id.startsWith("[") ? { SpecialToken: { id, type_id: 0 } } : { Sequence: { id, type_id: id === "B" ? 1 : 0 } },
  );
const tokenizer = {
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: Object.entries(VOCABULARY)
    .filter(([word]) => word.startsWith("["))
    .map(([word, id]) => special(word, id)),
  normalizer: null,
  pre_tokenizer: { type: "Whitespace" },
  post_processor: {
    type: "TemplateProcessing",
    single: separated("[CLS]", "A", "[SEP]"),
    pair: separated("[CLS]", "A", "[SEP]", "B", "[SEP]"),
    special_tokens: Object.fromEntries(
      (["[CLS]", "[SEP]"] as const).map((id) => [id, { id, ids: [VOCABULARY[id]], tokens: [id] }]),
    ),
  },
  decoder: null,
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: VOCABULARY,
  },
};

const COMMON = { languages: ["en"], maxTokens: 8, licence: "invented", source: "invented" };

function write(directory: string, description: { name: string }, weights: Uint8Array, size: number): void {
  const folder = join(directory, description.name);
  mkdirSync(join(folder, "onnx"), { recursive: true });
  const json = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));
  json(DESCRIPTION_FILE, description);
  json(CONFIG, { model_type: "bert", hidden_size: size });
  json(TOKENIZER, tokenizer);
  json(TOKENIZER_CONFIG, { tokenizer_class: "BertTokenizer", unk_token: "[UNK]", pad_token: "[PAD]" });
  writeFileSync(join(folder, WEIGHTS), weights);
}

/** Columns of [PAD], [UNK], [CLS], [SEP], fever and cough: only the words that are known count. */
const EMBEDDING = [
  [0, 0],
  [1, 1],
  [0, 0],
  [0, 0],
  [3, 0],
  [0, 4],
];

/** A model of two dimensions in `directory`: `fever` lies along the first, `cough` along the second, other words between them. */
export function writeTinyEmbedder(directory: string, name: string, size = 2): void {
  const prefixes = { query: "", passage: "" };
  const description = { ...COMMON, name, dimensions: 2, pooling: "mean", prefixes };
  write(directory, description, lookupModel(EMBEDDING, "last_hidden_state"), size);
}

/** A cross-encoder in `directory`: fever counts 1 and cough 2, in the query and in the passage. `labels` scores for a pair. */
export function writeTinyReranker(directory: string, name: string, labels = 1): void {
  const table = [0, 0, 0, 0, 1, 2].map((weight) => Array.from({ length: labels }, () => weight));
  write(directory, { ...COMMON, kind: "reranker", name } as { name: string }, lookupModel(table, "logits"), 2);
}

/** A model of inference in `directory`: fever on both sides entails, cough contradicts. `labels` as its configuration names them, in order. */
export function writeTinyInference(directory: string, name: string, labels: readonly string[]): void {
  const weights = { entailment: [0, 0, 0, 0, 5, 0], neutral: [0, 1, 0, 0, 0, 0], contradiction: [0, 0, 0, 0, 0, 5] };
  const columns = labels.map((label) => weights[label.toLowerCase() as keyof typeof weights] ?? [0, 0, 0, 0, 0, 0]);
  const table = [0, 1, 2, 3, 4, 5].map((row) => columns.map((column) => column[row] ?? 0));
  write(directory, { ...COMMON, kind: "inference", name } as { name: string }, lookupModel(table, "logits"), 2);
  const id2label = Object.fromEntries(labels.map((label, at) => [at, label]));
  writeFileSync(
    join(directory, name, CONFIG),
    JSON.stringify({ model_type: "bert", hidden_size: 2, num_labels: labels.length, id2label }),
  );
}
