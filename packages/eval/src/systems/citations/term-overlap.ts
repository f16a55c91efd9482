function countsOf(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Room for the words that a passage has between those of the statement. */
const ROOM = 1.5;

/**
 * Largest share, 0 to 1, of a statement's terms (each as often as it stands there) in a window of the passage that is one and
 * a half times as long as the statement. 0 for a statement without terms.
 */
export function termOverlap(statement: readonly string[], passage: readonly string[]): number {
  const wanted = countsOf(statement);
  const width = Math.ceil(statement.length * ROOM);
  const inside = new Map<string, number>();
  let common = 0;
  let best = 0;
  for (const [at, term] of passage.entries()) {
    const entering = (inside.get(term) ?? 0) + 1;
    inside.set(term, entering);
    if (entering <= (wanted.get(term) ?? 0)) common++;
    const leaving = passage[at - width];
    if (leaving !== undefined) {
      const left = (inside.get(leaving) ?? 0) - 1;
      inside.set(leaving, left);
      if (left < (wanted.get(leaving) ?? 0)) common--;
    }
    best = Math.max(best, common);
  }
  return statement.length === 0 ? 0 : best / statement.length;
}
