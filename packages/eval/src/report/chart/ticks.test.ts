import { describe, expect, it } from "vitest";
import { decadeTicks, niceTicks } from "./ticks.ts";

describe("ticks", () => {
  it.each([
    // A span of 1 in 4 parts asks for 0.25: the next nice step is 0.5.
    [0, 1, [0, 0.5, 1]],
    // 0.8 / 4 = 0.2, which is nice.
    [0, 0.8, [0, 0.2, 0.4, 0.6, 0.8]],
    // 0.1 / 4 = 0.025: steps of 0.05 from below the lowest value to above the highest.
    [-0.02, 0.08, [-0.05, 0, 0.05, 0.1]],
    // 17 / 4 = 4.25: steps of 5.
    [0, 17, [0, 5, 10, 15, 20]],
    // No span: one step of a span of 1.
    [0, 0, [0, 0.5]],
  ])("from %d to %d are %j", (low, high, expected) => {
    expect(niceTicks(low, high)).toEqual(expected);
  });

  it.each([
    [0.02, 320, [0.01, 0.1, 1, 10, 100, 1000]],
    [1, 10, [1, 10]],
    [5, 5, [1, 10]],
    [10, 10, [10, 100]],
  ])("decades around %d to %d are %j", (low, high, expected) => {
    expect(decadeTicks(low, high)).toEqual(expected);
  });
});
