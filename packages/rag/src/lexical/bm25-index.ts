import { CdssError } from "@cdss/domain";
import { tokenise } from "../text/tokenise.ts";
import { collectPostings } from "./postings.ts";
import { topScores } from "./top-scores.ts";

/** A document or passage that a search found. Scores order the results of one query; they compare across nothing else. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

export interface Bm25Parameters {
  /** How slowly repeated words stop to count, 0 or more. */
  readonly k1?: number;
  /** How much long documents are held back, 0 to 1. */
  readonly b?: number;
}

export interface Bm25Index {
  /** Number of documents. */
  readonly size: number;
  /** The best documents that share a term with the query, best first, ties in document order. */
  search(query: string, limit: number): Scored[];
  /** The score of every document, in document order; 0 without a shared term. */
  scores(query: string): Float64Array;
}

/** Defaults of Anserini for the BEIR benchmark (Thakur et al. 2021, arXiv:2104.08663); not tuned on any data of ours. */
const DEFAULTS = { k1: 0.9, b: 0.4 } as const;

/**
 * Okapi BM25 over texts (Robertson and Zaragoza 2009, doi:10.1561/1500000019), as Lucene computes it: the sum over query terms,
 * repeated ones counted again, of ln(1 + (N - n + 0.5) / (n + 0.5)) · tf / (tf + k1 · (1 - b + b · length / mean length)), with N
 * documents, n of them with the term, and lengths in terms.
 *
 * Throws CdssError INVALID_INPUT where k1 or b is out of bounds.
 */
export function createBm25Index(
  documents: readonly { readonly id: string; readonly text: string }[],
  parameters: Bm25Parameters = {},
): Bm25Index {
  const { k1, b } = { ...DEFAULTS, ...parameters };
  if (!(k1 >= 0 && Number.isFinite(k1))) throw outOfBounds("k1", "a number that is not below 0");
  if (!(b >= 0 && b <= 1)) throw outOfBounds("b", "a number from 0 to 1");

  const { terms, starts, documentOf, frequencyOf, lengths } = collectPostings(documents.map(({ text }) => text));
  const size = documents.length;
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / size;
  const dampings = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / meanLength));

  const scores = (query: string): Float64Array => {
    const sums = new Float64Array(size);
    for (const name of tokenise(query)) {
      const term = terms.get(name);
      if (term === undefined) continue;
      const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
      const count = to - from;
      const idf = Math.log(1 + (size - count + 0.5) / (count + 0.5));
      for (let at = from; at < to; at++) {
        const document = documentOf[at] ?? 0;
        const frequency = frequencyOf[at] ?? 0;
        sums[document] = (sums[document] ?? 0) + (idf * frequency) / (frequency + (dampings[document] ?? 0));
      }
    }
    return sums;
  };
  return {
    size,
    scores,
    search: (query, limit) =>
      topScores(scores(query), limit).map(({ at, score }) => ({ id: documents[at]?.id ?? "", score })),
  };
}

function outOfBounds(name: string, bounds: string): CdssError {
  const issue = { path: name, message: "is out of bounds", fix: `give ${bounds}` };
  return new CdssError("INVALID_INPUT", `${issue.path} ${issue.message}; ${issue.fix}`, { issues: [issue] });
}
