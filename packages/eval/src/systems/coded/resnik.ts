import type { SystemKind } from "../../core/system.ts";
import type { Ranking } from "../../tasks/differential/ranking.ts";
import type { CodedGold, CodedInput } from "../../tasks/differential-coded/coded-sample.ts";
import { createResnikRanker } from "../resnik/resnik-ranker.ts";

/** The plain baseline: Resnik similarity, best-match average. */
export const resnikKind: SystemKind<CodedInput, Ranking, null, CodedGold> = {
  summary: "Resnik similarity, best-match average: present findings only",
  threads: true,
  create: async ({ release }) => {
    const { lines, scoresOf } = createResnikRanker(await release());
    return { answer: async (input) => ({ lines, scores: scoresOf(input.present, input.excludeReferences) }) };
  },
};
