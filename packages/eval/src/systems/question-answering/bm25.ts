import type { SystemKind } from "../../core/system.ts";
import type { QuestionAnswer } from "../../tasks/question-answering/answer.ts";
import type { Gold, Question, Shared } from "../../tasks/question-answering/question.ts";
import { bm25Lane } from "../retrieval/bm25.ts";
import { createSearchSystem } from "./search-system.ts";

/** Over the choices of a question, a word that only one of them has counts most: the idf is theirs. */
export const bm25Kind: SystemKind<Question, QuestionAnswer, Shared, Gold> = {
  summary: "shared words: the choice that fits the question best, or that finds the best passage",
  threads: true,
  create: ({ shared }) =>
    createSearchSystem(
      async (passages) => bm25Lane(passages.map(({ id, text }) => ({ id, title: "", text }))),
      shared.corpus,
    ),
};
