import type { SystemKind } from "../../core/system.ts";
import type { QuestionAnswer } from "../../tasks/question-answering/answer.ts";
import type { Gold, Question, Shared } from "../../tasks/question-answering/question.ts";

/**
 * The key that is right most often in the whole data set, of those that the question has; equal counts by the question's order.
 * It sees the right answers and reads no question: what any system must beat.
 */
export const majorityKind: SystemKind<Question, QuestionAnswer, Shared, Gold> = {
  summary: "the commonest right answer of the data, without reading the question",
  threads: false,
  create: async ({ golds }) => {
    const counts = new Map<string, number>();
    for (const { answer } of golds) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    const countOf = (key: string) => counts.get(key) ?? 0;
    return {
      answer: async ({ choices }) => {
        const [choice = null] = Object.keys(choices).sort((a, b) => countOf(b) - countOf(a));
        return { without: { choice }, with: null };
      },
    };
  },
};
