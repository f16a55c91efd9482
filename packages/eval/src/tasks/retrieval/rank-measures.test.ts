import { describe, expect, it } from "vitest";
import { firstRelevant, normalisedGain, recall } from "./rank-measures.ts";

describe("normalisedGain", () => {
  /*
   * Grades 1 0 3 0 0 2 of the relevant grades 3 2 1:
   *   gain  1/log2(2) + 3/log2(4) + 2/log2(7)  = 1 + 1.5 + 0.712414       = 3.212414
   *   ideal 3/log2(2) + 2/log2(3) + 1/log2(4)  = 3 + 1.261860 + 0.5       = 4.761860
   *   nDCG  0.674613; with gains 2^grade - 1 it would be 0.592864, which trec_eval does not give.
   * Twelve relevant, found at places 4 to 10: (sum of 1/log2(p + 1), p = 4..10) / (the same, p = 1..10)
   *   = 2.412630 / 4.543559 = 0.531.
   * The same rankings by pytrec_eval (`pip install pytrec_eval-terrier==0.5.11`, measures ndcg_cut.10 and recall.20,100;
   * scores 1000 - place): 0.6746134297740909, 0.5309999066793252, 0, 0.
   */
  it.each([
    { name: "grades count", grades: [1, 0, 3, 0, 0, 2], relevant: [2, 1, 3], value: 0.6746134297740909 },
    {
      name: "no more than ten places are ideal",
      grades: [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
      relevant: Array.from({ length: 12 }, () => 1),
      value: 0.5309999066793252,
    },
    { name: "the best order", grades: [3, 2, 1], relevant: [1, 2, 3], value: 1 },
    { name: "place 11 is too late", grades: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], relevant: [1], value: 0 },
    { name: "nothing returned", grades: [], relevant: [1], value: 0 },
  ])("$name", ({ grades, relevant, value }) => {
    expect(normalisedGain(grades, relevant, 10)).toBeCloseTo(value, 12);
  });
});

describe("recall", () => {
  // Relevant at places 4 to 11, 22 and 23, of twelve: 8 / 12 in 20 places, 10 / 12 in 100 (pytrec_eval: 0.6667, 0.8333).
  const grades = [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
  it.each([
    [3, 0],
    [4, 1 / 12],
    [20, 8 / 12],
    [21, 8 / 12],
    [22, 9 / 12],
    [100, 10 / 12],
  ])("in the first %d places is %d", (depth, value) => {
    expect(recall(grades, 12, depth)).toBeCloseTo(value, 12);
  });
});

describe("firstRelevant", () => {
  it.each([
    [[2, 0], 1],
    [[0, 0, 1, 3], 3],
    [[0, 0], null],
    [[], null],
  ])("of %j is %j", (grades, place) => {
    expect(firstRelevant(grades)).toBe(place);
  });
});
