import { describe, expect, it } from "vitest";
import type { SampleLine } from "../../records/run-files.ts";
import { compareFailures, groupReasons } from "./failures.ts";

describe("reasons", () => {
  it.each([
    [
      "numbers",
      ["place 37 of 11,090; read 4 findings", "place 812 of 11,090; read 6 findings"],
      ["place # of #; read # findings"],
    ],
    ["decimals", ["score 0.25", "score 1"], ["score #"]],
    // A number within a name is part of it.
    ["names", ["chose SCA1", "chose SCA2"], ["chose SCA1", "chose SCA2"]],
    ["names with a hyphen", ["chose IL-6", "chose IL-8"], ["chose IL-6", "chose IL-8"]],
    ["Chinese names", ["选了1型", "选了2型"], ["选了1型", "选了2型"]],
    // Numbers that are always the same are shown.
    ["equal text", ["place 2", "place 2"], ["place 2"]],
  ])("are one or several by their %s", (_, reasons, expected) => {
    const groups = groupReasons(reasons.map((reason, at) => ({ id: `s${at}`, reason })));
    expect(groups.map(({ reason }) => reason)).toEqual(expected);
    expect(groups.flatMap(({ ids }) => ids)).toHaveLength(reasons.length);
  });

  it("come by their count", () => {
    const groups = groupReasons(["a", "b", "b"].map((reason, at) => ({ id: `s${at}`, reason })));
    expect(groups).toEqual([
      { reason: "b", ids: ["s1", "s2"] },
      { reason: "a", ids: ["s0"] },
    ]);
  });
});

describe("failures", () => {
  const line = (id: string, score: Partial<SampleLine["score"]>): SampleLine => ({
    id,
    groups: {},
    output: null,
    score: { correct: false, ...score },
    error: null,
    seconds: 0,
  });

  it.each([
    ["confidence", [line("a", { confidence: 0.2 }), line("b", { confidence: 0.9 }), line("c", {})], "bac"],
    ["rank", [line("a", { rank: 2 }), line("b", { rank: null }), line("c", { rank: 40 })], "bca"],
    [
      "confidence before rank",
      [line("a", { confidence: 0.2, rank: null }), line("b", { confidence: 0.9, rank: 2 })],
      "ba",
    ],
    ["id", [line("b", {}), line("a", {})], "ab"],
  ])("are sorted by %s", (_, lines, expected) => {
    expect(
      lines
        .sort(compareFailures)
        .map(({ id }) => id)
        .join(""),
    ).toBe(expected);
  });
});
