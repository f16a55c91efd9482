import type { PassageHit } from "@cdss/domain";
import { isWorksOrCodes } from "../quote/section-headings.ts";

const ASKS_FOR_WORKS =
  /\b(?:sources?|references?|bibliograph\w*|citations?|cited|publications?|ICD|codes?|coded|coding)\b|依据|参考文献|文献|出处|来源|编码|代码|ICD/iu;

/** Is it the works or codes themselves that a question asks for? */
export function asksForWorks(question: string): boolean {
  return ASKS_FOR_WORKS.test(question);
}

/**
 * The hits in their order, lists of works and of codes after all others: their titles hold the words of a question and answer none. Such a
 * hit takes the score of the last other one where its own is greater, so that scores still order the hits.
 */
export function worksLast(hits: readonly PassageHit[]): PassageHit[] {
  const isList = ({ passage }: PassageHit): boolean => isWorksOrCodes(passage.headings);
  const others = hits.filter((hit) => !isList(hit));
  const least = others.at(-1)?.score ?? Number.POSITIVE_INFINITY;
  return [...others, ...hits.filter(isList).map((hit) => ({ ...hit, score: Math.min(hit.score, least) }))];
}
