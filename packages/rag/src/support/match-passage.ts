import { align } from "./align.ts";
import type { ConceptMention, ConceptReader } from "./concept-mention.ts";
import { readTokens } from "./read-tokens.ts";
import type { SupportKind, SupportToken } from "./support-token.ts";

/** How far a denial reaches: words after it, in its own clause. */
const DENIAL_REACH = 3;
const CLAUSE_END = /[,;:.!?，；：。！？]/;

export interface PassageMatch {
  /** Share of the statement's tokens that the place carries. */
  readonly coverage: number;
  readonly faults: ReadonlySet<SupportKind>;
  /** Something differs that cannot be other words for the same; where nothing does, a judge may be asked. */
  readonly conflicts: boolean;
  /** Half-open place in the passage. */
  readonly start: number;
  readonly end: number;
}

/** Hold a read statement against one passage: the place that fits best, and the kinds of words that do not fit there. Null for no common word. */
export function matchPassage(
  said: readonly SupportToken[],
  named: readonly ConceptMention[],
  text: string,
  concepts: ConceptReader | undefined,
): PassageMatch | null {
  const source = readTokens(text);
  const places = align(
    said.map(({ key }) => key),
    source.map(({ key }) => key),
  );
  const found = places.filter((place) => place >= 0);
  if (found.length === 0) return null;
  // What was moved stands beside the aligned part, and is no longer than what the aligned part lacks.
  const margin = said.length - found.length + 1;
  const from = Math.max(0, Math.min(...found) - margin);
  const to = Math.min(source.length, Math.max(...found) + margin + 1);
  const used = new Set(found);
  placeMoved(said, source, places, used, from, to);
  const isCarried = said.map((_, at) => (places[at] ?? -1) >= 0);
  if (isCarried.includes(false)) carryConcepts(said, named, source.slice(from, to), concepts?.(text) ?? [], isCarried);
  const faults = new Set(said.flatMap(({ kind }, at) => (isCarried[at] ? [] : [kind])));
  if (deniesMore(text, source, used)) faults.add("negation");
  const missing = said.filter((_, at) => !isCarried[at]);
  const quoted = [...used].sort((a, b) => a - b);
  return {
    coverage: isCarried.filter(Boolean).length / said.length,
    faults,
    conflicts: [...faults].some((kind) => kind !== "word") || missing.some((token) => mayName(token, named, source)),
    start: source[quoted[0] ?? 0]?.start ?? 0,
    end: source[quoted.at(-1) ?? 0]?.end ?? 0,
  };
}

/**
 * Find words that stand in another order. A plain word may stand anywhere in the place; whatever changes the truth
 * (a number, a denial) must have moved together with its neighbour, or two numbers could change places.
 * A neighbour that was found elsewhere does not vouch for it.
 */
function placeMoved(
  said: readonly SupportToken[],
  source: readonly SupportToken[],
  places: Int32Array,
  used: Set<number>,
  from: number,
  to: number,
): void {
  for (const [at, token] of said.entries()) {
    if ((places[at] ?? -1) >= 0) continue;
    for (let place = from; place < to; place++) {
      if (source[place]?.key !== token.key) continue;
      const beside = [-1, 1].some((step) => {
        const neighbour = places[at + step] ?? Number.NaN;
        const isSame = said[at + step]?.key === source[place + step]?.key;
        return isSame && (neighbour === place + step || neighbour < 0);
      });
      if (token.kind !== "word" && (used.has(place) || !beside)) continue;
      places[at] = place;
      used.add(place);
      break;
    }
  }
}

/** Mark the words of a name whose concept, or a more special one, the place names in other words. */
function carryConcepts(
  said: readonly SupportToken[],
  named: readonly ConceptMention[],
  place: readonly SupportToken[],
  known: readonly ConceptMention[],
  isCarried: boolean[],
): void {
  const [start, end] = [place[0]?.start ?? 0, place.at(-1)?.end ?? 0];
  const there = known.filter((mention) => mention.start < end && mention.end > start);
  const isThere = (id: string) => there.some((mention) => mention.id === id || mention.ancestors?.has(id) === true);
  for (const mention of named) {
    if (!isThere(mention.id)) continue;
    for (const [at, token] of said.entries())
      if (token.start >= mention.start && token.end <= mention.end) isCarried[at] = true;
  }
}

/** The place denies something of which the statement says it without the denial. */
function deniesMore(text: string, source: readonly SupportToken[], used: ReadonlySet<number>): boolean {
  for (const [at, denial] of source.entries()) {
    if (denial.kind !== "negation" || used.has(at)) continue;
    for (let next = at + 1; next <= at + DENIAL_REACH; next++) {
      const word = source[next];
      if (word === undefined || CLAUSE_END.test(text.slice(denial.end, word.start))) break;
      if (used.has(next)) return true;
    }
  }
  return false;
}

/** Letters of a key from which one or two other letters make another name and not another word. */
const NAME_LENGTH = 5;

/**
 * Whether a word that the place lacks names something: a concept of the lexicon, a name with a figure, or what looks like a word of the
 * passage and is another ("rovamine" for "ravamine"). That is no other word for the same.
 */
function mayName(token: SupportToken, named: readonly ConceptMention[], source: readonly SupportToken[]): boolean {
  if (named.some(({ start, end }) => start <= token.start && token.end <= end)) return true;
  return /\d/.test(token.key) || source.some(({ kind, key }) => kind === "word" && isNear(key, token.key));
}

/** One or two letters apart in words of some length (Levenshtein 1966). */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < "word ".length + NAME_LENGTH || Math.abs(one.length - other.length) > 2)
    return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let place = 1; place <= other.length; place++)
      next.push(
        Math.min(
          (row[place] ?? 0) + 1,
          (next[place - 1] ?? 0) + 1,
          (row[place - 1] ?? 0) + Number(one[at - 1] !== other[place - 1]),
        ),
      );
    row = next;
  }
  return (row.at(-1) ?? 0) <= 2;
}
