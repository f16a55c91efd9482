import type { SystemKind } from "../../core/system.ts";
import type { Ranking } from "../../tasks/differential/ranking.ts";
import type { CodedGold, CodedInput } from "../../tasks/differential-coded/coded-sample.ts";

/**
 * The same answer for everybody: the diagnoses of the data set, the most frequent first. It has seen the answers, so it bounds
 * what any constant answer can reach.
 */
export const majorityKind: SystemKind<CodedInput, Ranking, null, CodedGold> = {
  summary: "always the most frequent diagnoses of the data set",
  threads: false,
  create: async ({ golds }) => {
    const counts = new Map<string, number>();
    for (const id of golds.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
    const answer: Ranking = {
      lines: [...counts.keys()].map((id) => ({ ids: [id] })),
      scores: [...counts.values()],
      probabilities: [...counts.values()].map((count) => count / golds.length),
    };
    return { answer: async () => answer };
  },
};
