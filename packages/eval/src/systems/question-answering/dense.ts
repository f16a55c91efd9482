import type { SystemKind } from "../../core/system.ts";
import type { QuestionAnswer } from "../../tasks/question-answering/answer.ts";
import type { Gold, Question, Shared } from "../../tasks/question-answering/question.ts";
import { denseLane, openModel } from "../retrieval/dense.ts";
import { createSearchSystem } from "./search-system.ts";

/** As `bm25`, by the cosine of embeddings. One thread: the model uses all cores itself, and embeds the corpus once. */
export const denseKind: SystemKind<Question, QuestionAnswer, Shared, Gold> = {
  summary: "embeddings of a local model: the choice nearest to the question, or to a passage",
  threads: false,
  create: async (setup) => {
    const embedder = await openModel(setup);
    const system = await createSearchSystem(
      (passages) =>
        denseLane(
          passages.map(({ id, text }) => ({ id, title: "", text })),
          embedder,
        ),
      setup.shared.corpus,
    );
    return { ...system, facts: embedder.facts, close: () => embedder.close() };
  },
};
