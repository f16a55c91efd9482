import type { Passage, Quotation } from "@cdss/domain";
import { splitSentences } from "../passages/split-sentences.ts";
import { checkSupport } from "../support/check-support.ts";
import type { ConceptMention, ConceptReader } from "../support/concept-mention.ts";
import { readTokens } from "../support/read-tokens.ts";
import type { SupportToken } from "../support/support-token.ts";

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

/** A sentence of a passage, read once for all statements. */
interface ReadSentence {
  readonly quotation: Quotation;
  readonly keys: ReadonlySet<string>;
}

function readSentences(passages: readonly Passage[]): ReadSentence[] {
  return passages.flatMap((passage) =>
    splitSentences(passage.text).map(({ start, end }) => {
      const quote = passage.text.slice(start, end);
      return {
        quotation: { passage: passage.id, start, end, quote },
        keys: new Set(readTokens(quote).map(({ key }) => key)),
      };
    }),
  );
}

/** Whether all but one of the statement's words can be carried: by the same word, or as part of a name that may be said otherwise. */
function mayCarry(keys: ReadonlySet<string>, said: readonly SupportToken[], named: readonly ConceptMention[]): boolean {
  const isNamed = ({ start, end }: SupportToken): boolean =>
    named.some((mention) => start >= mention.start && end <= mention.end);
  return said.filter((token) => !keys.has(token.key) && !isNamed(token)).length <= 1;
}

/**
 * Finds sentences of passages that say otherwise: all words of a statement that count stand in one place, but that place denies what the
 * statement does not deny (or the other way round), or says the opposite direction. What differs in more is another statement.
 */
export function contradictionFinder(
  passages: readonly Passage[],
  concepts: ConceptReader | undefined,
): (statement: string) => Quotation[] {
  let read: ReadSentence[] | null = null;
  return (statement) => {
    const said = readTokens(statement);
    if (said.length < LEAST_WORDS) return [];
    read ??= readSentences(passages);
    const named = concepts?.(statement) ?? [];
    const found: Quotation[] = [];
    for (const { quotation, keys } of read) {
      if (found.length === MOST) break;
      if (mayCarry(keys, said, named) && saysOtherwise(statement, said.length, quotation, concepts))
        found.push(quotation);
    }
    return found;
  };
}

function saysOtherwise(
  statement: string,
  words: number,
  { passage, quote: text }: Quotation,
  concepts: ConceptReader | undefined,
): boolean {
  const { supported, score, reason } = checkSupport(
    statement,
    [{ id: passage, text }],
    concepts === undefined ? {} : { concepts },
  );
  if (supported) return false;
  // `checkSupport` gives refusals half their coverage: 0.5 where every word is carried, and less where one is not.
  const [isWhole, isAllButOne] = [score >= 0.5, score >= (words - 1) / words / 2 - Number.EPSILON];
  const [denied, said] = [keysOf(text, "negation").length, keysOf(statement, "negation").length];
  if (/deny/.test(reason)) return denied > said ? isWhole : denied < said && isAllButOne;
  // The one word that is not carried is the direction itself.
  return /direction/.test(reason) && isAllButOne && reverses(keysOf(statement, "direction"), keysOf(text, "direction"));
}
