import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { thrownBy } from "../../test/support/expect-issue.ts";
import { smallContent } from "../../test/support/small-content.ts";
import type { ReleaseContent, StoredConcept } from "./content.ts";
import { verifyRelease } from "./verify.ts";
import { cyclicTerms } from "./verify-concepts.ts";
import { writeRelease } from "./write.ts";

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "cdss-verify-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const good = smallContent();
const withConcept = (id: string, change: Partial<StoredConcept>): ReleaseContent => ({
  ...good,
  concepts: good.concepts.map((concept) => (concept.id === id ? { ...concept, ...change } : concept)),
});
const withRow = (index: number, change: Partial<ReleaseContent["annotations"][number]>): ReleaseContent => ({
  ...good,
  annotations: good.annotations.map((row, i) => (i === index ? { ...row, ...change } : row)),
});
const withNames = (names: ReleaseContent["names"]): ReleaseContent => ({ ...good, names });
const term = { concept: "HP:0001250", en: "Seizure", zh: "癫痫发作", excludes: [] };
const table = (low: object) => ({
  format: "cdss-observations/1",
  sources: {},
  unitSpellings: {},
  unitDisplay: {},
  panels: [],
  decoys: [],
  tests: [
    {
      id: "example",
      group: "x",
      kind: "laboratory",
      specimen: "blood",
      names: { en: [], zh: [], abbreviations: [], letters: [], inSpecimen: [] },
      loinc: [],
      unit: "g/L",
      units: [],
      plausible: [0, 1],
      ordinal: false,
      ranges: [],
      grades: [],
      confounders: [],
      notConfounded: [],
      low,
    },
  ],
});

describe("verifyRelease", () => {
  it("passes a release that the compiler wrote, with a table whose findings it knows", async () => {
    writeRelease({ ...good, observations: table(term) }, [], place);
    expect((await verifyRelease(place)).info.counts.conditions).toBe(3);
  });

  // Lines of concepts.jsonl: 1 DECIPHER:3, 2 HP:0000001, 3 HP:0000005, 4 HP:0000006, 5 HP:0000118, 6 HP:0000707,
  // 7 HP:0001250, 8 HP:0001945, 9 OMIM:100001, 10 ORPHA:11.
  it.each<[string, ReleaseContent, string[]]>([
    ["a cycle", withConcept("HP:0000005", { parents: ["HP:0000006"] }), ["concepts.jsonl:3", "concepts.jsonl:4"]],
    ["a parent that is a condition", withConcept("HP:0001945", { parents: ["ORPHA:11"] }), ["concepts.jsonl:8"]],
    ["a condition with a parent", withConcept("DECIPHER:3", { parents: ["HP:0000001"] }), ["concepts.jsonl:1"]],
    ["a concept without a name", withNames(good.names.filter((n) => n.concept !== "HP:0000006")), ["concepts.jsonl:4"]],
    [
      "a concept named in Chinese only",
      withNames(good.names.filter((n) => n.concept !== "HP:0001945" || n.language === "zh")),
      ["concepts.jsonl:8"],
    ],
    ["another English label", withConcept("HP:0001945", { label: "Heat" }), ["concepts.jsonl:8"]],
    ["another Chinese label", withConcept("HP:0001945", { zh: "热" }), ["concepts.jsonl:8"]],
    ["a Chinese label that no name carries", withConcept("HP:0000006", { zh: "显性" }), ["concepts.jsonl:4"]],
    ["an alias that is a concept", withConcept("HP:0000006", { aliases: ["HP:0000005"] }), ["concepts.jsonl:4"]],
    ["an alias of two concepts", withConcept("HP:0001945", { aliases: ["HP:0002279"] }), ["concepts.jsonl:8"]],
    [
      "a join in one direction",
      withConcept("OMIM:100001", { equivalents: [{ id: "DECIPHER:3", by: "name" }] }),
      ["concepts.jsonl:9", "concepts.jsonl:10"],
    ],
    [
      "a join on two grounds",
      withConcept("OMIM:100001", { equivalents: [{ id: "ORPHA:11", by: "gene-and-profile" }] }),
      ["concepts.jsonl:9", "concepts.jsonl:10"],
    ],
    [
      "a join with itself",
      withConcept("DECIPHER:3", { equivalents: [{ id: "DECIPHER:3", by: "name" }] }),
      ["concepts.jsonl:1"],
    ],
    [
      "a join with a term",
      withConcept("DECIPHER:3", { equivalents: [{ id: "HP:0000001", by: "name" }] }),
      ["concepts.jsonl:1"],
    ],
    [
      "a join with nobody",
      withConcept("DECIPHER:3", { equivalents: [{ id: "OMIM:7", by: "name" }] }),
      ["concepts.jsonl:1"],
    ],
    ["a frequency in words", withRow(2, { frequency: "often" }), ["annotations.tsv:4:frequency"]],
    ["a reference in words", withRow(0, { references: ["a book"] }), ["annotations.tsv:2:references"]],
    ["an onset in words", withRow(0, { onset: "early" }), ["annotations.tsv:2:onset"]],
    ["an unknown sex", withRow(0, { sex: "F" as "FEMALE" }), ["annotations.tsv:2:sex"]],
    ["a modifier in words", withRow(0, { modifiers: ["mild"] }), ["annotations.tsv:2:modifiers"]],
    [
      "a range that leads to an unknown term",
      { ...good, observations: table({ ...term, excludes: [{ ...term, concept: "HP:0000042" }] }) },
      ["observations.json:example"],
    ],
  ])("refuses %s, naming file and line", async (_, content, paths) => {
    writeRelease(content, [], place);
    const error = await thrownBy(() => verifyRelease(place), "INVALID_RELEASE");
    expect(error.issues.map((issue) => issue.path)).toEqual(paths);
  });

  it("refuses an observation table that does not fit its schema", async () => {
    writeRelease({ ...good, observations: { tests: [1] } }, [], place);
    const error = await thrownBy(() => verifyRelease(place), "INVALID_RELEASE");
    expect(error.issues[0]?.path).toMatch(/^observations/);
  });
});

describe("cyclicTerms", () => {
  const concept = (id: string, ...parents: string[]): StoredConcept => ({ id, kind: "phenotype", label: id, parents });
  it.each<[string, StoredConcept[], string[]]>([
    ["nothing", [], []],
    ["a diamond", [concept("a"), concept("b", "a"), concept("c", "a"), concept("d", "b", "c")], []],
    ["a term above itself", [concept("a"), concept("b", "a", "b")], ["b"]],
    [
      "a cycle and what hangs below it",
      [concept("a", "b"), concept("b", "a"), concept("c", "b"), concept("d")],
      ["a", "b", "c"],
    ],
  ])("of %s", (_, concepts, expected) => {
    expect(cyclicTerms(concepts)).toEqual(expected);
  });
});
