import type { TermGraph } from "./term-graph.ts";

/**
 * Information content of each term, in nats: -ln of the share of lines annotated with it or a descendant
 * (Resnik 1995, arXiv:cmp-lg/9511007). 0 for terms that no line has: they are never a common ancestor with one.
 */
export function informationContent(terms: readonly Int32Array[], size: number, graph: TermGraph): Float32Array {
  const counts = new Int32Array(size);
  let annotated = 0;
  for (const own of terms) {
    if (own.length > 0) annotated++;
    const stated = new Set<number>();
    for (const term of own) for (const ancestor of graph.ancestors(term)) stated.add(ancestor);
    for (const term of stated) counts[term] = (counts[term] ?? 0) + 1;
  }
  return Float32Array.from(counts, (count) => (count === 0 ? 0 : Math.log(annotated / count)));
}

/**
 * Resnik similarity of one term to every term: the information content of their most informative common ancestor.
 * Ancestors are laid down from the least to the most informative, each over all that lies below it.
 */
export function similarityRow(term: number, information: Float32Array, graph: TermGraph): Float32Array {
  const row = new Float32Array(information.length);
  const ancestors = [...graph.ancestors(term)].sort((a, b) => (information[a] ?? 0) - (information[b] ?? 0));
  for (const ancestor of ancestors) {
    const value = information[ancestor] ?? 0;
    if (value > 0) for (const below of graph.descendants(ancestor)) row[below] = value;
  }
  return row;
}
