import { TOKEN } from "../tokenize/tokenize.ts";
import type { NameSense } from "./lexicon-index.ts";
import { type Reading, sensesOf, skipModifiers } from "./walk-names.ts";

/** A name that the text holds in another order, or shared between the items of a list. */
export interface ReorderedName {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly senses: readonly NameSense[];
  readonly absent: boolean;
}

const LONGEST_SITE = 3;
const LONGEST_LIST = 8;

/** Names that a preposition or a copula at this token reveals: "swelling of hands and feet", "the liver is enlarged". */
export function reorderedNames(reading: Reading, at: number): ReorderedName[] {
  const id = reading.ids[at] ?? 0;
  if (id === 0) return [];
  if (reading.words.prepositions.has(id)) return headOfSites(reading, at);
  if (reading.words.copulas.has(id)) return siteIsHead(reading, at);
  if (reading.words.heads.has(id)) return besideSite(reading, at);
  return [];
}

/** "Swollen left ankle" and "ankle oedema": the site stands next to what is said of it. */
function besideSite(reading: Reading, at: number): ReorderedName[] {
  const head = [reading.ids[at] ?? 0];
  const next = skipModifiers(reading, at + 1);
  for (const length of [2, 1]) {
    const ranges: readonly (readonly [from: number, to: number, site: number])[] = [
      [at - length, at + 1, at - length],
      [at, next + length, next],
    ];
    for (const [from, to, site] of ranges) {
      if (!areWords(reading, site, site + length)) continue;
      const senses = combine(reading, [...reading.ids.slice(site, site + length)], head);
      if (senses.length > 0) return [{ from, to, anchor: from, senses, absent: false }];
    }
  }
  return [];
}

function headOfSites(reading: Reading, preposition: number): ReorderedName[] {
  for (const headLength of [2, 1]) {
    const from = preposition - headLength;
    if (!areWords(reading, from, preposition)) continue;
    const head = [...reading.ids.slice(from, preposition)];
    if (head.includes(0)) continue;
    const found: ReorderedName[] = [];
    let at = skipModifiers(reading, preposition + 1);
    for (let item = 0; item < LONGEST_LIST; item++) {
      const site = siteAt(reading, at, head);
      if (site === null) break;
      found.push({ from, to: site.to, anchor: item === 0 ? from : at, senses: site.senses, absent: false });
      if (!isConjunction(reading, site.to)) break;
      // "hands, feet, and lips": a comma and a conjunction may stand together.
      const next = isConjunction(reading, site.to + 1) ? site.to + 2 : site.to + 1;
      at = skipModifiers(reading, next);
    }
    if (found.length > 0) return found;
  }
  return [];
}

function siteAt(
  reading: Reading,
  at: number,
  head: readonly number[],
): { to: number; senses: readonly NameSense[] } | null {
  for (let length = LONGEST_SITE; length >= 1; length--) {
    if (!areWords(reading, at, at + length)) continue;
    const senses = combine(reading, [...reading.ids.slice(at, at + length)], head);
    if (senses.length > 0) return { to: at + length, senses };
  }
  return null;
}

function siteIsHead(reading: Reading, copula: number): ReorderedName[] {
  let at = skipModifiers(reading, copula + 1);
  const absent = reading.ids[at] === reading.words.not;
  if (absent) at = skipModifiers(reading, at + 1);
  if (!areWords(reading, at, at + 1) || reading.ids[at] === 0) return [];
  const head = [reading.ids[at] ?? 0];
  const siteEnd = reading.words.auxiliaries.has(reading.ids[copula - 1] ?? 0) ? copula - 1 : copula;
  for (let length = LONGEST_SITE; length >= 1; length--) {
    const from = siteEnd - length;
    if (!areWords(reading, from, siteEnd)) continue;
    const senses = combine(reading, [...reading.ids.slice(from, siteEnd)], head);
    if (senses.length > 0) return [{ from, to: at + 1, anchor: from, senses, absent }];
  }
  return [];
}

/** Site before head and head before site, each word also by its related words; the words as written come first. */
function combine(reading: Reading, site: readonly number[], head: readonly number[]): readonly NameSense[] {
  const { alternatives } = reading.words;
  const last = site.length - 1;
  for (const siteWord of alternatives(site[last] ?? 0)) {
    const place = [...site.slice(0, last), siteWord];
    for (const headWord of alternatives(head[head.length - 1] ?? 0)) {
      const said = [...head.slice(0, -1), headWord];
      for (const sequence of [
        [...place, ...said],
        [...said, ...place],
      ]) {
        const senses = sensesOf(reading, sequence);
        if (senses.length > 0) return senses;
      }
    }
  }
  return [];
}

/**
 * Names that end like the one found and begin with an earlier item of the list: "knee, hip and back pain" and
 * 手、足麻木 name more than their last item. `taken` says which tokens belong to another name already.
 */
export function sharedTails(
  reading: Reading,
  from: number,
  to: number,
  taken: (at: number) => boolean,
): ReorderedName[] {
  const found: ReorderedName[] = [];
  if (to - from < 2) return found;
  let boundary = from;
  for (let item = 0; item < LONGEST_LIST; item++) {
    // The modifier of the last item (双 in 双足) stands between it and the conjunction.
    const conjunction = conjunctionBefore(reading, boundary);
    if (conjunction < 0) break;
    let end = conjunction;
    if (isConjunction(reading, end - 1)) end--;
    const shared = earlierItem(reading, end, from, to, taken);
    if (shared === null) break;
    found.push(shared);
    boundary = shared.from;
  }
  return found;
}

function conjunctionBefore(reading: Reading, boundary: number): number {
  for (let back = 1; back <= 3; back++) {
    const at = boundary - back;
    if (at < 0) return -1;
    if (isConjunction(reading, at)) return skipModifiers(reading, at + 1) === boundary || back === 1 ? at : -1;
  }
  return -1;
}

function earlierItem(
  reading: Reading,
  end: number,
  from: number,
  to: number,
  taken: (at: number) => boolean,
): ReorderedName | null {
  const isHan = reading.tokens.kinds[from] === TOKEN.han;
  const longest = isHan ? 4 : 2;
  for (let length = longest; length >= 1; length--) {
    const start = end - length;
    if (start < 0 || !areWords(reading, start, end) || anyTaken(start, end, taken)) continue;
    // One character of a Chinese sentence is an item only where something marks its beginning.
    if (isHan && length === 1 && !beginsItem(reading, start)) continue;
    const item = reading.ids.slice(start, end);
    for (let tail = from + 1; tail < to; tail++) {
      const senses = sensesOf(reading, [...item, ...reading.ids.slice(tail, to)]);
      if (senses.length > 0) return { from: start, to, anchor: start, senses, absent: false };
    }
  }
  return null;
}

function anyTaken(from: number, to: number, taken: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (taken(at)) return true;
  return false;
}

function beginsItem(reading: Reading, at: number): boolean {
  if (at === 0) return true;
  const kind = reading.tokens.kinds[at - 1];
  return (kind !== TOKEN.han && kind !== TOKEN.word) || reading.skipTo[at - 1] === at || isConjunction(reading, at - 1);
}

function isConjunction(reading: Reading, at: number): boolean {
  return at >= 0 && reading.words.conjunctions.has(reading.ids[at] ?? 0);
}

function areWords(reading: Reading, from: number, to: number): boolean {
  if (from < 0 || to > reading.ids.length) return false;
  for (let at = from; at < to; at++) {
    const kind = reading.tokens.kinds[at];
    if ((kind !== TOKEN.word && kind !== TOKEN.han) || isConjunction(reading, at)) return false;
  }
  return true;
}
