import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { withTinyRelease } from "../../test/tiny-release.ts";
import { benchRow, missesGoal } from "./bench-row.ts";
import { measureDifferential } from "./measure-differential.ts";
import { probeLoad } from "./measure-load.ts";
import { sampleProfiles } from "./sample-profiles.ts";

describe("bench rows", () => {
  it.each([
    [15, 15, true],
    [15.1, 15, false],
    [3, null, null],
  ])("%d against a goal of %s: met %s", (value, goal, met) => {
    expect(benchRow("x", value, "ms", goal).met).toBe(met);
  });
});

describe("strictness", () => {
  it("minds missed goals, and no figure without a goal", () => {
    expect(missesGoal([benchRow("a", 9, "ms", 10), benchRow("b", 99, "ms")])).toBe(false);
    expect(missesGoal([benchRow("a", 9, "ms", 10), benchRow("b", 11, "ms", 10)])).toBe(true);
  });
});

describe("differential", () => {
  it("takes percentiles of what a query waits for", async () => {
    // Every query waits 4 ms, every tenth 20: the median is near 4, the 99th percentile of 40 near 20.
    let asked = 0;
    const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const port = {
      rank: async () => {
        asked++;
        await wait(asked % 10 === 0 ? 20 : 4);
        return {
          release: "r",
          ranked: [],
          considered: 0,
          unknownFindings: [],
          sufficiency: { level: "none" as const, informationBits: 0, presentFindings: 0, reasons: [] },
        };
      },
      questions: async () => [],
      explain: () => Promise.reject(new Error("not asked for")),
    };
    const sample = {
      id: "a",
      present: [],
      absent: [],
      sex: "unknown" as const,
      gold: [curie("OMIM:1")],
      references: [],
      cluster: "a",
    };
    const rows = await measureDifferential(port, new Array(40).fill(sample), () => undefined);
    const value = (name: string): number => rows.find((row) => row.name === name)?.value ?? 0;
    expect(value("differential p50")).toBeGreaterThan(3);
    expect(value("differential p50")).toBeLessThan(value("differential p99"));
    expect(value("differential p99")).toBeGreaterThan(19);
    // 40 to warm up, because there are no more, and 40 measured.
    expect(asked).toBe(80);
  });
});

describe("release", () => {
  it("is probed for load and memory", async () => {
    const probe = await withTinyRelease((_, folder) => probeLoad(folder));
    expect(probe.loadSeconds).toBeGreaterThan(0);
    expect(probe.readySeconds).toBeGreaterThan(0);
    expect(probe.residentMegabytes).toBeGreaterThan(10);
  });

  it("gives no invented case where no disease has four findings", async () => {
    expect(await withTinyRelease((release) => sampleProfiles(release, 5, 1))).toEqual([]);
  });
});
