import type { Curie } from "@cdss/domain";
import type { IndexedPassage } from "../../src/passage-index/passage-index.ts";
import { sample } from "./samples.ts";

const TOPICS = 24;
const PASSAGES_OF_TOPIC = 8;
const DIMENSIONS = 16;
/** Terms of a passage: long and short ones, about as the passages of a real index vary. */
const [SHORTEST, LONGEST] = [40, 180] as const;

/** A question with the passages of its topic, and what each lane would be asked. */
export interface MadeQuestion {
  readonly text: string;
  readonly concept: Curie;
  readonly vector: Float32Array;
  readonly relevant: ReadonlySet<string>;
}

/**
 * A small corpus in which right and wrong passages share terms, concepts and directions, so that rankings differ wherever an engine
 * weighs them otherwise: each topic has six words of its own, every passage is a third of those and the rest from words that all topics
 * share, common ones more often (the n-th with a share of 1/n). The same ones in every run.
 */
export function madeQuestions(): { passages: IndexedPassage[]; questions: MadeQuestion[] } {
  const random = generator(20250116);
  const pick = (count: number): number => Math.floor(random() * count);
  const noise = (): string => `word${Math.floor(300 ** random())}`;
  const near = (centre: readonly number[], spread: number): Float32Array => {
    const moved = centre.map((value) => value + spread * (random() - 0.5));
    const length = Math.hypot(...moved);
    return Float32Array.from(moved, (value) => value / length);
  };
  const passages: IndexedPassage[] = [];
  const questions: MadeQuestion[] = [];
  for (let topic = 0; topic < TOPICS; topic++) {
    const centre = Array.from({ length: DIMENSIONS }, () => random() - 0.5);
    const own = (): string => `topic${topic}x${pick(6)}`;
    const relevant = new Set<string>();
    for (let at = 0; at < PASSAGES_OF_TOPIC; at++) {
      const length = SHORTEST + pick(LONGEST - SHORTEST);
      const words = Array.from({ length }, () => (random() < 0.06 ? own() : noise()));
      // A neighbour's word now and then, and its concept: what is found by one of its own is not always right.
      words.push(`topic${pick(TOPICS)}x${pick(6)}`, `topic${pick(TOPICS)}x${pick(6)}`);
      const concepts = [`HP:${pick(TOPICS)}`, ...(random() < 0.7 ? [`HP:${topic}`] : [])];
      const made = sample(topic * PASSAGES_OF_TOPIC + at, words.join(" "), {
        concepts: [...new Set(concepts)],
        vector: [...near(centre, 1.1)],
      });
      passages.push(made);
      relevant.add(made.passage.id);
    }
    questions.push({
      text: [own(), own(), noise(), noise(), noise()].join(" "),
      concept: `HP:${topic}` as Curie,
      vector: near(centre, 1.1),
      relevant,
    });
  }
  return { passages, questions };
}

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes): the same ones in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
