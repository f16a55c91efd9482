import type { EvidenceLane } from "@cdss/domain";
import type { PassageIndex } from "../../src/passage-index/passage-index.ts";
import { searchLanes } from "../../src/search/search-lanes.ts";
import type { MadeQuestion } from "./made-questions.ts";
import { everything } from "./samples.ts";

/**
 * Mean nDCG at 10 of the questions (Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418; every relevant passage has gain 1), of all
 * lanes fused or of one alone.
 */
export async function rankingQuality(
  index: Pick<PassageIndex, "byTerms" | "byConcepts" | "byVector" | "vectors">,
  questions: readonly MadeQuestion[],
  only?: EvidenceLane,
): Promise<number> {
  const lanes: EvidenceLane[] = ["full-text", "dense", "concept"];
  const without = new Set(lanes.filter((lane) => only !== undefined && lane !== only));
  let sum = 0;
  for (const { text, concept, vector, relevant } of questions) {
    const concepts = { read: () => [], related: () => new Map([[concept, 1]]) };
    const embedder = { embed: async () => [vector] };
    const parts = { concepts, embedder, denseOff: "", without, feedback: only === undefined };
    const { fused } = await searchLanes(index, { text, concepts: [concept] }, everything(), 10, parts);
    const gains = fused.map(({ id }) => (relevant.has(id) ? 1 : 0));
    sum += discounted(gains) / discounted(Array(Math.min(10, relevant.size)).fill(1));
  }
  return sum / questions.length;
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((total, gain, at) => total + gain / Math.log2(at + 2), 0);
