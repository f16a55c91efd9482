/** A place of a text that names a concept of some lexicon. */
export interface ConceptMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** More general concepts: a source that says the special says the general too. */
  readonly ancestors?: ReadonlySet<string>;
}

/** Finds the concepts that a text names. */
export type ConceptReader = (text: string) => readonly ConceptMention[];
