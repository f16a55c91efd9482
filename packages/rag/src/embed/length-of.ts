/** Euclidean length of a vector. Not Math.hypot, which takes many times as long over hundreds of numbers. */
export function lengthOf(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
