import { Curie } from "@cdss/domain";
import type { SystemKind } from "../../core/system.ts";
import { foldName } from "../../gold/fold-name.ts";
import type { RankedLine } from "../../tasks/differential/ranking.ts";
import type { TextAnswer } from "../../tasks/differential-text/text-answer.ts";
import type { TextGold, TextInput } from "../../tasks/differential-text/text-sample.ts";

/**
 * The same answer for everybody: the diagnoses of the data set, the most frequent first. It has seen the answers, so
 * it bounds what any constant answer can reach.
 */
export const majorityKind: SystemKind<TextInput, TextAnswer, null, TextGold> = {
  summary: "always the most frequent diagnoses of the data set",
  threads: false,
  create: async ({ golds }) => {
    const counts = new Map<string, { line: RankedLine; count: number }>();
    for (const { diagnoses } of golds)
      for (const diagnosis of new Set(diagnoses)) {
        const isId = Curie.safeParse(diagnosis).success;
        const key = isId ? diagnosis : foldName(diagnosis);
        const held = counts.get(key) ?? { line: isId ? { ids: [diagnosis] } : { ids: [], name: diagnosis }, count: 0 };
        held.count++;
        counts.set(key, held);
      }
    const ordered = [...counts.values()].sort((a, b) => b.count - a.count);
    const answer: TextAnswer = {
      lines: ordered.map(({ line }) => line),
      // In this order also where counts are equal: a constant answer must put one of them first.
      scores: ordered.map((_, at) => -at),
      probabilities: ordered.map(({ count }) => count / golds.length),
    };
    return { answer: async () => answer };
  },
};
