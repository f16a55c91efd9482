import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import { macroAuc } from "./macro-auc.ts";
import { Neighbours } from "./neighbours.ts";
import { scoreNeighbours } from "./score-neighbours.ts";

// Reference pictures by label: a1, a2, … have label a.
const LABELS = new Map(["a1", "a2", "a3", "b1", "b2", "b3", "c1"].map((id) => [id, id.charAt(0)]));
const list = (...pairs: (readonly [string, number])[]): Neighbours => ({
  neighbours: pairs.map(([id, similarity]) => ({ id, similarity })),
});

describe("the vote of neighbours", () => {
  it.each([
    // b has 0.9, a 0.5 + 0.4 = 0.9 as well: equal, and b is nearer.
    ["equal shares go to the nearer label", list(["b1", 0.9], ["a1", 0.5], ["a2", 0.4]), 5, "b", { b: 0.5, a: 0.5 }],
    // 0.6 / (0.6 + 0.3 + 0.1) = 0.6.
    ["weights are similarities", list(["a1", 0.6], ["b1", 0.3], ["b2", 0.1]), 5, "a", { a: 0.6, b: 0.4 }],
    // Only the first two vote.
    ["the first vote alone", list(["a1", 0.5], ["b1", 0.5], ["b2", 0.5], ["b3", 0.5]), 2, "a", { a: 0.5, b: 0.5 }],
    // -1 weighs nothing: a has 0.5 of 0.5.
    ["below 0 there is no weight", list(["a1", 0.5], ["b1", -1]), 5, "a", { a: 1, b: 0 }],
    // Without any weight all count alike: b has two of three.
    ["without weights all are alike", list(["a1", 0], ["b1", -0.1], ["b2", -0.2]), 5, "b", { b: 2 / 3, a: 1 / 3 }],
    // x is nowhere: a has all of the vote that there is.
    ["a stranger has no vote", list(["x", 0.9], ["a1", 0.1]), 5, "a", { a: 1 }],
  ])("%s", (_, output, count, winner, shares) => {
    for (const label of ["a", "b"]) {
      const score = scoreNeighbours(label, output, LABELS, count);
      expect(score.correct).toBe(label === winner);
      expect(score.reason).toBe(label === winner ? undefined : `the neighbours vote for label ${winner}`);
      expect(score.confidence).toBeCloseTo(shares[winner as keyof typeof shares] ?? 0, 12);
      for (const [voted, share] of Object.entries(shares)) expect(score.shares?.[voted]).toBeCloseTo(share, 12);
    }
  });

  it("counts precision over 5 and 10, missing ones and strangers as wrong", () => {
    // Of the first 5 (a, x, b, a, c) two are a; of 10 asked for, 6 came with a third a.
    const output = list(["a1", 0.9], ["x", 0.8], ["b1", 0.7], ["a2", 0.6], ["c1", 0.5], ["a3", 0.4]);
    expect(scoreNeighbours("a", output, LABELS, 5)).toMatchObject({ precision5: 2 / 5, precision10: 3 / 10 });
  });

  it("says why where there is nothing to vote", () => {
    const nothing = { correct: false, label: "a", shares: null, precision5: 0, precision10: 0 };
    expect(scoreNeighbours("a", null, LABELS, 5)).toEqual({ ...nothing, reason: "there was no answer" });
    const strangers = scoreNeighbours("a", list(["x", 1]), LABELS, 5);
    expect(strangers).toEqual({ ...nothing, reason: "no neighbour is a reference image" });
  });
});

describe("an answer", () => {
  it.each([
    [list(["a1", 0.5], ["a2", 0.5]), true],
    [list(["a1", 0.4], ["a2", 0.5]), false],
    [list(["a1", 0.5], ["a1", 0.5]), false],
    [list(), false],
    [list(["a1", Number.NaN]), false],
    [list(["", 1]), false],
  ])("%j is accepted: %s", (output, isAccepted) => {
    expect(Neighbours.safeParse(output).success).toBe(isAccepted);
  });
});

describe("the area under the curve", () => {
  const score = (label: string, shares: Record<string, number> | null) => ({
    correct: false,
    label,
    shares,
    precision5: 0,
    precision10: 0,
  });

  it("is the binary one for two labels", () => {
    // Share of b where the label is b: 0.8, 0.4; where it is a: 0.4, 0.1. Pairs: 0.8 wins twice, 0.4 draws and wins: 3.5 of 4.
    const scores = [
      score("b", { b: 0.8, a: 0.2 }),
      score("b", { b: 0.4, a: 0.6 }),
      score("a", { b: 0.4, a: 0.6 }),
      score("a", { b: 0.1, a: 0.9 }),
    ];
    expect(figureOf(macroAuc, scores)).toBeCloseTo(3.5 / 4, 12);
    // Without the second a: 0.8 wins, 0.4 draws with 0.4: 1.5 of 2.
    expect(macroAuc.prepare(scores)(Uint32Array.of(1, 1, 1, 0))).toBeCloseTo(1.5 / 2, 12);
    // With one label alone there is nothing to tell apart.
    expect(macroAuc.prepare(scores)(Uint32Array.of(1, 1, 0, 0))).toBeNaN();
  });

  it("is the plain mean over labels for more", () => {
    // a against b and c: 1 over 0.5 and 0, 2 of 2. b: 0.4 over 0 and 0, 2 of 2. c: 0 against 0 and 0.1, a draw and a loss, 0.5 of 2.
    const scores = [score("a", { a: 1 }), score("b", { a: 0.5, b: 0.4, c: 0.1 }), score("c", { a: 0, b: 0 })];
    expect(figureOf(macroAuc, scores)).toBeCloseTo((1 + 1 + 0.25) / 3, 12);
  });

  it("takes a failed answer as the worst", () => {
    // a: the failed a has 0 and loses to 0.3 of b. b: it has 1 and beats 0.7 of b.
    expect(figureOf(macroAuc, [score("a", null), score("b", { a: 0.3, b: 0.7 })])).toBe(0);
  });
});
