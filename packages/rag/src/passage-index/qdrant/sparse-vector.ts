import { createHash } from "node:crypto";

/** A vector by what is not 0 in it: `values[at]` stands at `indices[at]`, each index once. */
export interface SparseVector {
  readonly indices: number[];
  readonly values: number[];
}

/** Defaults of Anserini for the BEIR benchmark (Thakur et al. 2021, arXiv:2104.08663), as in lexical/bm25-index.ts; not tuned on any data of ours. */
const K1 = 0.9;
const B = 0.4;

/**
 * Mean number of terms of a passage, assumed: the true one is not known before the last passage is there, and a stored weight is never
 * computed again (Qdrant's own `bm25` assumes 256 words for the same reason). A passage of 180 English words keeps about 128 terms, for
 * a third of the words of a text are stop words.
 *
 * It need not be right. With r the true mean over this one, k1 · (1 - b + b · length / mean) is that of an exact BM25 with
 * b' = b · r / (1 - b + b · r) and k1' = k1 · (1 - b + b · r). Wrong by a factor of two in either direction it comes to k1 0.72, b 0.25
 * or k1 1.26, b 0.57, which is within what is in use (Lucene's defaults are 1.2 and 0.75).
 */
export const ASSUMED_MEAN_LENGTH = 128;

/** Hashes are kept for so many terms: texts repeat a small vocabulary, and a hash costs more than all else here. */
const KEPT_HASHES = 200_000;
const hashes = new Map<string, number>();

/**
 * The index of a term or concept: the first 4 bytes of its sha256. Two share an index with probability 2^-32, so that of 300,000
 * different terms (a large corpus) 10 pairs are expected to (n² / 2^33), and a term of a query meets another's passages in 1 of 14,000
 * cases (n / 2^32). Those then count for both.
 */
export function indexOf(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  if (hashes.size >= KEPT_HASHES) hashes.clear();
  const index = createHash("sha256").update(name).digest().readUInt32BE(0);
  hashes.set(name, index);
  return index;
}

/** Weights by name, those of names that share an index added up. */
export function sparseVector(weights: Iterable<readonly [name: string, weight: number]>): SparseVector {
  const sums = new Map<number, number>();
  for (const [name, weight] of weights) {
    const index = indexOf(name);
    sums.set(index, (sums.get(index) ?? 0) + weight);
  }
  return { indices: [...sums.keys()], values: [...sums.values()] };
}

/** How often each term is said: the query's side of BM25. */
export const countedTerms = (terms: readonly string[]): SparseVector =>
  sparseVector(terms.map((term) => [term, 1] as const));

/**
 * What BM25 (Robertson and Zaragoza 2009, doi:10.1561/1500000019, without Lucene's constant factor k1 + 1) gives each term of a
 * passage before its rarity: tf / (tf + k1 · (1 - b + b · length / mean length)), lengths in terms. The server multiplies by
 * ln(1 + (N - n + 0.5) / (n + 0.5)) at query time (the `idf` modifier), with N passages, n of them with the term.
 */
export function weighedTerms(terms: readonly string[]): SparseVector {
  const damping = K1 * (1 - B + (B * terms.length) / ASSUMED_MEAN_LENGTH);
  const { indices, values } = countedTerms(terms);
  return { indices, values: values.map((frequency) => frequency / (frequency + damping)) };
}
