import type { Contribution, DifferentialPort, DifferentialQueryInput, RankedCondition } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { differentialRelease, finding } from "./support/differential-release.ts";

let differential: DifferentialPort;
beforeAll(async () => {
  differential = createDifferential(await differentialRelease());
});

const ALPHA = "OMIM:100001";
const DELTA = "OMIM:100004";
const GAMMA = "OMIM:100003";
const IOTA = "OMIM:100008";
const LARGE_HEAD = "HP:0000011";
const WEAKNESS = "HP:0000043";
const IRREGULAR = "HP:0000024";

async function ranked(query: DifferentialQueryInput): Promise<RankedCondition[]> {
  return (await differential.rank({ limit: 20_000, ...query })).ranked;
}
const named = (line: RankedCondition): string => line.label.en.replace(/ (disease|ataxia)/, "");
const all = (line: RankedCondition): Contribution[] => [...line.supporting, ...line.against];

function lineOf(lines: readonly RankedCondition[], condition: string): RankedCondition {
  const line = lines.find((candidate) => candidate.condition === condition);
  if (line === undefined) throw new Error(`${condition} is not ranked`);
  return line;
}

/**
 * Scores worked out by hand on the table of `differentialRelease`. Of each line:
 * 0.3 ln(1 + patients) - 0.7 ln(1 + w) - (1 without OMIM) + for each finding ln(0.95 p^0.8 / mean + 0.05) + (0.6 if exact),
 * where w sums frequency x information over the annotated terms that the case does not show.
 */
