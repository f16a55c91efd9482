import { describe, expect, it } from "vitest";
import { starterRelease } from "../../../../test/store-contract/starter-release.ts";
import { tinyRelease } from "../../../../test/store-contract/tiny-release.ts";
import { parseConcepts } from "../../../release/tables.ts";
import { DEEPEST_HIERARCHY } from "../cypher.ts";
import { stagesOf } from "./stages.ts";

describe("stagesOf", () => {
  it("writes nodes before the relationships that join them, every row once", async () => {
    const stages = stagesOf(tinyRelease((await starterRelease()).manifest));
    // Four concepts (two of each kind), one alias, one is_a, one equivalence, four names, three annotation rows.
    expect(stages.map((stage) => [stage.name, stage.total])).toEqual([
      ["phenotypes", 2],
      ["conditions", 2],
      ["aliases", 1],
      ["hierarchy", 1],
      ["equivalents", 1],
      ["names", 4],
      ["annotations", 3],
    ]);
    for (const stage of stages) {
      const whole = stage.rows(0, stage.total);
      const split = [...stage.rows(0, 1), ...stage.rows(1, stage.total)];
      expect(split).toEqual(whole);
      expect(whole).toHaveLength(stage.total);
    }
  });

  it("keeps the columns of an annotation row as the source wrote them", async () => {
    const [row] =
      stagesOf(tinyRelease((await starterRelease()).manifest))
        .at(-1)
        ?.rows(0, 1) ?? [];
    expect(row).toEqual({
      condition: "OMIM:999998",
      finding: "HP:0012085",
      properties: {
        id: "edge:0",
        row: 0n,
        negated: false,
        frequency: "1/2",
        onset: null,
        sex: null,
        modifiers: null,
        references: ["PMID:1"],
        evidenceCode: "PCS",
        aspect: "P",
        biocuration: "test",
      },
    });
  });

  it.each([
    [0, true],
    [1, false],
  ])("with a chain %i step over the depth that the queries follow: allowed %s", async (over, allowed) => {
    const tiny = tinyRelease((await starterRelease()).manifest);
    // A chain of n is_a steps has n + 1 terms.
    const chain = Array.from({ length: DEEPEST_HIERARCHY + over + 1 }, (_, i) => ({
      id: `HP:${String(i).padStart(7, "0")}`,
      kind: "phenotype",
      label: "link",
      ...(i === 0 ? {} : { parents: [`HP:${String(i - 1).padStart(7, "0")}`] }),
    }));
    const text = chain.map((concept) => JSON.stringify(concept)).join("\n");
    const release = {
      ...tiny,
      concepts: parseConcepts(text),
      names: [],
      annotations: { ...tiny.annotations, count: 0 },
    };
    if (allowed) expect(stagesOf(release)[0]?.total).toBe(chain.length);
    else expect(() => stagesOf(release)).toThrow(/longer than 64 steps/);
  });
});
