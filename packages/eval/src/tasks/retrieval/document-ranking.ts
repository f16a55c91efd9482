import { z } from "zod";

/** Places of a ranking that are read: TREC's depth, ten times what the metrics look at. */
const MOST_LINES = 1_000;

/** Passages that this project's systems return: as many as recall100 looks at. */
export const ANSWER_LINES = 100;

export const RankedDocument = z.object({ id: z.string().min(1), score: z.number().optional() });
export type RankedDocument = z.infer<typeof RankedDocument>;

/**
 * `{"ranking": [{"id": "d1", "score": 12.5}, …]}`, best first, 0 to 1,000 lines. The order counts, so that equal scores stand
 * as the system put them; a score that rises within a ranking contradicts it and is refused, as is a document given twice.
 */
export const DocumentRanking = z.object({
  ranking: z
    .array(RankedDocument)
    .max(MOST_LINES)
    .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length, "expected each document once")
    .refine((lines) => {
      const scores = lines.flatMap(({ score }) => score ?? []);
      return scores.every((score, at) => at === 0 || score <= (scores[at - 1] ?? score));
    }, "expected the best document first"),
});
export type DocumentRanking = z.infer<typeof DocumentRanking>;
