import type { Evidence, MedicationAlert, MedicationBasis } from "@cdss/domain";
import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { alertKey } from "../src/assessment/alert-key.ts";
import { bySeverity } from "../src/assessment/by-severity.ts";
import { citedWorks } from "../src/assessment/cited-works.ts";
import { groupQuiet } from "../src/assessment/group-quiet.ts";
import { interactionPath } from "../src/assessment/interaction-path.ts";
import { isEstimate } from "../src/assessment/is-estimate.ts";
import { urlOfWork } from "../src/assessment/url-of-work.ts";
import { basisLines } from "../src/format/basis-lines.ts";
import { translate } from "../src/messages/translate.ts";
import { packTerms } from "../src/server/pack-terms.ts";
import { readEvidence } from "../src/server/read-evidence.ts";
import { assessment } from "./fixtures/assessment.ts";
import { entries, interaction, medication, works } from "./fixtures/care.ts";

const byId = new Map(works.map((work) => [work.id, work]));
const { drugs } = interaction;

describe("the path of an interaction", () => {
  const shape = (path: MedicationAlert["path"]) => {
    const found = interactionPath({ drugs, path });
    if (found === null) return null;
    const nodes = found.nodes.map(({ by, node, roles }) =>
      [by, node, ...roles.map(({ as, strength }) => `${strength ?? "-"} ${as}`)].join(" "),
    );
    return [found.from.id, ...nodes, found.to.id];
  };
  const substrate = { drug: "simvastatin", by: "path", node: "CYP3A4", role: "substrate (sensitive)" };
  const inhibitor = { drug: "clarithromycin", by: "path", node: "CYP3A4", role: "inhibitor (strong)" };

  it.each<[string, MedicationAlert["path"], string[] | null]>([
    [
      "an enzyme that both meet stands once, from the drug that changes it",
      [substrate, inhibitor],
      ["clarithromycin", "path CYP3A4 strong inhibitor sensitive substrate", "simvastatin"],
    ],
    [
      "a drug that is named itself has nothing between",
      [{ drug: "simvastatin", by: "drug", node: "simvastatin" }, inhibitor],
      ["clarithromycin", "path CYP3A4 strong inhibitor", "simvastatin"],
    ],
    [
      "two groups stand in the order of their drugs",
      [
        { drug: "clarithromycin", by: "group", node: "macrolide" },
        { drug: "simvastatin", by: "group", node: "statin" },
      ],
      ["simvastatin", "group statin", "group macrolide", "clarithromycin"],
    ],
    [
      "an effect that adds up stands once",
      [
        { drug: "simvastatin", by: "tag", node: "myopathy" },
        { drug: "clarithromycin", by: "tag", node: "myopathy" },
      ],
      ["simvastatin", "tag myopathy", "clarithromycin"],
    ],
    [
      "a role without a strength",
      [{ ...inhibitor, role: "inducer" }],
      ["clarithromycin", "path CYP3A4 - inducer", "simvastatin"],
    ],
    ["no path", [], null],
  ])("%s", (_name, path, expected) => {
    expect(shape(path)).toEqual(expected);
  });

  it("is no path where an alert is about one drug", () => {
    expect(interactionPath({ drugs: drugs.slice(0, 1), path: [substrate] })).toBeNull();
  });
});

describe("alerts", () => {
  it("have one key whatever the order of the drugs, and another for another rule", () => {
    expect(alertKey({ ...interaction, drugs: [...drugs].reverse() })).toBe(alertKey(interaction));
    expect(alertKey({ ...interaction, evidence: ["rule:other"] })).not.toBe(alertKey(interaction));
  });

  it("stand with the most serious first, and otherwise as they came", () => {
    const alert = (severity: MedicationAlert["severity"], kind: string) => ({ ...interaction, severity, kind });
    const given = [
      alert("moderate", "a"),
      alert("major", "b"),
      alert("contraindicated", "c"),
      alert("major", "d"),
      alert("minor", "e"),
    ];
    expect(bySeverity(given).map(({ kind }) => kind)).toEqual(["c", "b", "d", "a", "e"]);
  });

  it("that are quiet are counted by kind, the most frequent first", () => {
    // Kidney: 2 + 3; dose: 1.
    expect(groupQuiet(medication.quiet).map(({ kind, count }) => [kind, count])).toEqual([
      ["kidney", 5],
      ["dose", 1],
    ]);
  });
});

