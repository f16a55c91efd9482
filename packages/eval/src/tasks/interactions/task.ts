import type { Task } from "../../core/task.ts";
import { engineKind, engineOptions } from "../../systems/interactions/engine.ts";
import { majorityKind } from "../../systems/interactions/majority.ts";
import { thesaurusKind, thesaurusOptions } from "../../systems/interactions/thesaurus/thesaurus-kind.ts";
import { parseReply, promptOf } from "./chat.ts";
import type { DrugNames, DrugPair, PairGold } from "./drug-pair.ts";
import { interactionMetrics } from "./interaction-metrics.ts";
import { PairAnswer } from "./pair-answer.ts";
import { readInteractions } from "./read-interactions.ts";
import { PairScore, scorePair } from "./score-pair.ts";

/** Say of two drugs whether they interact, how badly, and whether that is worth stopping a prescriber. */
export const interactions: Task<DrugPair, PairGold, PairAnswer, PairScore, readonly DrugNames[]> = {
  name: "interactions",
  summary: "say whether two drugs interact, and whether to interrupt for it",
  defaultData: { below: "data", path: "ddi" },
  options: [...engineOptions, ...thesaurusOptions],
  read: readInteractions,
  systems: { engine: engineKind, thesaurus: thesaurusKind, majority: majorityKind },
  defaultSystem: "engine",
  output: PairAnswer,
  scorer: async () => scorePair,
  score: PairScore,
  metrics: interactionMetrics,
  headline: "f1",
  breakdownMetric: "accuracy",
  breakdown: ["label", "source"],
  sharedLines: (drugs) => (drugs.length === 0 ? null : drugs),
  chat: { prompt: promptOf, parse: parseReply },
};
