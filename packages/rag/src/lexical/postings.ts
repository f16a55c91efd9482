import { tokenise } from "../text/tokenise.ts";

/** Which documents hold each term how often. Postings of term `t` lie at `starts[t]` up to `starts[t + 1]`, by document. */
export interface Postings {
  /** Number of each term. */
  readonly terms: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly documentOf: Uint32Array;
  readonly frequencyOf: Uint32Array;
  /** Terms of each document, repeated ones counted again. */
  readonly lengths: Uint32Array;
}

/** Splits each text once. Postings are first met by document, then sorted by term in one counting pass. */
export function collectPostings(texts: readonly string[]): Postings {
  const terms = new Map<string, number>();
  const met: Uint32Array[] = [];
  const lengths = new Uint32Array(texts.length);
  const documentsWith: number[] = [];
  for (const [document, text] of texts.entries()) {
    const frequencies = new Map<number, number>();
    for (const name of tokenise(text)) {
      let term = terms.get(name);
      if (term === undefined) {
        term = terms.size;
        terms.set(name, term);
        documentsWith.push(0);
      }
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      lengths[document] = (lengths[document] ?? 0) + 1;
    }
    const pairs = new Uint32Array(2 * frequencies.size);
    let at = 0;
    for (const [term, frequency] of frequencies) {
      pairs[at++] = term;
      pairs[at++] = frequency;
      documentsWith[term] = (documentsWith[term] ?? 0) + 1;
    }
    met.push(pairs);
  }

  const starts = new Uint32Array(terms.size + 1);
  for (const [term, count] of documentsWith.entries()) starts[term + 1] = (starts[term] ?? 0) + count;
  const next = starts.slice();
  const documentOf = new Uint32Array(starts.at(-1) ?? 0);
  const frequencyOf = new Uint32Array(documentOf.length);
  for (const [document, pairs] of met.entries()) {
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const term = pairs[pair] ?? 0;
      const at = next[term] ?? 0;
      documentOf[at] = document;
      frequencyOf[at] = pairs[pair + 1] ?? 0;
      next[term] = at + 1;
    }
  }
  return { terms, starts, documentOf, frequencyOf, lengths };
}
