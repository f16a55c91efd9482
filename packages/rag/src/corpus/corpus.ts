import type { EvidenceDocument } from "@cdss/domain";

/** Something of a corpus that could not be read: told, counted and skipped. It never holds words of the document. */
export interface CorpusIssue {
  /** File, and entry inside an archive. */
  readonly file: string;
  /** Field or place in the file. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** Documents of one corpus in a fixed order, read as they are asked for: a corpus may be larger than memory. */
export interface Corpus {
  /** What reads it: `medquad`, `pubmed`, `folder`. */
  readonly format: string;
  documents(onIssue: (issue: CorpusIssue) => void): AsyncIterable<EvidenceDocument>;
}
