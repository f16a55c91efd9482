import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { withTinyRelease } from "../../test/tiny-release.ts";
import type { CodedCase } from "../cases/coded-case.ts";
import { meanRank } from "./differential-system.ts";
import { createEngineSystem } from "./engine-system.ts";
import { createResnikSystem } from "./resnik/resnik-system.ts";

const LN2 = Math.log(2);

function sample(present: string[], gold: string[], references: string[] = []): CodedCase {
  return {
    id: "case",
    present: present.map(curie),
    absent: [],
    sex: "unknown",
    gold: gold.map(curie),
    references: references.map(curie),
    cluster: "case",
  };
}

describe("mean rank", () => {
  it.each([
    [0, 1, 1],
    [3, 1, 4],
    // Places 3 and 4 are shared: (3 + 4) / 2.
    [2, 2, 3.5],
    // All of five equal: (1 + 5) / 2.
    [0, 5, 3],
  ])("with %d better and %d equal lines is %d", (better, equal, expected) => {
    expect(meanRank(better, equal)).toBe(expected);
  });
});

/*
 * Information content over the 4 lines of the tiny release: red ember 1 line, ln 4; blue ember 1 (0/5 does not count), ln 4;
 * ember 2, ln 2; white frost 2, ln 2; frost 3, ln 4/3; the root all 4, 0.
 */
describe("Resnik baseline", () => {
  const scoresOf = (present: string[], references: string[] = []): Promise<number[]> =>
    withTinyRelease((release) => {
      const system = createResnikSystem(release);
      const { score } = system.scores(sample(present, [], references), references.length > 0);
      return ["OMIM:900001", "OMIM:900002", "OMIM:900003", "OMIM:900004"].map((id) => score[system.lineOf(id)] ?? NaN);
    });

  it("averages the best matches of both directions", async () => {
    // Red ember against line 1 {red ember, ember, white frost}: query -> disease ln 4;
    // disease -> query (ln 4 + ln 2 + 0) / 3 = ln 2; mean 1.5 ln 2.
    // Line 2 {blue ember}: common ancestor ember, ln 2 both ways. Lines 3 and 4 share the root only.
    const [first, second, third, fourth] = await scoresOf(["HP:0000911"]);
    expect(first).toBeCloseTo(1.5 * LN2, 6);
    expect(second).toBeCloseTo(LN2, 6);
    expect(third).toBe(0);
    expect(fourth).toBe(0);
  });

  it("means over the terms of the query", async () => {
    // {red ember, white frost} against line 3 {white frost}: query -> disease (0 + ln 2) / 2, disease -> query ln 2.
    const [, , third] = await scoresOf(["HP:0000911", "HP:0000921"]);
    expect(third).toBeCloseTo(0.75 * LN2, 6);
  });

  it("resolves alternative ids and leaves out what the release does not know", async () => {
    // HP:0000999 is white frost. Against line 3: ln 2 both ways.
    const [, , third] = await scoresOf(["HP:0000999", "HP:7777777"]);
    expect(third).toBeCloseTo(LN2, 6);
  });

  it("takes the rows of excluded publications out of the diseases", async () => {
    // Without PMID:1 line 1 keeps {ember, white frost}: ln 2, and (ln 2 + 0) / 2: 0.75 ln 2. Line 2 keeps nothing.
    const [first, second] = await scoresOf(["HP:0000911"], ["PMID:1"]);
    expect(first).toBeCloseTo(0.75 * LN2, 6);
    expect(second).toBe(Number.NEGATIVE_INFINITY);
  });

  it.each([
    { gold: ["OMIM:900001"], rank: 1 },
    // A joined record stands on the line of its disease.
    { gold: ["ORPHA:901"], rank: 1 },
    { gold: ["OMIM:900002"], rank: 2 },
    // Lines 3 and 4 share places 3 and 4.
    { gold: ["OMIM:900003"], rank: 3.5 },
    // The best of several diagnoses counts.
    { gold: ["OMIM:900004", "OMIM:900002"], rank: 2 },
    { gold: ["OMIM:999999"], rank: null },
    // A phenotype is no diagnosis.
    { gold: ["HP:0000911"], rank: null },
  ])("ranks $gold at $rank", async ({ gold, rank }) => {
    const found = await withTinyRelease((release) =>
      createResnikSystem(release).rankOf(sample(["HP:0000911"], gold), { leavePublicationOut: false }),
    );
    expect(found).toEqual({ rank, considered: 4 });
  });

  it("ranks a disease that loses all its annotations behind the others", async () => {
    const found = await withTinyRelease((release) =>
      createResnikSystem(release).rankOf(sample(["HP:0000911"], ["OMIM:900002"], ["pmid:1"]), {
        leavePublicationOut: true,
      }),
    );
    expect(found).toEqual({ rank: 4, considered: 3 });
  });
});

describe("engine", () => {
  const rank = (present: string[], gold: string[], references: string[] = []) =>
    withTinyRelease((release) =>
      createEngineSystem(release).rankOf(sample(present, gold, references), {
        leavePublicationOut: references.length > 0,
      }),
    );

  it("ranks the only disease with the finding first, under any of its records", async () => {
    expect((await rank(["HP:0000911"], ["OMIM:900001"])).rank).toBe(1);
    expect((await rank(["HP:0000911"], ["ORPHA:901"])).rank).toBe(1);
  });

  it("has no rank for a diagnosis that the release does not hold", async () => {
    expect((await rank(["HP:0000911"], ["OMIM:999999"])).rank).toBeNull();
  });

  it("shares the middle of all ranks where no finding can be used", async () => {
    // Four lines, all equal: (1 + 4) / 2.
    expect(await rank(["HP:7777777"], ["OMIM:900001"])).toEqual({ rank: 2.5, considered: 4 });
  });

  it("hides the publication of the case where asked", async () => {
    const found = await rank(["HP:0000912"], ["OMIM:900002"], ["PMID:1"]);
    // Line 2 has no annotation from elsewhere: three lines are ranked, and it comes after them.
    expect(found).toEqual({ rank: 4, considered: 3 });
  });
});
