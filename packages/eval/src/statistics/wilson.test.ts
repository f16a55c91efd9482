import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson.ts";

describe("Wilson interval", () => {
  // z² = 3.84146. 5 of 10: centre (0.5 + 0.192073) / 1.384146 = 0.5; half 1.959964 / 1.384146 * sqrt(0.025 + 0.00960365)
  // = 1.416010 * 0.186020 = 0.263406.
  // 0 of 10: upper bound z² / (n + z²) = 3.84146 / 13.84146 = 0.277533. 10 of 10 mirrors it.
  it.each([
    [5, 10, 0.236594, 0.763406],
    [0, 10, 0, 0.277533],
    [10, 10, 0.722467, 1],
  ])("of %d of %d is %d to %d", (hits, n, low, high) => {
    const [below, above] = wilsonInterval(hits, n);
    expect(below).toBeCloseTo(low, 5);
    expect(above).toBeCloseTo(high, 5);
  });

  it("is not defined without samples", () => {
    expect(wilsonInterval(0, 0)).toEqual([null, null]);
  });
});
