import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import type { Task } from "../../core/task.ts";
import { denseKind } from "../../systems/citations/dense.ts";
import { engineKind } from "../../systems/citations/engine.ts";
import { majorityKind } from "../../systems/citations/majority.ts";
import { overlapKind } from "../../systems/citations/overlap.ts";
import { chatPrompt, parseChat } from "./chat.ts";
import { type CitationGold, type CitationInput, CitationOutput } from "./citation.ts";
import { CITATION_METRICS } from "./metrics.ts";
import { PACKS, readCitations } from "./read-citations.ts";
import { CitationScore, scoreCitation } from "./score-citation.ts";

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("give a whole number from 1 on");
  return value;
}

function fraction(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("give a number from 0 to 1");
  return value;
}

/** Does a passage carry the statement that cites it? */
export const citations: Task<CitationInput, CitationGold, CitationOutput, CitationScore, null> = {
  name: "citations",
  summary: "tell statements that their passage carries from statements that were made wrong",
  defaultData: { below: "data", path: join("qa", "pubmedqa-l.json.gz") },
  collections: { [PACKS]: "sentences of the packs, each over the same sentence in the other language" },
  options: [
    {
      flags: "--generate <n>",
      description:
        "make true and false rewritings of n true statements, drawn by the seed (default: 500, or the judged lines of our JSONL)",
      parse: positiveInteger,
    },
    {
      flags: "--threshold <share>",
      description: "overlap: share of the statement's terms that the best place must have; dense: least cosine",
      parse: fraction,
      default: 0.9,
    },
    { flags: "--model <name>", description: "dense: embedding model; chat: model of the server (CDSS_CHAT_MODEL)" },
  ],
  read: readCitations,
  systems: { engine: engineKind, overlap: overlapKind, dense: denseKind, majority: majorityKind },
  defaultSystem: "engine",
  output: CitationOutput,
  scorer: async () => scoreCitation,
  score: CitationScore,
  metrics: CITATION_METRICS,
  headline: "accuracy",
  cluster: "pair",
  breakdown: ["kind", "lang", "source"],
  chat: { prompt: chatPrompt, parse: parseChat },
};
