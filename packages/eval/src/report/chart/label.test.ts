import { describe, expect, it } from "vitest";
import { spreadLabels, textWidth } from "./label.ts";

describe("labels", () => {
  it.each([
    ["far apart stay", [50, 100], [50, 100]],
    // Gap 15: the second of two equal heights moves down.
    ["on one height part", [50, 50], [50, 65]],
    ["keep their order", [52, 50, 51], [80, 50, 65]],
    // Both below: the last is lifted to 200, the one above it to 185.
    ["at the bottom move up", [199, 200], [185, 200]],
    ["above the top move down", [5], [10]],
  ])("%s", (_, ys, expected) => {
    expect(spreadLabels(ys, 15, 10, 200)).toEqual(expected);
  });

  it("take room by their script", () => {
    // 2 * 0.58 * 12 and 2 * 12.
    expect(textWidth("ab", 12)).toBeCloseTo(13.92);
    expect(textWidth("头痛", 12)).toBe(24);
  });
});
