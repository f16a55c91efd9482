import { z } from "zod";
import { citations, WrittenSentence } from "./citation.ts";

/** What the prompt `answer` asks for, over so many passages. */
export function answerOutput(passages: number) {
  return z
    .strictObject({
      outcome: z.enum(["found", "not-found"]),
      statements: z.array(
        z.strictObject({
          text: WrittenSentence,
          citations: citations(passages).min(1, "a statement needs a passage that carries it"),
        }),
      ),
    })
    .refine(({ outcome, statements }) => (outcome === "found") === statements.length > 0, {
      path: ["outcome"],
      message: '"found" needs a statement, and "not-found" has none',
    });
}
export type AnswerOutput = z.infer<ReturnType<typeof answerOutput>>;
