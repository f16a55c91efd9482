import { describe, expect, it } from "vitest";
import { pool } from "./pool.ts";

describe("pooling", () => {
  it.each([
    // Two tokens in two dimensions, (3, 0) and (0, 4): the mean is (1.5, 2), of length 2.5.
    ["mean", [3, 0, 0, 4], [0.6, 0.8]],
    ["first", [3, 0, 0, 4], [1, 0]],
    ["mean", [0, -2], [0, -1]],
  ] as const)("takes the %s of %j", (pooling, tokens, expected) => {
    const vector = pool(Float32Array.from(tokens), 2, pooling);
    for (const [at, value] of expected.entries()) expect(vector[at]).toBeCloseTo(value, 6);
  });
});
