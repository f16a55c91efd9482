import type { LexiconEntry } from "../../lexicon-entry.ts";

/** A concept as the matcher knows it, with its label in both languages. */
export interface MatchedConcept {
  readonly id: LexiconEntry["concept"];
  readonly kind: LexiconEntry["kind"];
  readonly label: { readonly en: string; readonly zh?: string };
}

/** One place of a text that names a concept. Token positions are half-open. */
export interface Mention {
  readonly concepts: readonly MatchedConcept[];
  /** Tokens that are quoted. */
  readonly from: number;
  readonly to: number;
  /** Where the item itself stands: of "swelling of hands and feet" the second mention quotes it all, and stands at "feet". */
  readonly anchor: number;
  readonly scope: LexiconEntry["scope"];
  /** The words themselves deny the finding: "afebrile", "the neck is not stiff". */
  readonly absent: boolean;
}
