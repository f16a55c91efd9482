import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  // Cosines with (1, 0): 0.6, 1, -1, 0.6, 0.
  const vectors = { dimensions: 2, values: Float32Array.of(0.6, 0.8, 1, 0, -1, 0, 0.6, -0.8, 0, 1) };
  it.each([
    { limit: 1, places: [1] },
    { limit: 2, places: [1, 0] },
    { limit: 3, places: [1, 0, 3] },
    { limit: 5, places: [1, 0, 3, 4, 2] },
    { limit: 9, places: [1, 0, 3, 4, 2] },
  ])("returns the first $limit, ties by position, opposite vectors last", ({ limit, places }) => {
    expect(nearest(vectors, Float32Array.of(1, 0), limit).map(({ at }) => at)).toEqual(places);
  });

  it("gives the cosine", () => {
    expect(nearest(vectors, Float32Array.of(0, 1), 1)).toEqual([{ at: 4, cosine: 1 }]);
  });
});
