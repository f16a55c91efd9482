import { type Curie, curie, type DifferentialPort, type DifferentialQueryInput } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { differentialRelease, finding } from "./support/differential-release.ts";

let differential: DifferentialPort;
beforeAll(async () => {
  differential = createDifferential(await differentialRelease());
});

const ALPHA = curie("OMIM:100001");
const GAMMA = curie("OMIM:100003");
const LARGE_HEAD = finding("HP:0000011");
const WEAKNESS = finding("HP:0000043");
const BROWN_SPOTS = finding("HP:0000032");

const QUERIES: readonly DifferentialQueryInput[] = [
  { findings: [LARGE_HEAD] },
  { findings: [WEAKNESS, BROWN_SPOTS, finding("HP:0000024", "absent")], sex: "male", ageYears: 3 },
  { findings: [finding("HP:0000050")], excludeReferences: ["PMID:4", "PMID:9"] },
];

describe("explain", () => {
  it.each(QUERIES)("gives every disease the line that it has in the ranking: %j", async (query) => {
    const { ranked, considered } = await differential.rank({ ...query, limit: 20_000 });
    expect(ranked.length).toBe(considered);
    for (const line of ranked) {
      const explanation = await differential.explain(query, line.condition);
      expect(explanation.condition).toEqual(line);
      expect(explanation.considered).toBe(considered);
      expect(explanation.leader).toBe(line.rank === 1 ? undefined : ranked[0]?.condition);
    }
  });

  it("finds no gap behind itself for the leader", async () => {
    const { behindLeader, leader, text } = await differential.explain({ findings: [LARGE_HEAD] }, ALPHA);
    expect(behindLeader).toEqual([]);
    expect(leader).toBeUndefined();
    expect(text.en).toBe(
      "Alpha disease ranks 1 of 9 diseases. Known of it, and not mentioned here: Mitral valve defect, Skin spots.",
    );
    expect(text.zh).toContain("Alpha disease在9种疾病中排第1位");
  });

  it("names the gaps to the leader, largest first, as differences of contributions", async () => {
    const query = { findings: [WEAKNESS, BROWN_SPOTS] };
    const { behindLeader, condition, leader } = await differential.explain(query, ALPHA);
    const [first] = (await differential.rank({ ...query, limit: 1 })).ranked;
    expect(leader).toBe(GAMMA);
    // Both are abnormalities, of which every second reason is half told: 1 - 0.5 x ln(1 / 0.81845) / ln(1 / 0.29743) = 0.91739 for weakness.
    // Brown spots: 2.4879 against -0.7481; weakness: 0.91739 x (1.0248 against -1.5454), the profile: 0 against -0.7 ln(1 + 4.0719).
    expect(behindLeader.map((gap) => [gap.findingId, Number(gap.difference.toFixed(3))])).toEqual([
      [BROWN_SPOTS.id, 3.236],
      [WEAKNESS.id, 2.358],
      ["profile", 1.137],
    ]);
    const value = (line: typeof condition | undefined, id: string): number =>
      [...(line?.supporting ?? []), ...(line?.against ?? [])].find((entry) => entry.findingId === id)
        ?.logLikelihoodRatio ?? 0;
    for (const gap of behindLeader) {
      expect(gap.leader).toBe(value(first, gap.findingId));
      expect(gap.own).toBe(value(condition, gap.findingId));
    }
  });

  it("says in both languages what is behind, not explained, contradicted and not mentioned", async () => {
    const query = { findings: [LARGE_HEAD, finding("HP:0000024", "absent")] };
    const { text } = await differential.explain(query, curie("OMIM:100004"));
    expect(text).toEqual({
      en:
        "Delta disease ranks 8 of 9 diseases. It is behind Alpha disease mostly by: Large head, Irregular heartbeat, " +
        "How many patients have been reported. It does not explain well: Large head. " +
        "Usual for it, but absent here: Irregular heartbeat. Known of it, and not mentioned here: Valve defect.",
      zh:
        "Delta disease在9种疾病中排第8位。与首位的Alpha disease相比，主要差距在：大头、Irregular heartbeat、文献报道的患者数。" +
        "该病不能很好解释：大头。该病常见但本例没有：Irregular heartbeat。该病可有而病例未提及：Valve defect。",
    });
  });

  it("tells findings apart whose ids are the same", async () => {
    const same = [WEAKNESS, BROWN_SPOTS].map((entry) => ({ ...entry, id: "profile" }));
    const { behindLeader } = await differential.explain({ findings: same }, ALPHA);
    expect(behindLeader.map(({ label, difference }) => [label.en, Number(difference.toFixed(3))])).toEqual([
      ["Brown skin spots", 3.236],
      ["Weakness", 2.358],
      ["Findings of the disease that the case does not show", 1.137],
    ]);
  });

  it("explains a joined record by the line that it belongs to", async () => {
    const query = { findings: [LARGE_HEAD] };
    expect(await differential.explain(query, curie("ORPHA:11"))).toEqual(await differential.explain(query, ALPHA));
  });

  it("says of a disease without an annotation left that it cannot be ranked", async () => {
    const query = { findings: [LARGE_HEAD], excludeReferences: ["PMID:4"] };
    const { condition, considered, behindLeader, text } = await differential.explain(query, GAMMA);
    expect(condition).toMatchObject({ rank: 9, score: 0, posterior: 0, supporting: [], against: [], missing: [] });
    expect([considered, behindLeader]).toEqual([8, []]);
    expect(text).toEqual({
      en: "Gamma disease has no usable phenotype annotation, so it cannot be ranked.",
      zh: "Gamma disease没有可用的表型注释，无法排序。",
    });
  });

  it("says that there is nothing to rank by without a finding", async () => {
    const { text } = await differential.explain({ findings: [finding("HP:7654321")] }, ALPHA);
    expect(text).toEqual({
      en: "The case holds no finding to rank Alpha disease by.",
      zh: "病例中没有可用的表现，无法对Alpha disease排序。",
    });
  });

  it.each(["OMIM:999999", "HP:0000011", "ORPHA:1", "HP:0001419"])("does not know %s as a disease", async (id) => {
    await expect(differential.explain({ findings: [LARGE_HEAD] }, id as Curie)).rejects.toMatchObject({
      code: "UNKNOWN_CONCEPT",
      issues: [{ path: "condition" }],
    });
  });
});
