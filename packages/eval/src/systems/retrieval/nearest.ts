/** Vectors of equal length, one after the other. */
export interface Vectors {
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** A vector of the set and its cosine with the query. */
export interface Neighbour {
  readonly at: number;
  readonly cosine: number;
}

/**
 * The `limit` vectors with the highest cosine to `query`, highest first, ties by position. All are of unit length, so that the
 * cosine is the dot product; every vector is looked at, so that nothing is missed as by an approximate index.
 */
export function nearest({ dimensions, values }: Vectors, query: Float32Array, limit: number): Neighbour[] {
  const size = values.length / dimensions;
  const cosines = new Float32Array(size);
  for (let at = 0; at < size; at++) {
    let sum = 0;
    const from = at * dimensions;
    for (let along = 0; along < dimensions; along++) sum += (values[from + along] ?? 0) * (query[along] ?? 0);
    cosines[at] = sum;
  }
  // Sorting bare numbers is far faster than sorting positions: find the lowest cosine that is returned, then sort only those above.
  const lowest = cosines.slice().sort()[Math.max(0, size - limit)] ?? 0;
  const found: Neighbour[] = [];
  for (const [at, cosine] of cosines.entries()) if (cosine >= lowest) found.push({ at, cosine });
  return found.sort((one, other) => other.cosine - one.cosine || one.at - other.at).slice(0, limit);
}
