import { z } from "zod";
import { type Ranking, recordRanking, WireRanking } from "../differential/ranking.ts";
import { Urgency } from "./text-sample.ts";

/** A ranking of diseases, with what a system may add to it. */
export interface TextAnswer extends Ranking {
  readonly urgency?: Urgency | undefined;
  /** Findings that the system read in the text: tells a failure of reading from one of ranking. */
  readonly findings?: number | undefined;
}

/**
 * The form in which programs answer: `{"ranking": [{"name": "Marfan syndrome", "probability": 0.8}, …], "urgency":
 * "ne"}`.
 */
export const WireTextAnswer: z.ZodType<TextAnswer> = z.intersection(
  WireRanking,
  z.object({ urgency: Urgency.optional(), findings: z.number().int().nonnegative().optional() }),
);

/** The first lines of an answer, in that form. */
export function recordAnswer(answer: TextAnswer): object {
  const { urgency, findings } = answer;
  return {
    ...recordRanking(answer),
    ...(urgency === undefined ? {} : { urgency }),
    ...(findings === undefined ? {} : { findings }),
  };
}
