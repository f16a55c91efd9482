import { createLineRanker } from "@cdss/kg";
import type { SystemKind } from "../../core/system.ts";
import type { TextAnswer } from "../../tasks/differential-text/text-answer.ts";
import type { TextGold, TextInput } from "../../tasks/differential-text/text-sample.ts";
import { lanesOf } from "../lanes.ts";
import { createTextReader } from "./read-text.ts";

const LANES = ["absent", "demographics"] as const;

/**
 * The service: findings read from the text, then its differential, every line of the release ranked. It says no
 * urgency.
 */
export const engineKind: SystemKind<TextInput, TextAnswer, null, TextGold> = {
  summary: "this service: findings read from the text, then its differential",
  threads: true,
  create: async ({ release, options }) => {
    const without = lanesOf(options.without, LANES);
    const held = await release();
    const read = createTextReader(held);
    const ranker = createLineRanker(held);
    const lines = ranker.lines.map(({ ids, label }) => ({ ids, name: label.en }));
    return {
      answer: async (input) => {
        const { findings, ...patient } = read(input);
        const { scores, posteriors } = ranker.rank({
          findings: without.has("absent") ? findings.filter(({ status }) => status === "present") : findings,
          ...(without.has("demographics") ? {} : patient),
        });
        return { lines, scores, probabilities: posteriors, findings: findings.length };
      },
    };
  },
};