describe("what the check knew", () => {
  const lines = (basis: MedicationBasis, sex: "female" | "male") =>
    Object.fromEntries(
      basisLines(
        basis,
        [],
        sex,
        (key) => `<${key}>`,
        "en",
        (key, values) => translate("en", key, values),
      ).map(({ name, value }) => [name, value]),
    );

  it("is listed with how the kidney function is known", () => {
    expect(lines(medication.basis, "male")).toEqual({
      Conditions: "asthma",
      Allergies: "<aspirin>, <penicillin>, <plum blossom>",
      "Kidney function": "40 mL/min/1.73 m² · estimated from creatinine, CKD-EPI 2021",
      Weight: "not known",
      Height: "not known",
      Results: "<potassium> 5.1 mmol/L",
    });
  });

  it("says what it did not know, and asks for a pregnancy only where there can be one", () => {
    const nothing = { conditions: [], allergies: [], labs: [] };
    expect(lines(nothing, "female")).toMatchObject({
      Allergies: "none that the check can use",
      "Kidney function": "not known",
      Pregnancy: "not known",
    });
    expect(lines(nothing, "male")).not.toHaveProperty("Pregnancy");
    expect(lines({ ...nothing, isPregnant: true }, "female")).toMatchObject({ Pregnancy: "yes" });
  });
});

describe("works", () => {
  const [edge] = assessment.evidence;
  if (edge?.kind !== "edge") throw new Error("the fixture begins with an edge");
  const estimate: Evidence = {
    ...edge,
    id: "edge:9",
    evidenceCode: "EST",
    references: [curie("CDSS-WORK:label-two"), curie("CDSS-WORK:not-carried"), curie("PMID:9603532")],
  };

  it("are those of entries and of edges, each once, as far as the assessment carries them", () => {
    expect(citedWorks([...entries, estimate], byId).map(({ id }) => id)).toEqual(["guideline-one", "label-two"]);
    expect(citedWorks([estimate], byId).map(({ id }) => id)).toEqual(["label-two"]);
    expect(citedWorks([edge], byId)).toEqual([]);
  });

  it.each<[Evidence[], boolean]>([
    [[estimate], true],
    // Somebody counted as well.
    [[estimate, edge], false],
    [[...entries], false],
    [[], false],
  ])("%# tell an estimate from a count", (evidence, expected) => {
    expect(isEstimate(evidence)).toBe(expected);
  });

  it.each([
    [{ doi: "10.1000/182", pmid: "1" }, "https://doi.org/10.1000/182"],
    [{ doi: "10.1016/S0140-6736(05)1" }, "https://doi.org/10.1016/S0140-6736(05)1"],
    [{ pmid: "9603532" }, "https://pubmed.ncbi.nlm.nih.gov/9603532/"],
    [{}, null],
  ])("lead from %j to %s", (work, url) => {
    expect(urlOfWork(work)).toBe(url);
  });
});

describe("what the server reads for an explanation", () => {
  it("keeps entries from the graph and adds their works", async () => {
    const asked: string[] = [];
    const [edge] = assessment.evidence;
    const graph = {
      edges: async (ids: readonly string[]) => {
        asked.push(...ids);
        return edge?.kind === "edge" ? [edge] : [];
      },
    };
    const entry = { names: { en: "Pneumonia", zh: "肺炎" }, sources: ["guideline-one"], findings: [] };
    const conditions = {
      entryOf: (records: readonly string[]) => (records[0] === "CDSS:pneumonia" ? entry : null),
      work: (id: string) => byId.get(id) ?? null,
    };
    const ports = { graph, conditions } as unknown as Parameters<typeof readEvidence>[1];
    const answer = await readEvidence(["edge:1", "condition:pneumonia", "condition:unheard of"], ports, "r1");
    expect(asked).toEqual(["edge:1"]);
    expect(answer.evidence.map(({ id }) => id)).toEqual(["edge:1", "condition:pneumonia"]);
    expect(answer.works.map(({ id }) => id)).toEqual(["guideline-one"]);
  });

  it("gives the names of groups, allergies and tests, and leaves conditions to the assessment", () => {
    const names = { en: "statin", zh: "他汀类" };
    const vocabulary = [
      { key: "statin", kind: "group" as const, names },
      { key: "asthma", kind: "condition" as const, names },
    ];
    const terms = packTerms({ vocabulary });
    expect([terms.statin, terms.asthma]).toEqual([names, undefined]);
    // Tests that the check judges by keys of its own.
    expect(terms["systolic-pressure"]).toEqual({ en: "systolic pressure", zh: "收缩压" });
  });
});
