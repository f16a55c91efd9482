import { describe, expect, it } from "vitest";
import { align } from "./align.ts";

const words = (text: string) => text.split(" ").filter((word) => word !== "");

describe("align", () => {
  it.each([
    ["a copy", "a b c", "x a b c y", [1, 2, 3]],
    // a, c match: 4; b is missing: -1; nothing better.
    ["a word that is missing", "a b c", "a c", [0, -1, 1]],
    // Two words left out cost 0.8, less than the 2 of the match behind them.
    ["words that are left out", "a b", "a x y b", [0, 3]],
    // Six words left out cost 2.4, more than the 2 of the match: the first of the two equal scores stays.
    ["a match too far away", "a b", "a x x x x x x b", [0, -1]],
    ["the better of two places", "a b c", "a x a b c", [2, 3, 4]],
    // Order counts: one of the two words is aligned, and of equal scores the first one of the statement.
    ["two words that changed places", "b a", "a b", [1, -1]],
    ["nothing in common", "a b", "c d", [-1, -1]],
    ["an empty source", "a", "", [-1]],
  ])("places %s", (_, statement, source, expected) => {
    expect([...align(words(statement), words(source))]).toEqual(expected);
  });
});
