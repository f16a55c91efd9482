import type { AnswerSentence, Passage } from "@cdss/domain";
import { passageParts } from "./passage-parts.ts";

/** The sentences of an answer that have a quotation word for word in one of the passages: the others are not to be shown. */
export function carriedSentences(
  sentences: readonly AnswerSentence[],
  passages: readonly Passage[],
): readonly AnswerSentence[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return sentences.filter(({ quotations }) =>
    quotations.some((quotation) => {
      const passage = byId.get(quotation.passage);
      return passage !== undefined && passageParts(passage, quotation, 0) !== null;
    }),
  );
}
