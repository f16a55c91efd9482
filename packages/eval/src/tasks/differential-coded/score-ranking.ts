import type { Release } from "@cdss/kg";
import { z } from "zod";
import type { Sample } from "../../core/sample.ts";
import { leadingPositions, type Ranking, rankOfRight } from "../differential/ranking.ts";
import type { CodedGold, CodedInput } from "./coded-sample.ts";

export const CodedScore = z.object({
  correct: z.boolean(),
  /** Place of the best diagnosis of the case; lines of equal score share their mean place. Null where it was not ranked. */
  rank: z.number().positive().nullable(),
  /** Lines that the system ranked. */
  considered: z.number().int().nonnegative(),
  /** The release holds none of the diagnoses. */
  unknown: z.boolean(),
  /** Probability that the system gives to its first line. */
  confidence: z.number().min(0).max(1).optional(),
  reason: z.string().optional(),
});
export type CodedScore = z.infer<typeof CodedScore>;

/** Ids that name one disease of the release, so that an answer under any of them is right. */
export function expandGold(release: Release, gold: CodedGold): { ids: ReadonlySet<string>; isKnown: boolean } {
  const { ordinal, list } = release.concepts;
  const ids = new Set<string>(gold);
  let isKnown = false;
  for (const id of gold) {
    const concept = list[ordinal.get(id) ?? -1];
    if (concept?.kind !== "condition") continue;
    isKnown = true;
    ids.add(concept.id);
    for (const { id: equivalent } of concept.equivalents ?? []) ids.add(equivalent);
  }
  return { ids, isKnown };
}

function reasonOf(rank: number | null, considered: number, unknown: boolean, present: number): string | undefined {
  if (rank !== null && rank <= 1) return undefined;
  if (unknown) return "the release holds no such disease";
  const findings = present === 1 ? "1 present finding" : `${present} present findings`;
  return rank === null
    ? `not among the ${considered} lines of the answer, ${findings}`
    : `place ${rank} of ${considered}, ${findings}`;
}

/** Score one ranking against the diagnoses of its case. */
export function scoreRanking(
  release: Release,
  { input, gold }: Sample<CodedInput, CodedGold>,
  ranking: Ranking | null,
): CodedScore {
  const { ids, isKnown } = expandGold(release, gold);
  if (ranking === null) return { correct: false, rank: null, considered: 0, unknown: !isKnown };
  const rank = rankOfRight(ranking, (line) => line.ids.some((id) => ids.has(id)));
  let considered = 0;
  for (let at = 0; at < ranking.scores.length; at++)
    considered += Number(ranking.scores[at] !== Number.NEGATIVE_INFINITY);
  const [first] = ranking.probabilities === undefined ? [] : leadingPositions(ranking, 1);
  const confidence = first === undefined ? undefined : ranking.probabilities?.[first];
  const reason = reasonOf(rank, considered, !isKnown, input.present.length);
  return {
    correct: rank === 1,
    rank,
    considered,
    unknown: !isKnown,
    ...(confidence === undefined ? {} : { confidence }),
    ...(reason === undefined ? {} : { reason }),
  };
}
