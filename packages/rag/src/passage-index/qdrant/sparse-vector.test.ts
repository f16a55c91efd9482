import { describe, expect, it } from "vitest";
import { ASSUMED_MEAN_LENGTH, countedTerms, indexOf, sparseVector, weighedTerms } from "./sparse-vector.ts";

const repeat = (term: string, times: number): string[] => Array.from({ length: times }, () => term);

describe("the index of a name", () => {
  it.each([
    // First 4 bytes of the digests in FIPS 180-4's examples: "abc" is ba7816bf…, the empty string e3b0c442….
    ["abc", 0xba7816bf],
    ["", 0xe3b0c442],
  ])("is the beginning of the sha256 of %j", (name, expected) => {
    expect(indexOf(name)).toBe(expected);
    expect(indexOf(name)).toBe(expected);
  });

  it("is above 2^31 where the first bit is set", () => {
    expect(indexOf("abc")).toBeGreaterThan(2 ** 31);
  });
});

describe("weights of a passage's terms", () => {
  const mean = ASSUMED_MEAN_LENGTH;
  const weightOf = (terms: readonly string[], term: string) => {
    const { indices, values } = weighedTerms(terms);
    return values[indices.indexOf(indexOf(term))];
  };

  it.each([
    // k1 0.9, b 0.4. Mean length: damping 0.9 · (0.6 + 0.4) = 0.9; 1 / 1.9 and 3 / 3.9.
    ["once at mean length", ["fever", ...repeat("x", mean - 1)], 1 / 1.9],
    ["three times at mean length", [...repeat("fever", 3), ...repeat("x", mean - 3)], 3 / 3.9],
    // Twice the mean: damping 0.9 · (0.6 + 0.8) = 1.26; 1 / 2.26.
    ["once at twice the mean", ["fever", ...repeat("x", 2 * mean - 1)], 1 / 2.26],
    // Half the mean: damping 0.9 · (0.6 + 0.2) = 0.72; 1 / 1.72.
    ["once at half the mean", ["fever", ...repeat("x", mean / 2 - 1)], 1 / 1.72],
  ])("counts one that is said %s", (_what, terms, expected) => {
    expect(weightOf(terms, "fever")).toBeCloseTo(expected, 10);
  });

  it("has each index once", () => {
    expect(weighedTerms(["a", "b", "a"]).indices).toEqual([indexOf("a"), indexOf("b")]);
    expect(weighedTerms([])).toEqual({ indices: [], values: [] });
  });
});

describe("weights of a query", () => {
  it("are how often it says a term", () => {
    expect(countedTerms(["rash", "fever", "rash"])).toEqual({
      indices: [indexOf("rash"), indexOf("fever")],
      values: [2, 1],
    });
  });

  it("add up where a name is given twice", () => {
    expect(
      sparseVector([
        ["HP:1", 0.5],
        ["HP:1", 0.25],
      ]).values,
    ).toEqual([0.75]);
  });
});
