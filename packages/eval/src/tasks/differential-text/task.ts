import { join } from "node:path";
import { meanMetric } from "../../core/metric.ts";
import type { Task } from "../../core/task.ts";
import { createNameLinker } from "../../gold/name-linker.ts";
import { inputError } from "../../input/input-error.ts";
import { bm25Kind } from "../../systems/text/bm25.ts";
import { engineKind, LANES } from "../../systems/text/engine.ts";
import { majorityKind } from "../../systems/text/majority.ts";
import { resnikKind } from "../../systems/text/resnik.ts";
import { rankMetrics } from "../differential/rank-metrics.ts";
import { askChat } from "./ask-chat.ts";
import { adjudicationOf, sampleOf, writeOpenNames } from "./link-cases.ts";
import { readTextCases } from "./read/read-text-cases.ts";
import { createScorer, TextScore } from "./score-answer.ts";
import { recordAnswer, type TextAnswer, WireTextAnswer } from "./text-answer.ts";
import type { TextGold, TextInput } from "./text-sample.ts";

const CLOSE_CUTOFFS = [1, 3, 5, 10] as const;

const urgencyMetric = (name: string, wanted: TextScore["urgency"], better: "higher" | "lower") =>
  meanMetric<TextScore>(name, ({ urgency }) => (urgency === null ? null : Number(urgency === wanted)), { better });

/** Rank diseases for a case in words and look where the diagnosis stands that was made. */
export const differentialText: Task<TextInput, TextGold, TextAnswer, TextScore, null> = {
  name: "differential-text",
  summary: "rank diseases for a case in words and find the diagnosis that was made",
  defaultData: { below: "data", path: join("vignettes", "semigran45.jsonl") },
  options: [
    { flags: "--without <lanes>", description: "engine without these, by commas: absent, demographics" },
    { flags: "--setting <setting>", description: "where the patients are seen, for the engine's pretest probability" },
    { flags: "--adjudication <file>", description: "decisions on diagnoses that the release does not link by name" },
    {
      flags: "--write-adjudication",
      description: "append the names that wait for a decision to that file",
      default: false,
      isUnrecorded: true,
    },
  ],
  read: async (path, { options, release }) => {
    const cases = await readTextCases(path);
    const asked = cases.filter(({ gold, text }) => gold.length > 0 && text !== "");
    if (asked.length === 0) throw inputError("--data", "holds no case with a diagnosis", "give solved cases");
    const held = await release();
    const adjudication = await adjudicationOf(options, held);
    const linker = createNameLinker(held, adjudication);
    if (options.writeAdjudication === true && adjudication !== undefined)
      await writeOpenNames(String(options.adjudication), asked, linker, adjudication);
    return {
      samples: asked.map((one) => sampleOf(one, linker)),
      skipped: cases.length - asked.length,
      shared: null,
    };
  },
  systems: { engine: engineKind, resnik: resnikKind, bm25: bm25Kind, majority: majorityKind },
  lanes: { system: "engine", names: LANES },
  defaultSystem: "engine",
  output: WireTextAnswer,
  scorer: async ({ options, release }) => {
    const held = await release();
    return createScorer(held, createNameLinker(held, await adjudicationOf(options, held)));
  },
  score: TextScore,
  record: recordAnswer,
  metrics: [
    ...rankMetrics<TextScore>(),
    ...CLOSE_CUTOFFS.map((cutoff) =>
      meanMetric<TextScore>(`closeTop${cutoff}`, ({ closeRank }) => Number(closeRank !== null && closeRank <= cutoff)),
    ),
    meanMetric("unknown", ({ unknown }) => Number(unknown), { better: "lower" }),
    meanMetric("choiceAccuracy", ({ choice }) => choice),
    urgencyMetric("urgencyAccuracy", "right", "higher"),
    urgencyMetric("overTriage", "over", "lower"),
    urgencyMetric("underTriage", "under", "lower"),
  ],
  headline: "top1",
  breakdown: ["diagnosis", "language", "category", "dataset"],
  chat: askChat,
};
