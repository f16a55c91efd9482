import { Curie } from "@cdss/domain";
import { z } from "zod";

/** A disease as a system ranks it: all ids under which it is known (joined records), the shown one first. */
export interface RankedLine {
  readonly ids: readonly string[];
  readonly name?: string | undefined;
}

/** The answer of a system that ranks diseases: parallel arrays, so that a whole release costs no object a line. */
export interface Ranking {
  readonly lines: readonly RankedLine[];
  /** Higher is better; -Infinity for a line that the system did not rank. */
  readonly scores: ArrayLike<number>;
  /** Probability of each line, 0 to 1, where the system gives one. */
  readonly probabilities?: ArrayLike<number> | undefined;
}

const WireLine = z.object({
  /** One id, or all under which the disease is known. Left out by a system that knows names only. */
  id: z.union([Curie, z.array(Curie).min(1)]).optional(),
  name: z.string().min(1).optional(),
  /** Left out: the lines are in order, best first. */
  score: z.number().optional(),
  probability: z.number().min(0).max(1).optional(),
});

/**
 * The form in which programs answer and records keep a ranking:
 * `{"ranking": [{"id": "OMIM:154700", "name": "Marfan syndrome", "score": 12.5, "probability": 0.8}, …]}`.
 */
export const WireRanking = z
  .object({
    ranking: z
      .array(WireLine.refine(({ id, name }) => id !== undefined || name !== undefined, "expected an id or a name"))
      .refine((lines) => {
        const scored = lines.filter(({ score }) => score !== undefined).length;
        return scored === 0 || scored === lines.length;
      }, "expected a score on every line or on none"),
  })
  .transform(
    ({ ranking }): Ranking => ({
      lines: ranking.map(({ id, name }) => ({ ids: id === undefined ? [] : [id].flat(), name })),
      scores: ranking.map(({ score }, at) => score ?? -at),
      ...(ranking.some(({ probability }) => probability !== undefined)
        ? { probabilities: ranking.map(({ probability }) => probability ?? 0) }
        : {}),
    }),
  );

/** Positions of the `limit` best lines, best first; equal scores in the order given. */
export function leadingPositions({ scores }: Ranking, limit: number): number[] {
  const best: number[] = [];
  const before = (a: number, b: number): boolean => (scores[a] ?? 0) > (scores[b] ?? 0);
  for (let line = 0; line < scores.length; line++) {
    if (scores[line] === Number.NEGATIVE_INFINITY) continue;
    let at = best.length;
    while (at > 0 && before(line, best[at - 1] ?? 0)) at--;
    if (at >= limit) continue;
    best.splice(at, 0, line);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** The first lines of a ranking in the form of `WireRanking`. */
export function recordRanking(ranking: Ranking, limit = 20): z.input<typeof WireRanking> {
  return {
    ranking: leadingPositions(ranking, limit).map((at) => {
      const { ids, name } = ranking.lines[at] ?? { ids: [] };
      const probability = ranking.probabilities?.[at];
      return {
        ...(ids.length === 0 ? {} : { id: ids.length === 1 ? (ids[0] as Curie) : ([...ids] as Curie[]) }),
        ...(name === undefined ? {} : { name }),
        score: ranking.scores[at] ?? 0,
        ...(probability === undefined ? {} : { probability }),
      };
    }),
  };
}

/**
 * Place of the best line that `isRight` accepts, 1 is best; lines of equal score share their mean place, so it may end in .5.
 * Null when no ranked line is right.
 */
export function rankOfRight(ranking: Ranking, isRight: (line: RankedLine) => boolean): number | null {
  const { lines, scores } = ranking;
  let best = Number.NEGATIVE_INFINITY;
  for (const [at, line] of lines.entries()) if ((scores[at] ?? 0) > best && isRight(line)) best = scores[at] ?? 0;
  if (best === Number.NEGATIVE_INFINITY) return null;
  let better = 0;
  let equal = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? Number.NEGATIVE_INFINITY;
    if (score > best) better++;
    else if (score === best) equal++;
  }
  return better + (equal + 1) / 2;
}
