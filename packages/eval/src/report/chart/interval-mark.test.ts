import { describe, expect, it } from "vitest";
import { intervalAxis, intervalMark } from "./interval-mark.ts";

const TICKS = [0, 0.5, 1];
// x: 16 to 224, so 0.25 at 68, 0.5 at 120, 0.75 at 172. The middle of 20 is 10.
const GRID = 'd="M16 0V20M120 0V20M224 0V20"';

describe("interval mark", () => {
  it("is a dot on its interval", () => {
    const { markup } = intervalMark(0.5, [0.25, 0.75], TICKS, "#111");
    expect(markup).toContain('d="M68 10H172" stroke="#111"');
    expect(markup).toContain('<circle cx="120" cy="10" r="3.5" fill="#111"/>');
    expect(markup).toContain(GRID);
  });

  it("has no bar where a bound is not defined, and no dot without a value", () => {
    const { markup } = intervalMark(1, [0.5, null], TICKS, "#111");
    expect(markup).toContain('cx="224"');
    expect(markup).not.toContain("whisker");
    const empty = intervalMark(null, [null, null], TICKS, "#111").markup;
    expect(empty).not.toContain("#111");
    expect(empty).toContain(GRID);
  });

  it("stands below the numbers of its axis", () => {
    const { markup } = intervalAxis(TICKS, String);
    expect([...markup.matchAll(/x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text]) => [x, text])).toEqual([
      ["16", "0"],
      ["120", "0.5"],
      ["224", "1"],
    ]);
  });
});
