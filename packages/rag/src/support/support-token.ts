/** What a word does to the truth of a sentence. A sentence that differs in any but `word` says something else. */
export type SupportKind = "quantity" | "negation" | "direction" | "word" | "population" | "time";

/** A part of a text that a statement and its source must agree on. Words that change nothing are no tokens. */
export interface SupportToken {
  readonly kind: SupportKind;
  /** Equal for what means the same: `0.5 g` and `500 mg`, `paediatric` and `children`. */
  readonly key: string;
  /** Half-open place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}
