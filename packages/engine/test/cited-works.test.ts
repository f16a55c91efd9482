import { curie, type EdgeEvidence, type EntryEvidence, type Evidence, indexConditions, type Work } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { citedEntries, citedWorks } from "../src/evidence/cited-entries.ts";
import { conditionOf } from "./fakes/index.ts";
import { lineOf } from "./leading.ts";

const work = (id: string): Work => ({ id, title: id, by: "A society", year: 2020, kind: "guideline" });
const treated = conditionOf("treated", {
  sources: ["whole"],
  findings: [{ finding: curie("HP:0001250"), frequency: 0.4, source: "finding-work" }],
  modifiers: [{ when: { sex: "male" }, pretest: 2, source: "modifier-work" }],
  treatments: [{ line: 1, drugs: [], alternatives: [], measures: [{ en: "rest", zh: "休息" }], source: "whole" }],
});
const conditions = indexConditions(
  { conditions: [treated], works: ["whole", "finding-work"].map(work), vocabulary: [] },
  [work("modifier-work"), work("drug-work")],
);

const edge = (references: string[]): EdgeEvidence => ({
  ...{ kind: "edge", id: "edge-1", condition: curie("OMIM:154700"), finding: curie("HP:0001250"), negated: false },
  ...{ frequency: { value: null, basis: "unstated" }, modifiers: [], references: references.map(curie) },
  ...{ evidenceCode: "PCS", release: "r" },
});
const drugEntry: EntryEvidence = {
  ...{ kind: "entry", id: "drug:x", entry: "drug", key: "x", label: { en: "x" } },
  ...{ works: ["drug-work", "whole"], release: "r" },
};

test("the entry of a condition rests on its sources and those of its particulars, each once", () => {
  expect(citedEntries([lineOf(treated, 0.5), lineOf(conditionOf("unheard-of"), 0.5)], conditions, "r")).toEqual([
    {
      kind: "entry",
      id: "condition:treated",
      entry: "condition",
      key: "treated",
      label: { en: "treated", zh: "treated病" },
      works: ["whole", "finding-work", "modifier-work"],
      release: "r",
    },
  ]);
});

describe("the works behind evidence", () => {
  const span: Evidence = { kind: "span", id: "s", documentId: "note", start: 0, end: 1, quote: "x" };
  const rows: [name: string, evidence: Evidence[], works: string[]][] = [
    ["of an entry, in its order", [drugEntry], ["drug-work", "whole"]],
    ["of an edge of the packs", [edge(["CDSS-WORK:finding-work"])], ["finding-work"]],
    ["each once, by first mention", [edge(["CDSS-WORK:whole"]), drugEntry], ["whole", "drug-work"]],
    ["not of an edge that cites a publication", [edge(["PMID:100001"])], []],
    [
      "of a threshold of the check itself",
      [{ ...drugEntry, id: "laboratory:potassium", entry: "laboratory", works: ["ctcae-5"] }],
      ["ctcae-5"],
    ],
    ["not one that the bibliography does not hold", [edge(["CDSS-WORK:lost"])], []],
    ["not of the record", [span], []],
    ["none", [], []],
  ];
  test.each(rows)("%s", (_name, evidence, works) => {
    expect(citedWorks(evidence, conditions).map(({ id }) => id)).toEqual(works);
  });
});
