import type { Language } from "@cdss/domain";
import { type Random, randomIndex } from "../../../statistics/random.ts";
import type { ConceptLexicon } from "../lexicon/concept-lexicon.ts";

/** What a rule may use. */
export interface RewriteSetup {
  readonly lang: Language;
  /** Text of the passages: what a false statement must not say again. */
  readonly passage: string;
  readonly random: Random;
  readonly lexicon: ConceptLexicon;
}

/** Another form of a statement; null where the statement has nothing that the rule changes. */
export type Rewrite = (statement: string, setup: RewriteSetup) => string | null;

export function pick<T>(random: Random, choices: readonly T[]): T | undefined {
  return choices[randomIndex(random, choices.length)];
}

export function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Begins with a capital where the replaced words did. */
export function withCaseOf(replaced: string, replacement: string): string {
  return /^\p{Lu}/u.test(replaced) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
