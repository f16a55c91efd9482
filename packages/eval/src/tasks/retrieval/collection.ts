import type { Language } from "@cdss/domain";
import type { DataSet } from "../../core/sample.ts";

/** One passage of a corpus. The title may be empty; systems search title and text together. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Left out in a collection of English alone. */
  readonly language?: Language;
}

export interface RetrievalInput {
  readonly query: string;
  /** Only passages in this language are wanted; all of them where it is left out. */
  readonly language?: Language;
}

export interface RetrievalGold {
  /** Grade by id of the passage, a whole number from 1; a passage that is not here is not relevant. */
  readonly relevant: Readonly<Record<string, number>>;
  /** Passages that are taken out of a ranking before it is scored: right ones that are no merit to find. */
  readonly removed?: readonly string[];
}

export interface RetrievalShared {
  readonly documents: readonly Passage[];
}

export type RetrievalData = DataSet<RetrievalInput, RetrievalGold, RetrievalShared>;
