import type { Passage, Quotation } from "./literature.ts";

/** Something that a quotation may speak of, by its names in any language: one of them is enough. */
export interface QuoteTopic {
  /** Unique in a call; comes back with what was picked. */
  readonly key: string;
  readonly names: readonly string[];
}

/** What a sentence says of a topic: that it is so, that it is not so or argues against it, or neither for certain. */
export type TopicMention = "affirmed" | "denied" | "unclear";

/** A sentence of a passage, and the topics that it names. */
export interface PickedQuote {
  readonly quotation: Quotation;
  readonly mentions: readonly { readonly key: string; readonly mention: TopicMention }[];
}

/** Picks sentences out of passages, word for word. Never throws. */
export interface QuotePicker {
  /**
   * Sentences that name a topic and speak of the subject, in their own words or under a title or heading that does: those of most
   * topics first, then in the order of the passage. `subject` gives the names of one thing. Neither
   * list may change afterwards: what is read of it is kept with it.
   */
  pick(passage: Passage, subject: readonly string[], topics: readonly QuoteTopic[]): PickedQuote[];
}
