/** What two lists of entries have in common and not, by key. */
export interface ListDifference<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** Entries of both lists that are not equal. */
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

/** Compare entries by key and by what `contentOf` says of them, in the order of their keys. */
export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => string,
  contentOf: (entry: T) => string = (entry) => JSON.stringify(entry),
): ListDifference<T> {
  const [held, now] = [new Map(before.map((one) => [keyOf(one), one])), new Map(after.map((one) => [keyOf(one), one]))];
  const byKey = (a: T, b: T): number => (keyOf(a) < keyOf(b) ? -1 : 1);
  return {
    added: after.filter((one) => !held.has(keyOf(one))).sort(byKey),
    removed: before.filter((one) => !now.has(keyOf(one))).sort(byKey),
    changed: [...after].sort(byKey).flatMap((one) => {
      const old = held.get(keyOf(one));
      return old === undefined || contentOf(old) === contentOf(one) ? [] : [{ before: old, after: one }];
    }),
  };
}

/** The fields in which two entries differ, in words: `severity moderate -> major`; a list or object by its name alone. */
export function changedFields(before: object, after: object, ignored: readonly string[] = []): string[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => !ignored.includes(field));
  const isPlain = (value: unknown): boolean => value === undefined || value === null || typeof value !== "object";
  return fields.flatMap((field) => {
    const [a, b] = [old[field], now[field]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    return [isPlain(a) && isPlain(b) ? `${field} ${a ?? "none"} -> ${b ?? "none"}` : field];
  });
}
