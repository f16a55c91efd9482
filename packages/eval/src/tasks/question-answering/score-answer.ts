import { z } from "zod";
import { bestOf, type QuestionAnswer } from "./answer.ts";
import { isDecision, type QuestionSample } from "./question.ts";

export const QuestionScore = z.object({
  correct: z.boolean(),
  confidence: z.number().optional(),
  reason: z.string().optional(),
  /** The system gave nothing: counted as wrong wherever it answers other samples. */
  failed: z.boolean(),
  /** Right or wrong without and with passages; null where it was not asked so. */
  without: z.boolean().nullable(),
  with: z.boolean().nullable(),
  /** The answer with passages cites at least one, and no passage that was not there. Null where there was none to cite. */
  cited: z.boolean().nullable(),
  answered: z.boolean(),
  /** The right label and the one given, where labels are classes: yes, no, maybe. */
  decision: z.object({ gold: z.string(), given: z.string().nullable() }).nullable(),
});
export type QuestionScore = z.infer<typeof QuestionScore>;

/**
 * Score one answer; null is a system that failed. A choice is right by its key alone. `corpusIds` holds the ids that an answer
 * may cite where the question has no passages of its own.
 */
export function scoreAnswer(
  { input, gold }: QuestionSample,
  answer: QuestionAnswer | null,
  corpusIds: ReadonlySet<string>,
): QuestionScore {
  const decision = (given: string | null) => (isDecision(input.choices) ? { gold: gold.answer, given } : null);
  if (answer === null)
    return {
      correct: false,
      reason: "the system failed",
      failed: true,
      without: null,
      with: null,
      cited: null,
      answered: false,
      decision: decision(null),
    };
  const { choice, probability } = bestOf(answer);
  const isRight = (given: string | null | undefined) => (given === undefined ? null : given === gold.answer);
  const known = input.context === undefined ? corpusIds : new Set(input.context.map((passage) => passage.id));
  const cited = answer.with?.cited;
  const isChoice = choice !== null && Object.hasOwn(input.choices, choice);
  const correct = choice === gold.answer;
  const wrong =
    choice === null
      ? "gave no answer"
      : isChoice
        ? `chose ${choice}, right is ${gold.answer}`
        : "chose what is not among the choices";
  return {
    correct,
    ...(probability === undefined ? {} : { confidence: probability }),
    ...(correct ? {} : { reason: wrong }),
    failed: false,
    without: isRight(answer.without?.choice),
    with: isRight(answer.with?.choice),
    cited: cited === undefined || known.size === 0 ? null : cited.length > 0 && cited.every((id) => known.has(id)),
    answered: choice !== null,
    decision: decision(isChoice ? choice : null),
  };
}
