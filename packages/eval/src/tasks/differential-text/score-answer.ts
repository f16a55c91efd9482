import { z } from "zod";
import type { Scorer } from "../../core/task.ts";
import type { NamedConcepts, NameLinker } from "../../gold/name-linker.ts";
import { leadingPositions, type RankedLine, rankOfRight } from "../differential/ranking.ts";
import { choiceCredit } from "./choice-credit.ts";
import { closeConcepts } from "./close-concepts.ts";
import { indexLines, type LineIndex, type Meaning } from "./line-index.ts";
import type { TextAnswer } from "./text-answer.ts";
import { type TextGold, type TextInput, Urgency } from "./text-sample.ts";

const Rank = z.number().positive().nullable();

export const TextScore = z.object({
  /** The diagnosis stands alone at the first place. */
  correct: z.boolean(),
  /** Place of the best right line; lines of equal score share their mean place. Null where none is right. */
  rank: Rank,
  /** The same where a parent or a child of the diagnosis counts as well. */
  closeRank: Rank,
  /** The release holds no disease by the name of the diagnosis. */
  unknown: z.boolean(),
  /** Share of the right choice in the first place, 0 to 1; null for an open question. */
  choice: z.number().min(0).max(1).nullable(),
  /** The answered urgency against the right one; null where either is missing. */
  urgency: z.enum(["right", "over", "under"]).nullable(),
  /** Probability of the first line. */
  confidence: z.number().min(0).max(1).optional(),
  reason: z.string().optional(),
});
export type TextScore = z.infer<typeof TextScore>;

/** `over`: more urgent than right. The values of the schema stand in order, the most urgent first. */
function compareUrgency(right: Urgency | undefined, answered: Urgency | undefined): TextScore["urgency"] {
  if (right === undefined || answered === undefined) return null;
  const difference = Urgency.options.indexOf(answered) - Urgency.options.indexOf(right);
  return difference === 0 ? "right" : difference < 0 ? "over" : "under";
}

/** Why the diagnosis is not first. */
function reasonOf(rank: number | null, gold: TextGold, { scores, findings }: TextAnswer): string {
  let ranked = 0;
  for (let at = 0; at < scores.length; at++) ranked += Number(scores[at] !== Number.NEGATIVE_INFINITY);
  const lines = ranked.toLocaleString("en-US");
  const place =
    rank === null ? `not among the ${lines} lines of the answer` : `place ${rank.toLocaleString("en-US")} of ${lines}`;
  const read =
    findings === undefined
      ? []
      : [
          findings === 0
            ? "no finding was read"
            : findings === 1
              ? "1 finding was read"
              : `${findings} findings were read`,
        ];
  const held =
    gold.kind === "disease"
      ? []
      : [gold.kind === "phenotype" ? "the release holds it as a phenotype only" : "the release holds no such disease"];
  return [place, ...read, ...held].join("; ");
}

/** Scores answers against linked diagnoses. Lines of answers are linked by the same linker. */
export function createScorer(
  release: NamedConcepts,
  linker: NameLinker,
): Scorer<TextInput, TextGold, TextAnswer, TextScore> {
  const closeTo = closeConcepts(release);
  // A system that ranks a whole release gives the same lines with every answer.
  const indexes = new WeakMap<readonly RankedLine[], LineIndex>();
  const indexOf = (lines: readonly RankedLine[]): LineIndex => {
    const index = indexes.get(lines) ?? indexLines(lines, release, linker);
    indexes.set(lines, index);
    return index;
  };
  const rankOf = (answer: TextAnswer, linesOf: LineIndex, meaning: Meaning): number | null => {
    const right = new Set([...linesOf(meaning)].map((at) => answer.lines[at]));
    return rankOfRight(answer, (line) => right.has(line));
  };
  return ({ gold }, answer) => {
    const isOpen = gold.candidates.length === 0;
    const unknown = gold.kind !== "disease";
    if (answer === null)
      return { correct: false, rank: null, closeRank: null, unknown, choice: isOpen ? null : 0, urgency: null };
    const meaning = { ids: gold.ids, forms: new Set(gold.diagnoses.flatMap((name) => [...linker.link(name).forms])) };
    const linesOf = indexOf(answer.lines);
    const rank = rankOf(answer, linesOf, meaning);
    const close = closeTo(gold.ids);
    const [first] = answer.probabilities === undefined ? [] : leadingPositions(answer, 1);
    const confidence = first === undefined ? undefined : answer.probabilities?.[first];
    return {
      correct: rank === 1,
      rank,
      closeRank: close.length === 0 ? rank : rankOf(answer, linesOf, { ...meaning, ids: [...gold.ids, ...close] }),
      unknown,
      choice: isOpen ? null : choiceCredit(gold.candidates, meaning, answer, linesOf, linker),
      urgency: compareUrgency(gold.urgency, answer.urgency),
      ...(confidence === undefined ? {} : { confidence }),
      ...(rank === 1 ? {} : { reason: reasonOf(rank, gold, answer) }),
    };
  };
}
