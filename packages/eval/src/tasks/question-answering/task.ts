import { join } from "node:path";
import type { Task } from "../../core/task.ts";
import { bm25Kind } from "../../systems/question-answering/bm25.ts";
import { chatKind } from "../../systems/question-answering/chat.ts";
import { denseKind } from "../../systems/question-answering/dense.ts";
import { majorityKind } from "../../systems/question-answering/majority.ts";
import { QuestionAnswer } from "./answer.ts";
import { QUESTION_METRICS } from "./metrics.ts";
import type { Gold, Question, Shared } from "./question.ts";
import { readQuestions } from "./read-questions.ts";
import { QuestionScore, scoreAnswer } from "./score-answer.ts";

/** Answer multiple-choice questions, each without and with passages, and see what the passages are worth. */
export const questionAnswering: Task<Question, Gold, QuestionAnswer, QuestionScore, Shared> = {
  name: "question-answering",
  summary: "answer multiple-choice questions without and with retrieved passages",
  defaultData: { below: "data", path: join("qa", "medqa-us-test.jsonl.gz") },
  options: [
    {
      flags: "--corpus <path>",
      description: "passages for retrieval: corpus.jsonl, or a collection of the task retrieval",
    },
    { flags: "--model <name>", description: "dense: embedding model; chat: model of the server (CDSS_CHAT_MODEL)" },
    { flags: "--ids <path>", description: "JSON whose ids alone are asked: the test split of PubMedQA" },
  ],
  read: (path, { options }) => readQuestions(path, options),
  systems: { bm25: bm25Kind, dense: denseKind, majority: majorityKind, chat: chatKind },
  defaultSystem: "bm25",
  output: QuestionAnswer,
  scorer: async (_setup, { corpus }) => {
    const corpusIds = new Set(corpus.map((passage) => passage.id));
    return (sample, answer) => scoreAnswer(sample, answer, corpusIds);
  },
  score: QuestionScore,
  metrics: QUESTION_METRICS,
  headline: "accuracy",
  breakdown: ["language", "source", "step", "answer"],
  sharedLines: ({ corpus }) => (corpus.length === 0 ? null : corpus),
};
