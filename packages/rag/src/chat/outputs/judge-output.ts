import { z } from "zod";

/** What the prompt `judge` asks for. The words come first: a model that has found them judges by them. */
export const JudgeOutput = z
  .strictObject({ words: z.string().trim().max(2_000), verdict: z.enum(["yes", "no", "contradicts"]) })
  .refine(({ words, verdict }) => verdict === "no" || words !== "", {
    path: ["words"],
    message: "a verdict other than no needs the words of the passage",
  });
export type JudgeOutput = z.infer<typeof JudgeOutput>;
