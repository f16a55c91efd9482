import type { Identifier, IdentifierKind } from "../identifier.ts";

/**
 * Every match of a global pattern, as an identifier of a kind. A group called `value` is what identifies, and the words around it only
 * tell what it is; without one the whole match does. `accept` may refuse a match.
 */
export function findAll(
  text: string,
  pattern: RegExp,
  kind: IdentifierKind,
  accept: (value: string, match: RegExpMatchArray) => boolean = () => true,
): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.value ?? match[0];
    if (value === "" || !accept(value, match)) continue;
    // The value is the last thing of a match with words before it; after it stand look-aheads only.
    const start = match.index + match[0].lastIndexOf(value);
    found.push({ start, end: start + value.length, kind });
  }
  return found;
}
