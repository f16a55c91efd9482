import { describe, expect, it } from "vitest";
import { linearScale, logScale } from "./scale.ts";

describe("scales", () => {
  it.each([
    // Half of 0 to 1 is half of 40 to 240: 140.
    [linearScale([0, 1], [40, 240]), 0.5, 140],
    // Upwards: 0.25 of the way from 280 to 30 is 280 - 62.5.
    [linearScale([0, 1], [280, 30]), 0.25, 217.5],
    [linearScale([0, 1], [40, 240]), 1.5, 240],
    [linearScale([0, 1], [40, 240]), -1, 40],
    // A domain without width has one place.
    [linearScale([2, 2], [40, 240]), 2, 40],
    // A third of 0 to 100 is 33.33…, rounded to a tenth.
    [linearScale([0, 3], [0, 100]), 1, 33.3],
    // 10 is half of the way from 1 to 100 in factors.
    [logScale([1, 100], [0, 200]), 10, 100],
    // log10 2 = 0.30103, of 2 decades over 200: 30.1.
    [logScale([1, 100], [0, 200]), 2, 30.1],
    // No logarithm: the low end.
    [logScale([1, 100], [0, 200]), 0, 0],
  ])("case %#", (scale, value, expected) => {
    expect(scale(value)).toBe(expected);
  });
});
