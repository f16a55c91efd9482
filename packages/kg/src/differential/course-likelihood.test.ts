import { describe, expect, it } from "vitest";
import { courseContributions, type Onset } from "./course-likelihood.ts";
import { PARAMETERS } from "./parameters.ts";

const best = (course: Parameters<typeof courseContributions>[0]): Onset | undefined =>
  [...(courseContributions(course) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];

describe("what a told course adds", () => {
  it.each<[string, number[], Onset]>([
    ["an hour", [1 / 24], "sudden"],
    ["three days", [3], "days"],
    ["a month", [30], "weeks"],
    ["half a year", [182], "months"],
    ["four years", [1460], "years"],
  ])("%s speaks for its own onset most", (_, days, onset) => {
    expect(best({ days, recurrent: false, evidence: [] })).toBe(onset);
  });

  it("attacks speak for what comes in attacks", () => {
    expect(best({ days: [], recurrent: true, evidence: [] })).toBe("episodic");
  });

  it("an old complaint that became worse lets both durations speak", () => {
    const value = (days: number[]) => courseContributions({ days, recurrent: false, evidence: [] })?.get("years") ?? 0;
    expect(value([3])).toBeLessThan(-1);
    expect(value([3650, 3])).toBeGreaterThan(0);
  });

  it("is bounded, whatever is told, and null where nothing is", () => {
    for (const days of [1e-9, 1e9])
      for (const value of courseContributions({
        days: [days],
        pace: "sudden",
        recurrent: true,
        evidence: [],
      })?.values() ?? [])
        expect(Math.abs(value)).toBeLessThanOrEqual(PARAMETERS.courseCap);
    expect(courseContributions(undefined)).toBeNull();
    expect(courseContributions({ days: [], recurrent: false, evidence: [] })).toBeNull();
  });
});
