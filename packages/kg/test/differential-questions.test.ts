import type { DifferentialPort, DifferentialQueryInput } from "@cdss/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { Hierarchy } from "../src/hierarchy/hierarchy.ts";
import type { Release } from "../src/release/load.ts";
import { differentialRelease, FINDING_TERMS, finding, ordinalOf } from "./support/differential-release.ts";

let release: Release;
let hierarchy: Hierarchy;
let differential: DifferentialPort;
beforeAll(async () => {
  release = await differentialRelease();
  hierarchy = new Hierarchy(release.concepts);
  differential = createDifferential(release);
});

const entropy = (weights: readonly number[]): number =>
  weights.reduce((sum, weight) => sum - (weight > 0 ? weight * Math.log2(weight) : 0), 0);

async function posterior(query: DifferentialQueryInput): Promise<Map<string, number>> {
  const { ranked } = await differential.rank({ ...query, limit: 20_000 });
  return new Map(ranked.map((line) => [line.condition, line.posterior]));
}

/** `term` is `other` or lies below it. */
const isBelow = (term: string, other: string): boolean =>
  hierarchy.ancestors(ordinalOf(release, term)).includes(ordinalOf(release, other));

describe("questions", () => {
  it("are worth what Bayes' rule says that an answer is worth", async () => {
    const query = { findings: [finding("HP:0000011")] };
    const before = await posterior(query);
    const questions = await differential.questions(query, 20);
    const byConcept = new Map(questions.map((question) => [question.concept as string, question]));
    // Who has it, and how often, from the table of the release; half the background of the finding in all others.
    const asked: [string, Record<string, number>, number][] = [
      ["HP:0000012", { "OMIM:100002": 5.5 / 6 }, 5.5 / 6 / 9],
      [
        "HP:0000043",
        { "OMIM:100003": 0.5, "OMIM:100005": 8.5 / 11, "OMIM:100006": 6.5 / 9, "OMIM:100008": 7.5 / 11 },
        (0.5 + 8.5 / 11 + 6.5 / 9 + 7.5 / 11) / 9,
      ],
      ["HP:0000022", { "OMIM:100001": 0.55 }, 0.55 / 9],
    ];
    for (const [concept, has, background] of asked) {
      const yes = new Map([...before.keys()].map((id) => [id, 0.1 + 0.8 * (has[id] ?? background / 2)]));
      // Posterior after each answer, and the entropy to be expected.
      const expected = [1, 0].map((answer) => {
        const joint = [...before].map(([id, weight]) => weight * Math.abs(1 - answer - (yes.get(id) ?? 0)));
        const total = joint.reduce((sum, weight) => sum + weight, 0);
        return total * entropy(joint.map((weight) => weight / total));
      });
      const gain = entropy([...before.values()]) - expected.reduce((sum, each) => sum + each, 0);
      expect(gain).toBeGreaterThan(0);
      expect(byConcept.get(concept)?.informationBits).toBeCloseTo(gain, 4);
      const present = [...before].reduce((sum, [id, weight]) => sum + weight * (has[id] ?? background / 2), 0);
      expect(byConcept.get(concept)?.probability).toBeCloseTo(present, 4);
    }
    // Mitral valve defect belongs to alpha, which leads: it tells alpha from all others, and comes before fever.
    expect(byConcept.get("HP:0000022")).toMatchObject({ favours: ["OMIM:100001"] });
    expect(byConcept.get("HP:0000043")?.disfavours[0]).toBe("OMIM:100001");
    const bits = questions.map((question) => question.informationBits);
    expect(bits).toEqual(bits.toSorted((a, b) => b - a));
  });

  it("never ask what is known, and are never worth more than the doubt there is", async () => {
    const statuses = fc.constantFrom("present" as const, "present" as const, "absent" as const);
    const findings = fc
      .array(fc.tuple(fc.constantFrom(...FINDING_TERMS), statuses), { minLength: 1, maxLength: 6 })
      .map((entries) => entries.map(([concept, status], at) => ({ ...finding(concept, status), id: `f${at}` })));
    const sexes = fc.constantFrom("female" as const, "male" as const, "unknown" as const);
    await fc.assert(
      fc.asyncProperty(findings, sexes, async (recorded, sex) => {
        const query = { findings: recorded, sex };
        const questions = await differential.questions(query, 50);
        const doubt = entropy([...(await posterior(query)).values()]);
        const present = recorded.filter(({ status }) => status === "present").map(({ concept }) => concept);
        const absent = recorded.filter(({ status }) => status === "absent").map(({ concept }) => concept);
        // An absent finding that a present one implies is not believed.
        const believed = absent.filter((term) => !present.some((other) => isBelow(other, term)));
        for (const { concept, informationBits } of questions) {
          expect(present.some((term) => isBelow(term, concept))).toBe(false);
          expect(believed.some((term) => isBelow(concept, term))).toBe(false);
          expect(informationBits).toBeGreaterThan(0);
          expect(informationBits).toBeLessThanOrEqual(Math.min(1, doubt));
        }
        const nested = questions.some((one) =>
          questions.some((other) => one !== other && isBelow(one.concept, other.concept)),
        );
        expect(nested).toBe(false);
      }),
      { numRuns: 150, seed: 20300203 },
    );
  });

  it("do not ask a male for what only females of the disease have", async () => {
    const about = async (sex: "female" | "male"): Promise<string[]> =>
      (await differential.questions({ findings: [finding("HP:0000050")], sex }, 50)).map(({ concept }) => concept);
    // Iota leads by fever: thick skin is stated for females, weakness for males.
    const bits = async (sex: "female" | "male", term: string): Promise<readonly string[]> =>
      (await differential.questions({ findings: [finding("HP:0000050")], sex }, 50)).find(
        ({ concept }) => concept === term,
      )?.favours ?? [];
    expect(await about("female")).toContain("HP:0000034");
    expect(await bits("female", "HP:0000034")).toContain("OMIM:100008");
    expect(await bits("male", "HP:0000034")).not.toContain("OMIM:100008");
    expect(await bits("male", "HP:0000043")).toContain("OMIM:100008");
    expect(await bits("female", "HP:0000043")).not.toContain("OMIM:100008");
  });

  it("keep to the limit, and there are none without a present finding", async () => {
    const findings = [finding("HP:0000011")];
    const all = await differential.questions({ findings }, 50);
    expect(all.length).toBeGreaterThan(4);
    expect(await differential.questions({ findings }, 3)).toEqual(all.slice(0, 3));
    expect(await differential.questions({ findings }, 0)).toEqual([]);
    expect(await differential.questions({ findings: [] }, 5)).toEqual([]);
    expect(await differential.questions({ findings: [finding("HP:0000011", "absent")] }, 5)).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN])("refuse a limit of %d", async (limit) => {
    await expect(differential.questions({ findings: [] }, limit)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "limit" }],
    });
  });
});
