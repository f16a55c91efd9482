import { tokenize } from "../tokenize/tokenize.ts";
import { TokenTrie, type Vocabulary } from "./token-trie.ts";
import { HEAD_FAMILIES, SITE_PAIRS } from "./words/body-words.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  COPULAS,
  INFIX_NEGATIONS,
  MODIFIERS,
  SITE_PREPOSITIONS,
} from "./words/modifiers.ts";

/** The grammar words of the matcher as token ids. */
export interface WordSets {
  readonly modifiers: TokenTrie;
  readonly infixNegations: TokenTrie;
  readonly prepositions: ReadonlySet<number>;
  readonly copulas: ReadonlySet<number>;
  readonly auxiliaries: ReadonlySet<number>;
  readonly conjunctions: ReadonlySet<number>;
  /** Other ways to name a site or to say what is wrong with it, the word itself first. */
  alternatives(id: number): readonly number[];
  /** Words of the head families: what is wrong with a site. */
  readonly heads: ReadonlySet<number>;
  readonly not: number;
}

/** Compile the word lists against a vocabulary. */
export function compileWordSets(vocabulary: Vocabulary): WordSets {
  const intern = (phrase: string): number[] => tokenize(phrase).forms.map((form) => vocabulary.intern(form));
  const single = (words: readonly string[]): Set<number> => new Set(words.flatMap((word) => intern(word).slice(0, 1)));
  const modifiers = new TokenTrie();
  for (const phrase of MODIFIERS) modifiers.setValue(modifiers.insert(intern(phrase)), 1);
  const infixNegations = new TokenTrie();
  for (const phrase of INFIX_NEGATIONS) infixNegations.setValue(infixNegations.insert(intern(phrase)), 1);
  const others = new Map<number, number[]>();
  const relate = (words: readonly string[]): void => {
    const ids = words
      .map(intern)
      .filter((sequence) => sequence.length === 1)
      .map((sequence) => sequence[0] ?? 0);
    for (const id of ids) {
      const held = others.get(id) ?? [id];
      others.set(id, [...held, ...ids.filter((other) => !held.includes(other))]);
    }
  };
  for (const pair of SITE_PAIRS) relate(pair);
  for (const family of HEAD_FAMILIES) relate(family);
  return {
    modifiers,
    infixNegations,
    prepositions: single(SITE_PREPOSITIONS),
    copulas: single(COPULAS),
    auxiliaries: single(AUXILIARIES),
    conjunctions: single(CONJUNCTIONS),
    alternatives: (id) => others.get(id) ?? [id],
    heads: single(HEAD_FAMILIES.flat().filter((word) => !word.startsWith("abnormal"))),
    not: vocabulary.intern("not"),
  };
}
