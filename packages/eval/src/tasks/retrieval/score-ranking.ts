import { z } from "zod";
import type { Sample } from "../../core/sample.ts";
import type { RetrievalGold, RetrievalInput } from "./collection.ts";
import type { DocumentRanking } from "./document-ranking.ts";
import { firstRelevant, normalisedGain, recall } from "./rank-measures.ts";

const Share = z.number().min(0).max(1);

export const RetrievalScore = z.object({
  /** The first passage is relevant. */
  correct: z.boolean(),
  /** Place of the first relevant passage; null where none was returned. */
  rank: z.number().int().positive().nullable(),
  ndcg10: Share,
  recall20: Share,
  recall100: Share,
  /** 1 / rank within the first ten places, else 0. */
  reciprocal10: Share,
  reason: z.string().optional(),
});
export type RetrievalScore = z.infer<typeof RetrievalScore>;

const FAILED = { correct: false, rank: null, ndcg10: 0, recall20: 0, recall100: 0, reciprocal10: 0 };

function reasonOf(rank: number | null, relevant: number, lines: number): string | undefined {
  if (rank === 1) return undefined;
  if (rank !== null) return `first relevant at place ${rank}`;
  return lines === 0 ? "nothing was returned" : `none of ${relevant} relevant among the first ${lines}`;
}

/**
 * Score one ranking against the judgements of its query. A ranking that names a passage which the corpus (`known`) does not
 * hold counts as failed: its places cannot be trusted.
 */
export function scoreRanking(
  known: ReadonlySet<string>,
  { gold }: Sample<RetrievalInput, RetrievalGold>,
  output: DocumentRanking | null,
): RetrievalScore {
  if (output === null) return FAILED;
  const { ranking } = output;
  if (!ranking.every(({ id }) => known.has(id)))
    return { ...FAILED, reason: "names a document that is not in the corpus" };
  const judged = new Map(Object.entries(gold.relevant));
  const relevant = [...judged.values()];
  const removed = new Set(gold.removed);
  const grades = ranking.flatMap(({ id }) => (removed.has(id) ? [] : [judged.get(id) ?? 0]));
  const rank = firstRelevant(grades);
  const reason = reasonOf(rank, relevant.length, ranking.length);
  return {
    correct: rank === 1,
    rank,
    ndcg10: normalisedGain(grades, relevant, 10),
    recall20: recall(grades, relevant.length, 20),
    recall100: recall(grades, relevant.length, 100),
    reciprocal10: rank !== null && rank <= 10 ? 1 / rank : 0,
    ...(reason === undefined ? {} : { reason }),
  };
}
