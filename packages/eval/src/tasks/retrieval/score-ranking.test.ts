import { describe, expect, it } from "vitest";
import { DocumentRanking } from "./document-ranking.ts";
import { RetrievalScore, scoreRanking } from "./score-ranking.ts";

const known = new Set(["a", "b", "c", "d", ...Array.from({ length: 12 }, (_, at) => `n${at}`)]);
const sample = { id: "q", input: { query: "why" }, gold: { relevant: { a: 1, b: 1 } }, groups: {} };
const ranking = (...ids: string[]) => ({ ranking: ids.map((id) => ({ id })) });
const noise = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);

describe("scoreRanking", () => {
  // Two relevant: the ideal gain is 1 + 1/log2(3) = 1.630930.
  it.each([
    {
      name: "both first",
      output: ranking("b", "a"),
      rank: 1,
      ndcg10: 1,
      recall: 1,
      reciprocal10: 1,
      reason: undefined,
    },
    {
      // 1/log2(4) = 0.5; 0.5 / 1.630930 = 0.306574
      name: "one at place 3",
      output: ranking("c", "d", "a"),
      rank: 3,
      ndcg10: 0.306574,
      recall: 0.5,
      reciprocal10: 1 / 3,
      reason: "first relevant at place 3",
    },
    {
      // 1/log2(11) = 0.289065; / 1.630930 = 0.177239
      name: "at place 10, which still counts",
      output: ranking(...noise(9), "a"),
      rank: 10,
      ndcg10: 0.177239,
      recall: 0.5,
      reciprocal10: 0.1,
      reason: "first relevant at place 10",
    },
    {
      name: "at place 11, which does not",
      output: ranking(...noise(10), "a"),
      rank: 11,
      ndcg10: 0,
      recall: 0.5,
      reciprocal10: 0,
      reason: "first relevant at place 11",
    },
    {
      name: "none",
      output: ranking("c", "d"),
      rank: null,
      ndcg10: 0,
      recall: 0,
      reciprocal10: 0,
      reason: "none of 2 relevant among the first 2",
    },
    {
      name: "no lines",
      output: ranking(),
      rank: null,
      ndcg10: 0,
      recall: 0,
      reciprocal10: 0,
      reason: "nothing was returned",
    },
    {
      name: "a made-up document beside the right ones",
      output: ranking("a", "b", "e"),
      rank: null,
      ndcg10: 0,
      recall: 0,
      reciprocal10: 0,
      reason: "names a document that is not in the corpus",
    },
    { name: "a failed system", output: null, rank: null, ndcg10: 0, recall: 0, reciprocal10: 0, reason: undefined },
  ])("$name", ({ output, rank, ndcg10, recall, reciprocal10, reason }) => {
    const score = RetrievalScore.parse(scoreRanking(known, sample, output));
    expect(score.correct).toBe(rank === 1);
    expect(score.rank).toBe(rank);
    expect(score.ndcg10).toBeCloseTo(ndcg10, 5);
    expect(score.recall20).toBeCloseTo(recall, 12);
    expect(score.recall100).toBeCloseTo(recall, 12);
    expect(score.reciprocal10).toBeCloseTo(reciprocal10, 12);
    expect(score.reason).toBe(reason);
  });

  it("takes out what is removed before places are counted", () => {
    const removing = { ...sample, gold: { ...sample.gold, removed: ["c"] } };
    // c and d stand before a: a moves from place 3 to 2, and only one of two is found: (1/log2(3)) / 1.630930 = 0.386853.
    const score = scoreRanking(known, removing, ranking("c", "d", "a"));
    expect(score.rank).toBe(2);
    expect(score.ndcg10).toBeCloseTo(0.386853, 5);
    expect(scoreRanking(known, removing, ranking("c", "a")).correct).toBe(true);
  });
});

describe("DocumentRanking", () => {
  it.each([
    ["no lines", [], true],
    ["no scores", [{ id: "b" }, { id: "a" }], true],
    [
      "equal scores, in the order given",
      [
        { id: "b", score: 2 },
        { id: "a", score: 2 },
      ],
      true,
    ],
    [
      "a score that rises",
      [
        { id: "b", score: 1 },
        { id: "a", score: 2 },
      ],
      false,
    ],
    ["a document twice", [{ id: "b" }, { id: "b" }], false],
    ["1,000 lines", Array.from({ length: 1_000 }, (_, at) => ({ id: `d${at}` })), true],
    ["1,001 lines", Array.from({ length: 1_001 }, (_, at) => ({ id: `d${at}` })), false],
  ])("with %s: %j", (_, lines, isAllowed) => {
    expect(DocumentRanking.safeParse({ ranking: lines }).success).toBe(isAllowed);
  });
});
