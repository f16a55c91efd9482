import type { System } from "../../core/system.ts";
import type { QuestionAnswer } from "../../tasks/question-answering/answer.ts";
import { isDecision, type Passage, type Question } from "../../tasks/question-answering/question.ts";
import type { Lane } from "../retrieval/lane.ts";
import { decideByCues } from "./decide-by-cues.ts";

/** Makes texts searchable: a corpus once, the passages or the choices of a question for each question. */
export type IndexPassages = (passages: readonly Passage[]) => Promise<Lane>;

type With = NonNullable<QuestionAnswer["with"]>;

/**
 * Answers by search alone, whatever searches. Without passages: the choice that is found best for the question. With them: the
 * choice that finds, with the question, the best passage, and that passage is cited (the IR solver of Clark et al. 2018,
 * arXiv:1803.05457). Where nothing is found all choices are equal and the first is taken, in both settings: were one of them
 * to abstain, what the passages gain would be the guesses of the other.
 *
 * The words of yes, no and maybe say nothing: such a question is answered with passages only, by cue words in the question's
 * own, or in the one that the corpus has for it.
 */
export async function createSearchSystem(
  index: IndexPassages,
  corpus: readonly Passage[],
): Promise<System<Question, QuestionAnswer>> {
  const searchCorpus = corpus.length === 0 ? null : await index(corpus);

  /** The question's own passages, or the one that the corpus has for it; null where there is nothing to search. */
  const shownFor = async ({ question, context }: Question): Promise<readonly Passage[] | null> => {
    if (context !== undefined || searchCorpus === null) return context ?? null;
    const [found] = await searchCorpus(question, 1);
    return corpus.filter(({ id }) => id === found?.id);
  };

  const decide = async (input: Question): Promise<QuestionAnswer> => {
    const shown = await shownFor(input);
    if (shown === null) return { without: { choice: null }, with: null };
    const decided = input.lang === "en" ? decideByCues(shown) : null;
    return { without: null, with: decided ?? { choice: null, cited: [] } };
  };

  const choose = async ({ question, choices }: Question, search: Lane): Promise<With> => {
    let best: With & { score: number } = { choice: firstOf(choices), cited: [], score: Number.NEGATIVE_INFINITY };
    for (const [choice, text] of Object.entries(choices)) {
      // The choice first: a model that cuts long texts must not lose it.
      const [found] = await search(`${text} ${question}`, 1);
      if (found !== undefined && found.score > best.score) best = { choice, cited: [found.id], score: found.score };
    }
    return { choice: best.choice, cited: best.cited };
  };

  const chooseWithout = async ({ question, choices }: Question): Promise<QuestionAnswer["without"]> => {
    const search = await index(Object.entries(choices).map(([id, text]) => ({ id, text })));
    const [found] = await search(question, 1);
    return { choice: found?.id ?? firstOf(choices) };
  };

  return {
    answer: async (input) => {
      if (isDecision(input.choices)) return decide(input);
      const search = input.context === undefined ? searchCorpus : await index(input.context);
      return {
        without: await chooseWithout(input),
        with: search === null ? null : await choose(input, search),
      };
    },
  };
}

function firstOf(choices: Question["choices"]): string | null {
  return Object.keys(choices)[0] ?? null;
}
