import type { DataSet } from "../../core/sample.ts";

/** One passage of a corpus. The title may be empty; systems search title and text together. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface RetrievalInput {
  readonly query: string;
}

export interface RetrievalGold {
  /** Grade by id of the passage, a whole number from 1; a passage that is not here is not relevant. */
  readonly relevant: Readonly<Record<string, number>>;
}

export interface RetrievalShared {
  readonly documents: readonly Passage[];
}

export type RetrievalData = DataSet<RetrievalInput, RetrievalGold, RetrievalShared>;
