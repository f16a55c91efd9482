import { z } from "zod";

const Choice = z.object({
  /** Key of the choice; null where the system knows none. */
  choice: z.string().nullable(),
  /** Probability, 0 to 1, that it is right. */
  probability: z.number().min(0).max(1).optional(),
});

/** An answer to one question, asked without and with passages. Null: the system does not answer that way. */
export const QuestionAnswer = z
  .object({
    without: Choice.nullable(),
    /** `cited` holds ids of passages that the choice rests on. */
    with: Choice.extend({ cited: z.array(z.string()) }).nullable(),
  })
  .refine((answer) => answer.without !== null || answer.with !== null, "expected an answer without or with passages");
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** The system's best: with passages where it was asked so. */
export function bestOf(answer: QuestionAnswer): z.infer<typeof Choice> {
  return answer.with ?? answer.without ?? { choice: null };
}
