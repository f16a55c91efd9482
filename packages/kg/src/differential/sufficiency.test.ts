import { beforeAll, describe, expect, it } from "vitest";
import { differentialRelease, finding } from "../../test/support/differential-release.ts";
import { buildProfileIndex, type ProfileIndex } from "./profile-index.ts";
import { resolveQuery } from "./query.ts";
import { sufficiencyOf } from "./sufficiency.ts";

let index: ProfileIndex;
beforeAll(async () => {
  index = buildProfileIndex(await differentialRelease());
});

const of = (terms: readonly string[], more: { sex?: "male"; ageYears?: number } = {}) =>
  sufficiencyOf(index, resolveQuery(index, { findings: terms.map((term) => finding(term)), ...more }));

// Background of each over the nine lines of the release; information is -log2 of it.
const LARGE_HEAD = -Math.log2(0.875 / 9 + 1e-5);
const FOCAL = -Math.log2(0.8 / 9 + 1e-5);
const WEAKNESS = -Math.log2((0.5 + 8.5 / 11 + 6.5 / 9 + 7.5 / 11) / 9 + 1e-5);
// The nerves are met by beta 0.8, gamma 0.5, epsilon 1 and 2, iota and theta 0.55.
const NERVES = -Math.log2((0.8 + 0.5 + 8.5 / 11 + 6.5 / 9 + 7.5 / 11 + 0.55) / 9 + 1e-5);
const ROOT = -Math.log2((0.875 + 5.5 / 6 + 0.9 + 0.98 + 8.5 / 11 + 6.5 / 9 + 5.5 / 7 + 9.5 / 11 + 0.55) / 9 + 1e-5);

describe("information of the present findings, in bits", () => {
  it.each([
    ["one finding", ["HP:0000011"], LARGE_HEAD],
    ["two that share the root only", ["HP:0000011", "HP:0000042"], LARGE_HEAD + FOCAL - ROOT],
    ["two that share the nerves", ["HP:0000042", "HP:0000043"], FOCAL + WEAKNESS - NERVES],
    ["a finding and what it implies", ["HP:0000042", "HP:0000041", "HP:0000040"], FOCAL],
    // No disease of the release has bulbar weakness: it tells no more apart than weakness does.
    ["a finding that no disease has", ["HP:0000044"], WEAKNESS],
    ["the same beside a relative", ["HP:0000044", "HP:0000042"], FOCAL + WEAKNESS - NERVES],
    ["nothing", [], 0],
  ])("%s", (_, terms, bits) => {
    expect(of(terms).informationBits).toBeCloseTo(bits, 4);
  });

  it("does not depend on the order, and absent findings carry none", () => {
    expect(of(["HP:0000043", "HP:0000042"])).toEqual(of(["HP:0000042", "HP:0000043"]));
    const query = resolveQuery(index, { findings: [finding("HP:0000011"), finding("HP:0000050", "absent")] });
    expect(sufficiencyOf(index, query).informationBits).toBeCloseTo(LARGE_HEAD, 4);
  });
});

describe("what is said of it", () => {
  const reasons = (...given: Parameters<typeof of>): string[] => of(...given).reasons.map(({ en }) => en);

  it("says what is missing, in both languages", () => {
    expect(of([])).toMatchObject({ level: "none", presentFindings: 0 });
    expect(reasons([])).toEqual(["No present finding is known.", "Age is not known.", "Sex is not known."]);
    expect(reasons(["HP:0000011"], { sex: "male", ageYears: 4 })).toEqual([
      "Only 1 present finding: add signs and results.",
      "The findings are unspecific: many diseases have them.",
    ]);
    expect(of(["HP:0000011", "HP:7654321"]).reasons.at(-1)).toEqual({
      en: "1 finding(s) are not in this release.",
      zh: "1项表现不在当前知识版本中。",
    });
  });

  it("grows with the findings", () => {
    // 3.4 bits; five findings of different organs carry 14 bits and more.
    expect(of(["HP:0000011"]).level).toBe("low");
    const many = ["HP:0000011", "HP:0000022", "HP:0000033", "HP:0000042", "HP:0000050"];
    expect(of(many).informationBits).toBeGreaterThan(14);
    expect(of(many).level).toBe("moderate");
    expect(of(many).reasons.map(({ en }) => en)).toEqual(["Age is not known.", "Sex is not known."]);
  });
});
