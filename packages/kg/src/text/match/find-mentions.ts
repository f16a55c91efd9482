import type { NameSense } from "./lexicon-index.ts";
import type { MatchedConcept, Mention } from "./mention.ts";
import { type ReorderedName, reorderedNames, sharedTails } from "./reorder.ts";
import { type FoundName, longestName, type Reading } from "./walk-names.ts";

interface Candidate {
  readonly end: number;
  readonly anchor: number;
  readonly senses: readonly NameSense[];
  readonly absent: boolean;
}

/**
 * Every mention of a concept in a text, in order. Leftmost and longest: a name gives way only to one that begins inside it,
 * is longer, and goes on beyond it. Names in another order and shared tails of lists are found beside the plain ones.
 */
export function findMentions(reading: Reading): Mention[] {
  const length = reading.ids.length;
  const plain: (FoundName | null)[] = new Array(length);
  for (let at = 0; at < length; at++) plain[at] = (reading.ids[at] ?? 0) === 0 ? null : longestName(reading, at);
  const { reordered, extras } = collectReordered(reading, plain);

  const taken = new Uint8Array(length);
  const mentions: Mention[] = [];
  for (let at = 0; at < length; ) {
    const candidate = reordered.get(at) ?? plainCandidate(plain[at] ?? null);
    if (candidate === null || givesWay(reading, plain, at, candidate.end)) {
      at++;
      continue;
    }
    taken.fill(1, at, candidate.end);
    if (candidate.senses.length > 0) mentions.push(mentionOf(reading, at, candidate.end, candidate.anchor, candidate));
    for (const extra of extras.get(at) ?? []) {
      taken.fill(1, extra.from, extra.to);
      mentions.push(mentionOf(reading, extra.from, extra.to, extra.anchor, extra));
    }
    const tails = sharedTails(reading, at, candidate.end, (position) => taken[position] === 1);
    for (const tail of candidate.senses.length > 0 ? tails : []) {
      mentions.push(mentionOf(reading, tail.from, tail.to, tail.anchor, tail));
    }
    const last = extras.get(at)?.at(-1);
    at = last === undefined ? candidate.end : Math.max(candidate.end, last.to);
  }
  return mentions.sort((a, b) => a.anchor - b.anchor || a.to - b.to);
}

/** Reordered names by the token where they begin: the first of a list competes with plain names, the rest follow it. */
function collectReordered(
  reading: Reading,
  plain: readonly (FoundName | null)[],
): { reordered: Map<number, Candidate>; extras: Map<number, ReorderedName[]> } {
  const reordered = new Map<number, Candidate>();
  const extras = new Map<number, ReorderedName[]>();
  for (let at = 0; at < reading.ids.length; at++) {
    const [first, ...rest] = reorderedNames(reading, at);
    if (first === undefined) continue;
    const direct = plain[first.from];
    if (direct !== undefined && direct !== null && direct.end > first.to) continue;
    if (direct === undefined || direct === null || direct.end < first.to) {
      reordered.set(first.from, { end: first.to, anchor: first.anchor, senses: first.senses, absent: first.absent });
    }
    if (rest.length > 0) extras.set(first.from, rest);
  }
  return { reordered, extras };
}

function plainCandidate(found: FoundName | null): Candidate | null {
  return found === null ? null : { end: found.end, anchor: found.anchor, senses: found.senses, absent: false };
}

function givesWay(reading: Reading, plain: readonly (FoundName | null)[], from: number, end: number): boolean {
  // 无甲减 denies 甲减 and is not 无甲: behind a denial a name of the same length that goes on wins.
  const denied = reading.words.infixNegations.longest(reading.ids, from, from + 1) === null ? null : plain[from + 1];
  if (denied !== null && denied !== undefined && denied.end > end) return true;
  for (let later = from + 1; later < end; later++) {
    const other = plain[later];
    if (other !== null && other !== undefined && other.end > end && other.end - later > end - from) return true;
  }
  return false;
}

function mentionOf(
  reading: Reading,
  from: number,
  to: number,
  anchor: number,
  name: Pick<Candidate, "senses" | "absent">,
): Mention {
  const concepts: MatchedConcept[] = [];
  for (const sense of name.senses) {
    const concept = reading.index.concepts[sense.concept];
    if (concept !== undefined) concepts.push(concept);
  }
  const best = name.senses[0];
  return {
    concepts,
    from,
    to,
    anchor,
    scope: best?.scope ?? "exact",
    absent: name.absent || name.senses.some((sense) => sense.absent),
  };
}
