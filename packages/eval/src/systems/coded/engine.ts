import { createLineRanker } from "@cdss/kg";
import type { SystemKind } from "../../core/system.ts";
import type { Ranking } from "../../tasks/differential/ranking.ts";
import type { CodedGold, CodedInput } from "../../tasks/differential-coded/coded-sample.ts";
import { queryOf } from "../../tasks/differential-coded/coded-sample.ts";
import { lanesOf } from "../lanes.ts";
import { settingOf } from "../setting.ts";

/** What `--without` can leave out. */
export const LANES = ["absent", "demographics"] as const;

/** What is left of a case without these lanes. */
export function withoutLanes(input: CodedInput, without: ReadonlySet<(typeof LANES)[number]>): CodedInput {
  const { ageYears: _, ...ageless } = input;
  const known: CodedInput = without.has("demographics") ? { ...ageless, sex: "unknown" } : input;
  return without.has("absent") ? { ...known, absent: [] } : known;
}

/** The differential of the service, every line of the release ranked. */
export const engineKind: SystemKind<CodedInput, Ranking, null, CodedGold> = {
  summary: "the differential of this service",
  threads: true,
  create: async ({ release, options }) => {
    const without = lanesOf(options.without, LANES);
    const setting = settingOf(options.setting);
    const ranker = createLineRanker(await release());
    const lines = ranker.lines.map(({ ids, label }) => ({ ids, name: label.en }));
    return {
      answer: async (input) => {
        const { scores, posteriors } = ranker.rank({ ...queryOf(withoutLanes(input, without)), ...setting });
        return { lines, scores, probabilities: posteriors };
      },
    };
  },
};
