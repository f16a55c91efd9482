import type { Embedder } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { CitationGold, CitationInput, CitationOutput } from "../../tasks/citations/citation.ts";
import { openModel } from "../retrieval/dense.ts";

/** The passage and each of its sentences: a statement is about the length of one. */
function places(text: string, lang: string): string[] {
  const sentences = [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)];
  return [text, ...sentences.map(({ segment }) => segment.trim())];
}

/** Highest cosine of the statement with a place of a passage; a negative one is 0. Vectors have length 1. */
export async function bestCosine(
  { statement, passages, lang }: CitationInput,
  embedder: Pick<Embedder, "embed">,
): Promise<number> {
  const texts = passages.flatMap(({ text }) => places(text, lang));
  // Both sides are statements, not a question and its answer.
  const [said, ...vectors] = await embedder.embed([statement, ...texts], "passage");
  const cosines = vectors.map((vector) => vector.reduce((sum, value, at) => sum + value * (said?.[at] ?? 0), 0));
  // Rounding may lead a little above 1.
  return Math.min(1, Math.max(0, ...cosines));
}

/** Nearness of meaning by a local model: what embeddings see of a changed fact. One thread: the model uses all cores itself. */
export const denseKind: SystemKind<CitationInput, CitationOutput, null, CitationGold> = {
  summary: "cosine of statement and passage by a local embedding model, against --threshold",
  threads: false,
  create: async (setup) => {
    const embedder = await openModel(setup);
    const threshold = Number(setup.options.threshold);
    return {
      answer: async (input) => {
        const score = await bestCosine(input, embedder);
        return { supported: score >= threshold, score };
      },
      facts: embedder.facts,
      close: () => embedder.close(),
    };
  },
};
