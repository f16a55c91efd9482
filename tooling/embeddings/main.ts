import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Embedder, openEmbedder, openEmbeddingEndpoint, readEmbeddingEndpoint } from "@cdss/rag";
import { ROOT } from "../paths.ts";
import { BILINGUAL_PAIRS } from "./bilingual-pairs.ts";

const USAGE = `node tooling/run.mjs embeddings [--model NAME] [--workers N] [--texts FILE]

Measures an embedding model: how many passages a second it embeds, and whether a Chinese sentence lies near its English
translation. It is the one behind CDSS_EMBEDDINGS_URL where that is set and --model is not given, else one of the folder of models.

  --model NAME  model of CDSS_MODELS_DIR, by default .cache/models
  --workers N   processes that run it (default: all cores but one)
  --texts FILE  a JSON list of texts to time it on (default: passages of 150 words made from sentences of this folder)`;

/** Passages of 150 words, no two the same, from the English sentences. */
function madePassages(count: number): string[] {
  const words = BILINGUAL_PAIRS.flatMap(([english]) => english.split(" "));
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: 150 }, (_word, place) => words[(at * 7 + place) % words.length]).join(" "),
  );
}

const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Lines on the nearness of translations, against that of the same sentences with the translation of the next. */
async function bilingual(embedder: Embedder): Promise<string[]> {
  const english = await embedder.embed(
    BILINGUAL_PAIRS.map(([text]) => text),
    "passage",
  );
  const chinese = await embedder.embed(
    BILINGUAL_PAIRS.map(([, text]) => text),
    "passage",
  );
  const cosines = english.map((one) => chinese.map((other) => dot(one, other)));
  const count = english.length;
  const matched = cosines.map((row, at) => row[at] ?? Number.NaN);
  const mismatched = cosines.map((row, at) => row[(at + 1) % count] ?? Number.NaN);
  const nearest = cosines.filter((row, at) => Math.max(...row) === row[at]).length;
  const line = (what: string, values: readonly number[]) =>
    `${what}: mean cosine ${mean(values).toFixed(3)}, ${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
  return [
    line(`${count} translations`, matched),
    line(`${count} of another sentence`, mismatched),
    `nearest of ${count} is the translation: ${nearest}`,
  ];
}

/** `node tooling/run.mjs embeddings …`. Returns the exit code. Throws what opening the model throws. */
export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      model: { type: "string" },
      workers: { type: "string" },
      texts: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const endpoint = values.model === undefined ? readEmbeddingEndpoint(process.env) : null;
  const directory = process.env.CDSS_MODELS_DIR ?? join(ROOT, ".cache/models");
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  const embedder =
    endpoint === null
      ? await openEmbedder({ directory, model: values.model, workers })
      : await openEmbeddingEndpoint(endpoint);
  try {
    const texts: string[] =
      values.texts === undefined ? madePassages(200) : JSON.parse(readFileSync(values.texts, "utf8"));
    // The first texts start the processes.
    await embedder.embed(texts.slice(0, 8), "passage");
    const begun = performance.now();
    await embedder.embed(texts, "passage");
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${embedder.model} ${embedder.facts.sha256.slice(0, 12)}, ${embedder.dimensions} dimensions`);
    console.log(`${texts.length} texts in ${seconds.toFixed(1)} s: ${(texts.length / seconds).toFixed(1)} a second`);
    for (const line of await bilingual(embedder)) console.log(line);
    return 0;
  } finally {
    await embedder.close();
  }
}
