/**
 * One way of turning a name or a query into tokens, shared by both stores so that they find the same concepts:
 * NFKC, lower case, Latin words and numbers whole, each Chinese character on its own.
 */
export function searchTokens(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []
  );
}

export interface ScoredName {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly isLabel: boolean;
}

/**
 * How well a name answers a query, 0 when it does not: every query token must occur, the last one as a prefix (people
 * type). Ordered so that an equal name beats a name that starts with the query, that beats a name that holds it, and
 * shorter names beat longer ones; a preferred label beats a synonym of the same length.
 */
export function nameScore(query: readonly string[], name: ScoredName): number {
  if (query.length === 0) return 0;
  const { tokens } = name;
  const last = query.length - 1;
  const matches = (token: string, index: number): boolean =>
    index === last ? token.startsWith(query[index] ?? "") : token === query[index];
  let used = 0;
  for (let i = 0; i < query.length; i++) {
    const found = tokens.some((token) => matches(token, i));
    if (!found) return 0;
    used++;
  }
  const inOrderAt = tokens.findIndex((_, start) => query.every((_q, i) => matches(tokens[start + i] ?? "\u0000", i)));
  const equal = inOrderAt === 0 && tokens.length === query.length && tokens[last] === query[last];
  const base = equal ? 3 : inOrderAt === 0 ? 2 : inOrderAt > 0 ? 1.5 : 1;
  return base + (0.5 * used) / tokens.length + (name.isLabel ? 0.1 : 0);
}
