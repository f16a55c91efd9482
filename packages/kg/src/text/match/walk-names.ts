import { TOKEN, type Tokens } from "../tokenize/tokenize.ts";
import type { LexiconIndex, NameSense, NameTarget } from "./lexicon-index.ts";
import { TokenTrie } from "./token-trie.ts";
import type { WordSets } from "./word-sets.ts";

/** A text prepared for matching. */
export interface Reading {
  readonly tokens: Tokens;
  readonly ids: Int32Array;
  /** Where reading goes on when the modifier that begins at a token is left out; the token's own position when none begins. */
  readonly skipTo: Int32Array;
  readonly index: LexiconIndex;
  readonly words: WordSets;
}

/** A name found at a place: its end, and the senses that the place allows. */
export interface FoundName {
  readonly end: number;
  /** Where the finding itself stands: behind a denial that the name was read across, else at its beginning. */
  readonly anchor: number;
  readonly senses: readonly NameSense[];
  readonly blocked: boolean;
}

// More than this many modifiers in a row is prose, and unlimited runs would make hostile text slow.
const MAX_SKIPS = 4;

/** Tokenised text with modifiers located. */
export function readingOf(tokens: Tokens, index: LexiconIndex, words: WordSets): Reading {
  const ids = index.vocabulary.idsOf(tokens);
  const skipTo = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) skipTo[at] = words.modifiers.longest(ids, at, ids.length)?.end ?? at;
  return { tokens, ids, skipTo, index, words };
}

/** The first token at or after `at` that is not a modifier. */
export function skipModifiers(reading: Reading, at: number): number {
  let to = at;
  for (let skips = 0; skips < MAX_SKIPS; skips++) {
    const next = reading.skipTo[to] ?? to;
    if (next === to) return to;
    to = next;
  }
  return to;
}

/** Senses of a target that the spelling and the neighbours at this place allow. */
export function allowedSenses(reading: Reading, target: NameTarget, from: number, to: number): NameSense[] {
  const { tokens } = reading;
  if (target.guard !== null) {
    const before = tokens.forms[from - 1] ?? "";
    const after = tokens.forms[to] ?? "";
    if (!target.guard.before.has(before) && !target.guard.after.has(after)) return [];
  }
  return [target.phenotype, target.condition].filter((sense): sense is NameSense => {
    if (sense === null || sense.ambiguous) return false;
    if (sense.spelling === null) return true;
    const surface = tokens.surfaces[from] ?? "";
    return surface === sense.spelling || surface === `${sense.spelling}s`;
  });
}

/** The longest name that begins at a token, with modifiers inside it left out; null when none does. */
export function longestName(reading: Reading, from: number): FoundName | null {
  let best: FoundName | null = null;
  const { ids, skipTo, index, words } = reading;
  const walk = (node: number, at: number, skips: number, anchor: number): void => {
    if (at >= ids.length) return;
    const child = index.trie.child(node, ids[at] ?? 0);
    if (child !== -1) {
      const target = index.targets[index.trie.value(child)];
      if (target !== undefined && (best === null || at + 1 > best.end)) {
        const allowed = target.blocked ? [] : allowedSenses(reading, target, from, at + 1);
        // 听力不正常 does not state that 听力正常: a name that denies by itself is not read across a denial.
        const senses = anchor === from ? allowed : allowed.filter((sense) => !sense.absent);
        if (target.blocked || senses.length > 0)
          best = { end: at + 1, anchor, senses, blocked: target.blocked && senses.length === 0 };
      }
      walk(child, at + 1, 0, anchor);
    }
    const next = skipTo[at] ?? at;
    if (next > at && at > from && skips < MAX_SKIPS) walk(node, next, skips + 1, anchor);
    if (at > from && anchor === from && reading.tokens.kinds[at] === TOKEN.han) {
      const denial = words.infixNegations.longest(ids, at, ids.length);
      if (denial !== null) walk(node, denial.end, 0, denial.end);
    }
  };
  walk(TokenTrie.root, from, 0, from);
  return best;
}

/** Senses of exactly this sequence of token ids (in another order than the text has them), words only. */
export function sensesOf(reading: Reading, sequence: readonly number[]): readonly NameSense[] {
  const target = reading.index.targets[reading.index.trie.lookup(sequence)];
  if (target === undefined || target.blocked || target.guard !== null) return [];
  return [target.phenotype, target.condition].filter(
    (sense): sense is NameSense => sense !== null && !sense.ambiguous && sense.spelling === null,
  );
}
