import type { Answer, AnswerSentence, Passage, QuestionAnswerer } from "@cdss/domain";

/** Answers with the first sentence of each passage, word for word; without passages nothing is found. */
export function fakeAnswers(passages: readonly Passage[]): QuestionAnswerer {
  return {
    async *answer({ language }) {
      const lanes: Answer["lanes"] = [{ lane: "full-text", state: "used" }];
      const sentences = passages.map(({ id, text }): AnswerSentence => {
        const quote = /^[^.。]+[.。]/u.exec(text)?.[0] ?? text;
        const quotations = [{ passage: id, start: 0, end: quote.length, quote }];
        return { text: quote, language, quotations, contradictedBy: [] };
      });
      yield { type: "passages", passages: [...passages], lanes };
      for (const sentence of sentences) yield { type: "sentence", sentence };
      const outcome = sentences.length === 0 ? "not-found" : "found";
      const rest = { dropped: 0, writer: "extractive", lanes, degraded: [] };
      yield { type: "done", answer: { outcome, sentences, passages: [...passages], ...rest } };
    },
  };
}
