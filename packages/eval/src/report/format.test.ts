import { describe, expect, it } from "vitest";
import { asSentence, formatBounds, formatCount, formatDuration, formatFigure, formatNumber } from "./format.ts";

describe("figures as text", () => {
  it.each([
    [0.5, "fraction", "0.500"],
    [-0.0125, "fraction", "−0.013"],
    // Rounds to zero: a sign would claim a direction.
    [-0.0004, "fraction", "0.000"],
    [3, "rank", "3.0"],
    [1234.56, "ms", "1,234.6"],
    [0.04, "ms", "< 0.1"],
    [11090, "count", "11,090"],
    [null, "fraction", "–"],
    [0, "fraction", "0.000"],
  ] as const)("%s of unit %s is %s", (value, unit, expected) => {
    expect(formatFigure(value, unit)).toBe(expected);
  });

  it.each([
    [[0.3, 0.4], "0.300 to 0.400"],
    [[0.3, null], "0.300 to –"],
    [[null, null], "–"],
  ] as const)("bounds %j are %s", (bounds, expected) => {
    expect(formatBounds(bounds, "fraction")).toBe(expected);
  });

  it.each([
    [0.001, "1 µs"],
    [0.1, "100 µs"],
    [1, "1 ms"],
    [100, "100 ms"],
    [1000, "1 s"],
    [100_000, "100 s"],
  ])("%d ms is %s", (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });

  it.each([
    ["rank diseases", "Rank diseases."],
    ["Rank diseases.", "Rank diseases."],
    ["为病例排序。", "为病例排序。"],
  ])("%s becomes a sentence", (text, expected) => {
    expect(asSentence(text)).toBe(expected);
  });

  it("counts one and many", () => {
    expect([formatCount(1, "case"), formatCount(2371, "case"), formatCount(0, "case")]).toEqual([
      "1 case",
      "2,371 cases",
      "0 cases",
    ]);
    expect(formatNumber(null)).toBe("–");
  });
});
