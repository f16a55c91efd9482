import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError } from "@cdss/domain";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { yearsOfDuration } from "./iso-age.ts";
import { parseCaseLines } from "./parse-case-lines.ts";
import { parsePhenopacket } from "./parse-phenopacket.ts";
import { readCodedCases } from "./read-coded-cases.ts";

const feature = (id: string, excluded?: boolean) => ({ type: { id }, ...(excluded === undefined ? {} : { excluded }) });

const PACKET = {
  id: "packet",
  subject: { id: "p", sex: "FEMALE", timeAtLastEncounter: { age: { iso8601duration: "P1Y6M" } } },
  phenotypicFeatures: [
    feature("HP:0000001"),
    feature("HP:0000002", true),
    feature("HP:0000001"),
    feature("HP:0000003"),
  ],
  interpretations: [{ diagnosis: { disease: { id: "OMIM:1", label: "one" } } }],
  diseases: [{ term: { id: "OMIM:2" } }],
  metaData: { externalReferences: [{ id: "PMID:7" }, { id: "an address without colon" }] },
};

async function errorOf(work: () => unknown): Promise<CdssError> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof CdssError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("age", () => {
  it.each([
    ["P6Y", 6],
    ["P9Y3M", 9.25],
    ["P6M", 0.5],
    // 365.2425 days are one year: 73 of them 0.19987.
    ["P73D", 0.19987],
    // 2 weeks are 14 days: 14 / 365.2425.
    ["P2W", 0.03833],
    ["P1YT12H", 1],
    ["P0D", 0],
  ])("%s is %d years", (text, years) => {
    expect(yearsOfDuration(text)).toBeCloseTo(years, 5);
  });

  it.each(["", "P", "PT", "6Y", "P-1Y", "P1Y2", "P1M1Y", "six years"])("%s is none", (text) => {
    expect(yearsOfDuration(text)).toBeNull();
  });
});

describe("phenopacket", () => {
  const caseOf = (packet: unknown, cluster: string | null = null) => {
    const parsed = parsePhenopacket(packet, "file.json", cluster);
    if ("issues" in parsed) throw new Error(parsed.issues.map((issue) => issue.path).join(", "));
    return parsed.case;
  };

  it("gives present and excluded features, sex, age, diagnosis and publications", () => {
    expect(caseOf(PACKET, "GENE")).toEqual({
      id: "packet",
      present: ["HP:0000001", "HP:0000003"],
      absent: ["HP:0000002"],
      sex: "female",
      ageYears: 1.5,
      gold: ["OMIM:1"],
      references: ["PMID:7"],
      cluster: "GENE",
    });
  });

  it("takes the listed diseases where nothing was interpreted, excluded ones left out", () => {
    const listed = [{ term: { id: "OMIM:2" } }, { term: { id: "OMIM:3" }, excluded: true }];
    const found = caseOf({ ...PACKET, interpretations: [], diseases: listed });
    expect(found.gold).toEqual(["OMIM:2"]);
    expect(found.cluster).toBe("OMIM:2");
  });

  it("leaves unknown what is no number of years and no sex", () => {
    const found = caseOf({ id: "x", subject: { timeAtLastEncounter: { gestationalAge: { weeks: 20 } } } });
    expect(found).toEqual({ id: "x", present: [], absent: [], sex: "unknown", gold: [], references: [], cluster: "x" });
  });

  it.each([
    [{ ...PACKET, id: 7 }, "file.json: id"],
    [{ ...PACKET, phenotypicFeatures: [feature("HP 1")] }, "file.json: phenotypicFeatures[0].type.id"],
    [
      { ...PACKET, subject: { timeAtLastEncounter: { age: { iso8601duration: "old" } } } },
      "file.json: subject.timeAtLastEncounter.age.iso8601duration",
    ],
    [
      { ...PACKET, subject: { timeAtLastEncounter: { age: { iso8601duration: "P200Y" } } } },
      "file.json: subject.timeAtLastEncounter.age.iso8601duration",
    ],
    [[], "file.json: (root)"],
  ])("names the field that is wrong (%#)", (packet, path) => {
    const parsed = parsePhenopacket(packet, "file.json", null);
    expect("issues" in parsed && parsed.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (value) => parsePhenopacket(value, "f", null) !== null));
  });
});

describe("JSONL", () => {
  it("reads cases and skips blank lines", () => {
    const text = `{"id":"a","present":["HP:0000001"],"gold":["OMIM:1"],"sex":"male","age":3}\n\n{"id":"b","present":[],"gold":[]}\n`;
    const cases = parseCaseLines(text, "c.jsonl");
    expect(cases.map(({ id, sex, ageYears, cluster }) => [id, sex, ageYears, cluster])).toEqual([
      ["a", "male", 3, "OMIM:1"],
      ["b", "unknown", undefined, "b"],
    ]);
  });

  it.each([
    ["{", "c.jsonl:1"],
    ['{"id":"a","present":["x"],"gold":[]}', "c.jsonl:1: present[0]"],
    ['{"id":"a","present":[],"gold":[],"absnt":[]}', "c.jsonl:1: (root)"],
    ['{"id":"a","present":[],"gold":[],"age":-1}', "c.jsonl:1: age"],
    ['{"id":"a","present":[],"gold":[]}\n{"id":"a","present":[],"gold":[]}', "c.jsonl:2: id"],
  ])("names line and field of %s", async (text, path) => {
    const error = await errorOf(() => parseCaseLines(text, "c.jsonl"));
    expect(error.code).toBe("INVALID_INPUT");
    expect(error.issues[0]?.path).toBe(path);
  });
});

describe("reading a path", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cdss-cases-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("reads a folder in the order of paths, its folders as clusters", async () => {
    for (const gene of ["B", "A"]) {
      mkdirSync(join(folder, gene));
      writeFileSync(join(folder, gene, "1.json"), JSON.stringify({ ...PACKET, id: `${gene}-1` }));
    }
    writeFileSync(join(folder, "C.json"), JSON.stringify(PACKET));
    const cases = await readCodedCases(folder);
    expect(cases.map(({ id, cluster }) => [id, cluster])).toEqual([
      ["A-1", "A"],
      ["B-1", "B"],
      ["packet", "OMIM:1"],
    ]);
  });

  it("names file and field of every bad phenopacket, and never their content", async () => {
    writeFileSync(join(folder, "a.json"), JSON.stringify({ ...PACKET, phenotypicFeatures: [feature("Mrs Smith")] }));
    writeFileSync(join(folder, "b.json"), "{");
    const error = await errorOf(() => readCodedCases(folder));
    expect(error.issues.map((issue) => issue.path)).toEqual(["a.json: phenotypicFeatures[0].type.id", "b.json"]);
    expect(JSON.stringify(error)).not.toContain("Smith");
  });

  it("refuses what is not there, no cases, a damaged archive, and other files", async () => {
    const archive = join(folder, "x.tar.xz");
    writeFileSync(archive, "no archive");
    writeFileSync(join(folder, "x.csv"), "");
    const messages = [join(folder, "none"), folder, archive, join(folder, "x.csv")].map(async (path) => {
      const error = await errorOf(() => readCodedCases(path));
      return [error.code, error.message.includes(folder)];
    });
    expect(await Promise.all(messages)).toEqual(new Array(4).fill(["INVALID_INPUT", false]));
  });
});
