import { join } from "node:path";
import { readCodedCases } from "../../cases/read-coded-cases.ts";
import { meanMetric } from "../../core/metric.ts";
import type { Task } from "../../core/task.ts";
import { inputError } from "../../input/input-error.ts";
import { engineKind, LANES } from "../../systems/coded/engine.ts";
import { majorityKind } from "../../systems/coded/majority.ts";
import { resnikKind } from "../../systems/coded/resnik.ts";
import { rankMetrics } from "../differential/rank-metrics.ts";
import { type Ranking, recordRanking, WireRanking } from "../differential/ranking.ts";
import { type CodedGold, type CodedInput, sampleOf } from "./coded-sample.ts";
import { CodedScore, expandGold, scoreRanking } from "./score-ranking.ts";

/** Rank diseases for coded findings and look where the diagnosis stands that was made. */
export const differentialCoded: Task<CodedInput, CodedGold, Ranking, CodedScore, null> = {
  name: "differential-coded",
  summary: "rank diseases for coded findings and find the diagnosis that was made",
  defaultData: { below: "data", path: join("phenopackets", "phenopacket-store-dev.tar.xz") },
  options: [
    {
      flags: "--leave-publication-out",
      description: "hide annotations that were taken from the publications of the case",
      default: false,
    },
    { flags: "--without <lanes>", description: "engine without these, by commas: absent, demographics" },
    { flags: "--setting <setting>", description: "where the patients are seen, for the engine's pretest probability" },
  ],
  read: async (path, { options, release }) => {
    const all = await readCodedCases(path);
    const solved = all.filter(({ gold }) => gold.length > 0);
    if (solved.length === 0) throw inputError("--data", "holds no case with a diagnosis", "give solved cases");
    const hide = options.leavePublicationOut === true;
    if (hide && solved.every(({ references }) => references.length === 0))
      throw inputError(
        "references",
        "no case names its publication, so that none can be left out",
        "give cases with references, or leave --leave-publication-out away",
      );
    const held = await release();
    return {
      samples: solved.map((one) => sampleOf(one, hide, expandGold(held, one.gold).isKnown)),
      skipped: all.length - solved.length,
      shared: null,
    };
  },
  systems: { engine: engineKind, resnik: resnikKind, majority: majorityKind },
  lanes: { system: "engine", names: LANES },
  defaultSystem: "engine",
  output: WireRanking,
  scorer: async ({ release }) => {
    const held = await release();
    return (sample, ranking) => scoreRanking(held, sample, ranking);
  },
  score: CodedScore,
  record: (ranking) => recordRanking(ranking),
  metrics: [
    ...rankMetrics<CodedScore>(),
    meanMetric("unknown", ({ unknown }) => Number(unknown), { better: "neither" }),
  ],
  headline: "top1",
  cluster: "cluster",
  breakdown: ["diagnosis"],
};