describe("ranks derived by hand", () => {
  it("large head", async () => {
    // Alpha: p = 0.875, mean of p^0.8 over nine lines = 0.12776: ln(0.95 x 0.89869 / 0.12776 + 0.05) + 0.6 = 2.5069.
    // 15 patients: 0.3 ln 16 = 0.8318. w = 0.55 x 2.7949 + 0.5 x 1.7677 + 0.17 x 2.9141 = 2.9165: 0.7 ln 3.9165 = 0.9557.
    // Beta: only small head, a sibling: p = 0.1 x 0.91667 x 0.09723 / 0.19908 = 0.04477. The others meet at the root.
    const lines = await ranked({ findings: [finding(LARGE_HEAD)] });
    expect(lines.map((line) => [named(line), Number(line.score.toFixed(3))])).toEqual([
      ["Alpha", 2.383],
      ["Beta", -0.994],
      ["Epsilon 2", -1.317],
      ["Epsilon 1", -1.419],
      ["Epsilon 3", -1.493],
      ["Delta", -1.58],
      ["Iota", -1.713],
      ["Gamma", -1.827],
      ["Theta", -2.662],
    ]);
    expect(lines.map((line) => line.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // One finding: softmax of 4.1 / 5.3 = 0.7736 x score: exp(1.8435) = 6.319 of
    // 6.319 + 0.464 + 0.361 + 0.334 + 0.315 + 0.295 + 0.266 + 0.243 + 0.128 = 8.723.
    expect(lines[0]?.posterior).toBeCloseTo(0.7244, 3);
    expect(lines.reduce((sum, line) => sum + line.posterior, 0)).toBeCloseTo(1, 9);
  });

  it("weakness and brown spots", async () => {
    // Gamma has both: 1.0248 for weakness (0.5, less often than the epsilons) and 2.4879 for brown spots; nothing is left. Both are abnormalities, of
    // which every second reason is half told: weakness counts 1 - 0.5 x ln(1 / 0.81845) / ln(1 / 0.29743) = 0.91739 times.
    const lines = await ranked({ findings: [finding(WEAKNESS), finding("HP:0000032")] });
    expect(lines.map((line) => [named(line), Number(line.score.toFixed(3))])).toEqual([
      ["Gamma", 3.911],
      ["Epsilon 2", 0.311],
      ["Iota", 0.148],
      ["Epsilon 1", 0.145],
      ["Epsilon 3", -1.857],
      ["Alpha", -2.471],
      ["Delta", -2.949],
      ["Beta", -3.111],
      ["Theta", -4.014],
    ]);
    const gamma = lineOf(lines, GAMMA);
    expect(all(gamma).map((entry) => [entry.findingId, Number(entry.logLikelihoodRatio.toFixed(4))])).toEqual([
      ["HP:0000032", 2.4879],
      // 0.91739 x 1.0248
      [WEAKNESS, 0.9401],
      // 0.3 ln(1 + 4)
      ["reported", 0.4828],
    ]);
  });

  it("seizure", async () => {
    // Theta has it (0.55); beta has focal seizures: 0.15 x 0.8. Theta wins in spite of its record outside OMIM.
    const lines = await ranked({ findings: [finding("HP:0000041")] });
    expect(lines.map((line) => [named(line), Number(line.score.toFixed(3))]).slice(0, 3)).toEqual([
      ["Theta", 1.716],
      ["Beta", -0.209],
      ["Epsilon 2", -0.592],
    ]);
  });
});

describe("absent findings", () => {
  it("one that is obligate lowers the disease, and no other", async () => {
    // 0.15 x ln((1 - 0.9 x 0.98) / (1 - 0.9 x 0.1089)) = 0.15 x ln(0.118 / 0.902) = -0.3051: from the sixth place to the eighth.
    const before = await ranked({ findings: [finding(LARGE_HEAD)] });
    const after = await ranked({ findings: [finding(LARGE_HEAD), finding(IRREGULAR, "absent")] });
    expect(lineOf(before, DELTA).rank).toBe(6);
    expect(lineOf(after, DELTA).rank).toBe(8);
    expect(lineOf(after, DELTA).score - lineOf(before, DELTA).score).toBeCloseTo(-0.3051, 4);
    for (const line of before)
      if (line.condition !== DELTA) expect(lineOf(after, line.condition).score).toBe(line.score);
    expect(lineOf(after, DELTA).against).toContainEqual(
      expect.objectContaining({ findingId: IRREGULAR, status: "absent", match: "exact" }),
    );
  });

  it("a general one is met by the special form of the profile", async () => {
    // No abnormality of the heart at all: delta's irregular heartbeat is one.
    const lines = await ranked({ findings: [finding(LARGE_HEAD), finding("HP:0000020", "absent")] });
    expect(lineOf(lines, DELTA).against).toContainEqual(
      expect.objectContaining({ status: "absent", match: "more-specific", matched: IRREGULAR }),
    );
  });

  it("one that the disease has in less than 80 % says nothing", async () => {
    const lines = await ranked({ findings: [finding(LARGE_HEAD), finding("HP:0000050", "absent")] });
    for (const line of lines) expect(all(line).map((entry) => entry.findingId)).not.toContain("HP:0000050");
  });
});

describe("what a query may say", () => {
  it("an ancestor of a present finding adds nothing", async () => {
    const focal = await differential.rank({ findings: [finding("HP:0000042")] });
    const redundant = ["HP:0000041", "HP:0000040", "HP:0000118"].map((term) => finding(term));
    expect(await differential.rank({ findings: [...redundant, finding("HP:0000042")] })).toEqual(focal);
  });

  it("an absent finding below an absent one adds nothing", async () => {
    const heart = [finding(LARGE_HEAD), finding("HP:0000020", "absent")];
    const more = [...heart, finding(IRREGULAR, "absent")];
    expect(await differential.rank({ findings: more })).toEqual(await differential.rank({ findings: heart }));
  });

  it("an absent finding that a present one implies is not believed", async () => {
    const focal = [finding("HP:0000042")];
    const contradicted = [...focal, finding("HP:0000041", "absent"), finding("HP:0000042", "absent")];
    expect(await differential.rank({ findings: contradicted })).toEqual(await differential.rank({ findings: focal }));
  });

  it("an absent finding that is not believed does not take those below it along", async () => {
    // Skin is abnormal, whatever else is written; that it is not thick still holds.
    const kept = [finding("HP:0000030"), finding("HP:0000034", "absent")];
    const contradicted = [...kept, finding("HP:0000030", "absent")];
    expect(await differential.rank({ findings: contradicted })).toEqual(await differential.rank({ findings: kept }));
  });

  it.each([
    ["an alternative id", "HP:0000911", LARGE_HEAD],
    ["an obsolete id with a replacement", "HP:0000943", WEAKNESS],
  ])("%s is its concept", async (_, id, concept) => {
    const own = await differential.rank({ findings: [{ ...finding(concept), id: "a" }] });
    expect(await differential.rank({ findings: [{ ...finding(id), id: "a" }] })).toEqual(own);
    expect(own.unknownFindings).toEqual([]);
  });

  it("concepts that are no finding of this release are reported, and change nothing", async () => {
    const unknown = ["HP:7654321", "OMIM:100001", "HP:0001419", "HP:0000001", "LOINC:718-7"].map((id) => finding(id));
    const result = await differential.rank({ findings: [finding(LARGE_HEAD), ...unknown] });
    expect(result.unknownFindings).toEqual(unknown.map(({ id }) => id));
    expect(result.ranked).toEqual((await differential.rank({ findings: [finding(LARGE_HEAD)] })).ranked);
    const none = await differential.rank({ findings: unknown });
    expect(none).toMatchObject({ ranked: [], considered: 9, sufficiency: { level: "none", presentFindings: 0 } });
  });

  it("a hedged finding counts half, and a certain mention of it wins", async () => {
    const hedged = { ...finding(LARGE_HEAD), certainty: "uncertain" as const };
    const half = await ranked({ findings: [hedged] });
    const whole = await ranked({ findings: [finding(LARGE_HEAD)] });
    const share = (line: RankedCondition): number | undefined =>
      all(line).find((entry) => entry.findingId === LARGE_HEAD)?.logLikelihoodRatio;
    expect(half).toHaveLength(9);
    for (const line of half) expect(share(line)).toBeCloseTo((share(lineOf(whole, line.condition)) ?? 0) / 2, 6);
    expect(await ranked({ findings: [{ ...hedged, id: "a" }, finding(LARGE_HEAD)] })).toEqual(whole);
  });

  it("a publication that is left out takes the disease known only from it along", async () => {
    const findings = [finding(WEAKNESS), finding("HP:0000032")];
    const result = await differential.rank({ findings, limit: 20_000, excludeReferences: ["PMID:4"] });
    expect(result.considered).toBe(8);
    expect(result.ranked.map((line) => line.condition)).not.toContain(GAMMA);
    expect(result.ranked).toHaveLength(8);
  });

  it("the same for its inheritance and onset", async () => {
    const query: DifferentialQueryInput = { findings: [finding("HP:0000012")], sex: "female", ageYears: 1 };
    const other = (lines: readonly RankedCondition[]): string[] =>
      all(lineOf(lines, "OMIM:100002")).flatMap(({ match, findingId }) => (match === "demographic" ? findingId : []));
    expect(other(await ranked(query)).sort()).toEqual(["onset", "sex"]);
    expect(other(await ranked({ ...query, excludeReferences: ["PMID:33"] }))).toEqual([]);
  });

  it("rows that are stated for females do not speak for a male", async () => {
    const findings = [finding("HP:0000034"), finding(WEAKNESS)];
    const of = async (sex: "female" | "male"): Promise<(string | undefined)[]> =>
      all(lineOf(await ranked({ findings, sex }), IOTA))
        .filter(({ match }) => match === "exact")
        .map(({ findingId }) => findingId);
    expect(await of("female")).toEqual(["HP:0000034"]);
    expect(await of("male")).toEqual([WEAKNESS]);
  });

  it("the limit is kept, and more than there are gives all", async () => {
    const findings = [finding(LARGE_HEAD)];
    const lines = await ranked({ findings });
    for (const limit of [1, 3, 9, 200]) expect(await ranked({ findings, limit })).toEqual(lines.slice(0, limit));
    expect((await differential.rank({ findings })).considered).toBe(9);
  });
});

describe("labels", () => {
  it("names what a source excludes, with the edge that says so", async () => {
    // Beta has no fever.
    const beta = lineOf(await ranked({ findings: [finding("HP:0000050")] }), "OMIM:100002");
    const [fever] = beta.against.filter((entry) => entry.findingId === "HP:0000050");
    expect(fever).toMatchObject({ match: "excluded", matched: "HP:0000050" });
    expect(fever?.evidence).toHaveLength(1);
  });

  it("cites the series for what only the series explains", async () => {
    const third = lineOf(await ranked({ findings: [finding(WEAKNESS)] }), "OMIM:100007");
    const [weakness] = all(third).filter((entry) => entry.findingId === WEAKNESS);
    expect(weakness).toMatchObject({ match: "series" });
    expect(weakness?.evidence).toHaveLength(2);
  });

  it("lists what is typical, not mentioned and not denied, most telling first", async () => {
    const alpha = async (...denied: string[]): Promise<string[]> => {
      const findings = [finding(LARGE_HEAD), ...denied.map((term) => finding(term, "absent"))];
      return lineOf(await ranked({ findings }), ALPHA).missing.map(({ label }) => label.en);
    };
    // Mitral 0.55 x 2.79 = 1.54, skin spots 0.5 x 1.77 = 0.88; fever (0.17) is not typical.
    expect(await alpha()).toEqual(["Mitral valve defect", "Skin spots"]);
    expect(await alpha("HP:0000020")).toEqual(["Skin spots"]);
  });

  it("gives labels in Chinese where they are on file", async () => {
    const [alpha] = await ranked({ findings: [finding(LARGE_HEAD)] });
    expect(alpha?.supporting[0]?.label).toEqual({ en: "Large head", zh: "大头" });
  });
});
