import { lengthOf } from "./length-of.ts";
import type { ModelDescription } from "./model-description.ts";

/**
 * One vector of length 1 for a text, from those of its tokens, `dimensions` numbers each, one token after the other: the direction
 * of their mean, or the first alone.
 */
export function pool(tokens: Float32Array, dimensions: number, pooling: ModelDescription["pooling"]): Float32Array {
  const vector = new Float32Array(dimensions);
  const end = pooling === "first" ? dimensions : tokens.length;
  for (let at = 0; at < end; at++) {
    const place = at % dimensions;
    // A sum points where the mean does, and only the direction is kept.
    vector[place] = (vector[place] ?? 0) + (tokens[at] ?? 0);
  }
  const length = lengthOf(vector);
  return vector.map((value) => value / length);
}
