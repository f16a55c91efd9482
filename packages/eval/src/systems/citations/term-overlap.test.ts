import { describe, expect, it } from "vitest";
import { termOverlap } from "./term-overlap.ts";

const words = (text: string) => text.split(" ").filter((word) => word !== "");

describe("termOverlap", () => {
  it.each([
    ["a copy", "a b c d", "x a b c d y", 1],
    ["another order", "d c b a", "a b c d", 1],
    ["one of four missing", "a b c d", "a b c x", 0.75],
    // A window of six: a and b stand seven apart.
    ["words far apart", "a b c d", "a x x x x x x b", 0.25],
    // "a" is wanted twice and stands once.
    ["a repeated word", "a a", "a b", 0.5],
    ["a word that the passage repeats", "a b", "a a a", 0.5],
    ["nothing in common", "a b", "c d", 0],
    ["an empty statement", "", "a b", 0],
    ["an empty passage", "a b", "", 0],
  ])("of %s", (_, statement, passage, expected) => {
    expect(termOverlap(words(statement), words(passage))).toBe(expected);
  });
});
