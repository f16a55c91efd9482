import type { NameLinker } from "../../gold/name-linker.ts";
import type { Ranking } from "../differential/ranking.ts";
import type { LineIndex, Meaning } from "./line-index.ts";

/**
 * The answer to a question with choices: the choices in the order in which the ranking has them, one that no ranked
 * line means last. 1 where the first is right; first choices of equal score share the place, so that one right of k is
 * 1/k. Null where no choice means the diagnosis, so that none could be right.
 */
export function choiceCredit(
  choices: readonly string[],
  gold: Meaning,
  ranking: Ranking,
  linesOf: LineIndex,
  linker: NameLinker,
): number | null {
  const [ids, forms] = [new Set(gold.ids), new Set(gold.forms)];
  const links = choices.map((choice) => linker.link(choice));
  const isRight = links.map(
    (link) => link.ids.some((id) => ids.has(id)) || [...link.forms].some((form) => forms.has(form)),
  );
  if (!isRight.includes(true)) return null;
  const scores = links.map((link) =>
    [...linesOf(link)].reduce((best, at) => Math.max(best, ranking.scores[at] ?? 0), Number.NEGATIVE_INFINITY),
  );
  const best = Math.max(...scores);
  const first = [...scores.keys()].filter((at) => scores[at] === best);
  return first.filter((at) => isRight[at]).length / first.length;
}
