import { z } from "zod";
import { DEEPEST, type Neighbours } from "./neighbours.ts";

/** What the scorer says of one list of neighbours. */
export const ImageScore = z.object({
  correct: z.boolean(),
  /** The chosen label's share of the vote. */
  confidence: z.number().optional(),
  reason: z.string().optional(),
  label: z.string(),
  /** Each voted label's share of the vote, summing to 1; null where there was no answer. */
  shares: z.record(z.string(), z.number()).nullable(),
  /** Share of the first 5, and 10, neighbours that have the asked image's label; a missing neighbour has not. */
  precision5: z.number(),
  precision10: z.number(),
});
export type ImageScore = z.infer<typeof ImageScore>;

/** Share of the vote of each label, the winner first. */
function voteOf(votes: readonly { readonly label: string; readonly weight: number }[]): (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { label, weight } of votes) sums.set(label, (sums.get(label) ?? 0) + weight);
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  // The sort is stable and a label stands where its nearest neighbour stood: of equal shares the nearer one wins.
  return [...sums].map(([label, weight]) => [label, weight / total] as const).sort((a, b) => b[1] - a[1]);
}

/**
 * Vote of the first `count` neighbours, each with its similarity as weight (a weighted rule of k nearest neighbours, after
 * Dudani 1976, doi:10.1109/TSMC.1976.5408784). A similarity below 0 has no weight; where none has, all count alike.
 * A neighbour that is not in the reference votes for no label that there is, and so counts as wrong.
 */
export function scoreNeighbours(
  label: string,
  output: Neighbours | null,
  labels: ReadonlyMap<string, string>,
  count: number,
): ImageScore {
  if (output === null)
    return { correct: false, reason: "there was no answer", label, shares: null, precision5: 0, precision10: 0 };
  const found = output.neighbours.map(({ id, similarity }) => ({ label: labels.get(id), similarity }));
  const voters = found.slice(0, count);
  const isWeighted = voters.some(({ similarity }) => similarity > 0);
  const vote = voteOf(
    voters.flatMap((voter) =>
      voter.label === undefined ? [] : [{ label: voter.label, weight: isWeighted ? Math.max(voter.similarity, 0) : 1 }],
    ),
  );
  const precisionAt = (depth: number): number =>
    found.slice(0, depth).filter((neighbour) => neighbour.label === label).length / depth;
  const precision = { precision5: precisionAt(5), precision10: precisionAt(DEEPEST) };
  const [winner] = vote;
  if (winner === undefined)
    return { correct: false, reason: "no neighbour is a reference image", label, shares: null, ...precision };
  const correct = winner[0] === label;
  return {
    correct,
    confidence: winner[1],
    ...(correct ? {} : { reason: `the neighbours vote for label ${winner[0]}` }),
    label,
    shares: Object.fromEntries(vote),
    ...precision,
  };
}
