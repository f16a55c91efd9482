import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential, createLineRanker, type LineRanker, type Release } from "../src/index.ts";
import { differentialRelease, finding } from "./support/differential-release.ts";

let release: Release;
let ranker: LineRanker;
beforeAll(async () => {
  release = await differentialRelease();
  ranker = createLineRanker(release);
});

describe("line ranker", () => {
  it.each([
    ["one finding", { findings: [finding("HP:0000011")] }],
    ["sex and age", { findings: [finding("HP:0000043")], sex: "female" as const, ageYears: 3 }],
    ["a hidden publication", { findings: [finding("HP:0000043")], excludeReferences: ["PMID:1" as never] }],
  ])("gives the scores of the differential: %s", async (_, query) => {
    const { ranked } = await createDifferential(release).rank({ ...query, limit: 20_000 });
    const { scores, posteriors } = ranker.rank(query);
    const byId = new Map(ranker.lines.map(({ ids }, at) => [ids[0], [scores[at], posteriors[at]]]));
    expect(ranked.length).toBeGreaterThan(0);
    for (const { condition, score, posterior } of ranked) expect(byId.get(condition)).toEqual([score, posterior]);
    expect(scores.filter((score) => score !== Number.NEGATIVE_INFINITY)).toHaveLength(ranked.length);
  });

  it("puts every record of the release on one line, the shown one first", () => {
    const ids = ranker.lines.flatMap((line) => line.ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(release.info.counts.conditions);
    for (const { ids: own } of ranker.lines)
      if (own.some((id) => id.startsWith("OMIM:"))) expect(own[0]).toMatch(/^OMIM:/);
  });

  it("prefers nothing where nothing is known", () => {
    const { scores, posteriors } = ranker.rank({ findings: [] });
    const known = [...scores].filter((score) => score !== Number.NEGATIVE_INFINITY);
    expect(new Set(known)).toEqual(new Set([0]));
    expect(posteriors.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("names the field of a bad query", () => {
    expect(() => ranker.rank({ findings: [], ageYears: -1 })).toThrow(/ageYears/);
  });
});
