import { describe, expect, it } from "vitest";
import { reciprocalRankFusion } from "./reciprocal-rank-fusion.ts";

const ranking = (ids: string) => [...ids].map((id, at) => ({ id, score: 10 - at }));
const order = (ids: readonly { id: string }[]) => ids.map(({ id }) => id).join("");

describe("reciprocal rank fusion", () => {
  it("adds 1 / (k + rank) over the rankings", () => {
    // With k = 1, ranks 1, 2, 3 give 1/2, 1/3, 1/4.
    expect(reciprocalRankFusion([ranking("abc"), ranking("bca")], 3, { k: 1 })).toEqual([
      { id: "b", score: 1 / 3 + 1 / 2 },
      { id: "a", score: 1 / 2 + 1 / 4 },
      { id: "c", score: 1 / 4 + 1 / 3 },
    ]);
  });

  it("has k = 60 where none is given", () => {
    expect(reciprocalRankFusion([ranking("a")], 1)).toEqual([{ id: "a", score: 1 / 61 }]);
  });

  it.each([
    ["keeps the one ranking that is not empty", ["abc", ""], 3, "abc"],
    // Second in both (2/62) beats first in one (1/61).
    ["puts the shared before the single", ["ab", "cb"], 3, "bac"],
    ["gives nothing of nothing", [], 3, ""],
    ["cuts at the limit", ["abc"], 2, "ab"],
    ["leaves ties in the order of the first ranking", ["ab", "ba"], 2, "ab"],
  ])("%s", (_what, rankings, limit, expected) => {
    expect(order(reciprocalRankFusion(rankings.map(ranking), limit))).toBe(expected);
  });

  it("multiplies each ranking by its weight", () => {
    // k = 1: a has 1/2 of the first, b 3 · 1/2 of the second; the third ranking has no weight given and counts once.
    const fused = reciprocalRankFusion([ranking("a"), ranking("b"), ranking("c")], 3, { k: 1, weights: [1, 3] });
    expect(fused).toEqual([
      { id: "b", score: 3 / 2 },
      { id: "a", score: 1 / 2 },
      { id: "c", score: 1 / 2 },
    ]);
  });

  it("counts an id that comes twice once, at its better rank, and closes the gap", () => {
    expect(reciprocalRankFusion([ranking("aab")], 2)).toEqual([
      { id: "a", score: 1 / 61 },
      { id: "b", score: 1 / 62 },
    ]);
  });
});
