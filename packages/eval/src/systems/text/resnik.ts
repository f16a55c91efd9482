import type { SystemKind } from "../../core/system.ts";
import type { TextAnswer } from "../../tasks/differential-text/text-answer.ts";
import type { TextGold, TextInput } from "../../tasks/differential-text/text-sample.ts";
import { createResnikRanker } from "../resnik/resnik-ranker.ts";
import { createTextReader } from "./read-text.ts";

/** The same reading as the service, and the plain baseline for ranking: Resnik similarity, best-match average. */
export const resnikKind: SystemKind<TextInput, TextAnswer, null, TextGold> = {
  summary: "the findings that the service reads, ranked by Resnik similarity: present findings only",
  threads: true,
  create: async ({ release }) => {
    const held = await release();
    const read = createTextReader(held);
    const { lines, scoresOf } = createResnikRanker(held);
    return {
      answer: async (input) => {
        const { findings } = read(input);
        const present = findings.filter(({ status }) => status === "present").map(({ concept }) => concept);
        return { lines, scores: scoresOf(present), findings: findings.length };
      },
    };
  },
};
