import { describe, expect, it } from "vitest";
import { ticksOf } from "./breakdown.ts";

describe("axis of a breakdown", () => {
  it.each([
    ["fraction", [0.3, 0.9], [0, 0.25, 0.5, 0.75, 1]],
    ["fraction", [0.25], [0, 0.25, 0.5, 0.75, 1]],
    // 0.09 / 4 = 0.0225: the next nice step is 0.05.
    ["fraction", [0.01, 0.09], [0, 0.05, 0.1]],
    // A difference on both sides of 0: a span of 0.4 in steps of 0.1.
    ["fraction", [-0.1, 0.3], [-0.1, 0, 0.1, 0.2, 0.3]],
    // A rank of 17 in steps of 5.
    ["rank", [2, 17], [0, 5, 10, 15, 20]],
    ["fraction", [], [0, 0.5]],
  ] as const)("for %s of %j is %j", (unit, numbers, expected) => {
    expect(ticksOf(numbers, unit)).toEqual(expected);
  });
});
