import { InvalidArgumentError } from "commander";
import { describe, expect, it } from "vitest";
import { wholeNumber } from "./whole-number.ts";

describe("a whole number", () => {
  it.each([
    [1, "1", 1],
    [0, "0", 0],
    [1, "007", 7],
    // The largest number that is exact: 2^53 - 1.
    [1, "9007199254740991", 9_007_199_254_740_991],
  ])("from %i up: %j is %i", (least, text, value) => {
    expect(wholeNumber(least)(text)).toBe(value);
  });

  it.each([
    [1, "0"],
    [5, "4"],
    [0, "-1"],
    [0, "+1"],
    [0, "1.0"],
    [0, "1e3"],
    [0, "0x10"],
    [0, " 1"],
    [0, ""],
    [0, "ten"],
    // 2^53, which 2^53 + 1 would be read as too.
    [0, "9007199254740992"],
  ])("from %i up is not %j", (least, text) => {
    expect(() => wholeNumber(least)(text)).toThrow(InvalidArgumentError);
    expect(() => wholeNumber(least)(text)).toThrow(`Give a whole number, at least ${least}.`);
  });
});
