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
  const quoted = [...used].sort((a, b) => a - b);
  return {
    coverage: isCarried.filter(Boolean).length / said.length,
    faults,
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
