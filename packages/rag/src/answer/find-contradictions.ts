import type { Passage, Quotation } from "@cdss/domain";
import { splitSentences } from "../passages/split-sentences.ts";
import { checkSupport } from "../support/check-support.ts";
import type { ConceptReader } from "../support/concept-mention.ts";
import { readTokens } from "../support/read-tokens.ts";

/** With fewer words that count, two sentences are about the same by chance. */
const LEAST_WORDS = 3;
/** A reader who has seen three has seen that sources disagree. */
const MOST = 3;

/** Directions that reverse each other. Another direction, or none, is another statement and no denial of this one. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["up", "down"],
  ["better", "worse"],
  ["long", "short"],
  ["positive", "negative"],
  ["gain", "loss"],
  ["above", "below"],
  ["promote", "inhibit"],
  ["activate", "inhibit"],
];

const keysOf = (text: string, kind: "negation" | "direction"): string[] =>
  readTokens(text).flatMap((token) => (token.kind === kind ? [token.key.slice(kind.length + 1)] : []));

const reverses = (one: readonly string[], other: readonly string[]): boolean =>
  OPPOSITES.some(
    ([a, b]) =>
      (one.includes(a) && other.includes(b) && !other.includes(a)) ||
      (one.includes(b) && other.includes(a) && !other.includes(b)),
  );

/**
 * Sentences of passages that say otherwise: all words of the statement that count stand in one place, but that place denies what the
 * statement does not deny (or the other way round), or says the opposite direction. What differs in more is another statement.
 */
export function findContradictions(
  statement: string,
  passages: readonly Passage[],
  concepts: ConceptReader | undefined,
): Quotation[] {
  const said = readTokens(statement);
  if (said.length < LEAST_WORDS) return [];
  // At most one word, the denial or direction itself, is not carried; `checkSupport` gives refusals half their coverage.
  const least = (said.length - 1) / said.length / 2;
  const keys = new Set(said.map(({ key }) => key));
  const found: Quotation[] = [];
  for (const passage of passages) {
    for (const { start, end } of splitSentences(passage.text)) {
      if (found.length === MOST) return found;
      const text = passage.text.slice(start, end);
      if (concepts === undefined && readTokens(text).filter(({ key }) => keys.has(key)).length < said.length / 2)
        continue;
      const { supported, score, reason, quote } = checkSupport(
        statement,
        [{ id: passage.id, text }],
        concepts === undefined ? {} : { concepts },
      );
      if (supported || quote === null || score < least - Number.EPSILON) continue;
      const isDenied = /deny/.test(reason) && keysOf(text, "negation").length !== keysOf(statement, "negation").length;
      const isReversed =
        /direction/.test(reason) && reverses(keysOf(statement, "direction"), keysOf(text, "direction"));
      if (!isDenied && !isReversed) continue;
      found.push({ passage: passage.id, start, end, quote: text });
    }
  }
  return found;
}
