import type { Scored } from "../lexical/bm25-index.ts";

/** What has a score above 0, best first, equal scores by id: the order that every engine answers in. */
export function bestFirst(scored: readonly Scored[]): Scored[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
