import { describe, expect, it } from "vitest";
import { lookAt } from "../look.ts";
import { cumulativeShares } from "./cumulative-shares.ts";
import { rankCurve } from "./rank-curve.ts";

describe("cumulative shares", () => {
  it("count each sample from its rank on, and none without one", () => {
    // Ranks 1, 3, 3, none of four: 1/4 within the first, 1/4 within two, 3/4 within three and four. Rank 9 is beyond.
    expect(cumulativeShares([1, 3, 3, null], 4)).toEqual([0.25, 0.25, 0.75, 0.75]);
    expect(cumulativeShares([9], 4)).toEqual([0, 0, 0, 0]);
    // Places 2 and 3 have equal scores.
    expect(cumulativeShares([2.5], 4)).toEqual([0, 0, 1, 1]);
  });
});

describe("rank curve", () => {
  it("steps at each rank on a log axis", () => {
    const { markup } = rankCurve([{ label: "engine", look: lookAt(0), ranks: [1, 10, null, null] }]);
    // x: 40 to 600 over two decades, rank 10 at 320. y: 280 to 30, a share of 0.25 at 280 - 62.5 = 217.5, of 0.5 at 155.
    expect(markup).toContain('d="M40 217.5H320V155H600V155"');
    expect(markup).toContain("engine, n = 4");
  });

  it("names each system at the end of its line, labels apart", () => {
    const ranks = [1, null];
    const { markup } = rankCurve([
      { label: "one", look: lookAt(0), ranks },
      { label: "two", look: lookAt(1), ranks },
    ]);
    // Both end at 155: labels of 12 need 15, and text stands 4 below its middle.
    expect([...markup.matchAll(/<text x="618" y="([\d.]+)"/g)].map(([, y]) => y)).toEqual(["159", "174"]);
    expect(markup).toContain("#0072b2");
    expect(markup).toContain("#d55e00");
  });
});
