import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { HPOA, HPOA_COLUMNS, hpoa, hpoaRow } from "../../test/support/small-sources.ts";
import { FREQUENCY_TERMS, parseFrequency, parseHpoa } from "./hpoa.ts";

const OLD_HEADER =
  "#DatabaseID\tDiseaseName\tQualifier\tHPO_ID\tReference\tEvidence\tOnset\tFrequency\tSex\tModifier\tAspect\tBiocuration";

describe("parseHpoa", () => {
  it("reads every column", () => {
    const { version, rows } = parseHpoa(hpoa([hpoaRow()]));
    expect(version).toBe("2030-02-03");
    expect(rows).toEqual([
      {
        disease: "OMIM:100001",
        diseaseName: "Example syndrome 1",
        negated: false,
        term: "HP:0001250",
        references: ["PMID:1", "OMIM:100001"],
        evidenceCode: "PCS",
        onset: "HP:0003593",
        frequency: "3/7",
        sex: "",
        modifiers: ["HP:0012825", "HP:0012828"],
        aspect: "P",
        biocuration: "HPO:someone[2030-01-01];HPO:another[2030-01-02]",
      },
    ]);
  });

  it("reads NOT, sex in any case, and every aspect", () => {
    const rows = parseHpoa(
      hpoa([
        hpoaRow({ qualifier: "NOT", sex: "FEMALE", aspect: "I" }),
        hpoaRow({ sex: "male", aspect: "C" }),
        hpoaRow({ onset: "", modifier: "", frequency: "", aspect: "M" }),
        hpoaRow({ aspect: "H" }),
      ]),
    ).rows;
    expect(rows.map((row) => [row.negated, row.sex, row.aspect])).toEqual([
      [true, "FEMALE", "I"],
      [false, "MALE", "C"],
      [false, "", "M"],
      [false, "", "H"],
    ]);
    expect(rows[2]).toMatchObject({ onset: "", modifiers: [], frequency: "" });
  });

  it("reads the header of 2023 and before: commented, other column names, date instead of version", () => {
    const old = `#description: old\n#date: 2023-01-27\n#HPO-version: x\n${OLD_HEADER}\n${hpoaRow().join("\t")}\n`;
    const { version, rows } = parseHpoa(old);
    expect(version).toBe("2023-01-27");
    expect(rows).toEqual(parseHpoa(hpoa([hpoaRow()])).rows);
  });

  it("reads CRLF files as it reads LF files", () => {
    expect(parseHpoa(HPOA.replaceAll("\n", "\r\n"))).toEqual(parseHpoa(HPOA));
  });

  const line = (change: Parameters<typeof hpoaRow>[0]): string => hpoa([hpoaRow(), hpoaRow(change)]);
  it.each<[string, string, string[]]>([
    ["an empty file", "", ["phenotype.hpoa:1", "phenotype.hpoa:1"]],
    ["a header only", hpoa([]), ["phenotype.hpoa:1"]],
    ["no header", `#version: 1\n${hpoaRow().join("\t")}\n`, ["phenotype.hpoa:2"]],
    ["no version", HPOA.replace("#version: 2030-02-03\n", ""), ["phenotype.hpoa:1"]],
    ["a missing column", hpoa([hpoaRow().slice(1)]), ["phenotype.hpoa:4", "phenotype.hpoa:1"]],
    ["a column too many", hpoa([[...hpoaRow(), "x"], hpoaRow()]), ["phenotype.hpoa:4"]],
    ["columns of the header swapped", HPOA.replace("qualifier\thpo_id", "hpo_id\tqualifier"), ["phenotype.hpoa:3"]],
    ["a disease that is no CURIE", line({ database_id: "100001" }), ["phenotype.hpoa:5:database_id"]],
    ["another qualifier", line({ qualifier: "not" }), ["phenotype.hpoa:5:qualifier"]],
    ["a term with six digits", line({ hpo_id: "HP:000125" }), ["phenotype.hpoa:5:hpo_id"]],
    ["a term of another ontology", line({ hpo_id: "MP:0001250" }), ["phenotype.hpoa:5:hpo_id"]],
    ["no reference", line({ reference: "" }), ["phenotype.hpoa:5:reference"]],
    ["a reference that is no CURIE", line({ reference: "PMID:1;see text" }), ["phenotype.hpoa:5:reference"]],
    ["an unknown evidence code", line({ evidence: "XYZ" }), ["phenotype.hpoa:5:evidence"]],
    ["an onset in words", line({ onset: "childhood" }), ["phenotype.hpoa:5:onset"]],
    ["a modifier in words", line({ modifier: "severe" }), ["phenotype.hpoa:5:modifier"]],
    ["an unknown sex", line({ sex: "F" }), ["phenotype.hpoa:5:sex"]],
    ["an unknown aspect", line({ aspect: "X" }), ["phenotype.hpoa:5:aspect"]],
    ["a frequency in words", line({ frequency: "often" }), ["phenotype.hpoa:5:frequency"]],
    [
      "onset and frequency swapped",
      line({ onset: "3/7", frequency: "HP:0003593" }),
      ["phenotype.hpoa:5:frequency", "phenotype.hpoa:5:onset"],
    ],
    ["a file that is cut off", HPOA.slice(0, -4), ["phenotype.hpoa:8"]],
  ])("refuses %s, naming line and column", async (_, text, paths) => {
    await expectIssues(() => parseHpoa(text), "INVALID_SOURCE", paths);
  });

  it("names all twelve columns in the fixture, so that the table above covers them", () => {
    expect(hpoaRow()).toHaveLength(HPOA_COLUMNS.length);
  });
});

describe("parseFrequency", () => {
  it.each([
    ["", { value: null, basis: "unstated" }],
    ["3/4", { value: 0.75, basis: "counts", numerator: 3, denominator: 4 }],
    ["0/5", { value: 0, basis: "counts", numerator: 0, denominator: 5 }],
    ["7/7", { value: 1, basis: "counts", numerator: 7, denominator: 7 }],
    ["45%", { value: 0.45, basis: "percent" }],
    ["12.5%", { value: 0.125, basis: "percent" }],
    ["50 %", { value: 0.5, basis: "percent" }],
    ["100%", { value: 1, basis: "percent" }],
    ["0%", { value: 0, basis: "percent" }],
    // Middles of the bands that HPO states: 80-99 %, 30-79 %, 5-29 %, 1-4 %; (80 + 99) / 2 is 89.5, written as 0.9.
    ["HP:0040280", { value: 1, basis: "term", term: "HP:0040280" }],
    ["HP:0040281", { value: 0.9, basis: "term", term: "HP:0040281" }],
    ["HP:0040282", { value: 0.55, basis: "term", term: "HP:0040282" }],
    ["HP:0040283", { value: 0.17, basis: "term", term: "HP:0040283" }],
    ["HP:0040284", { value: 0.025, basis: "term", term: "HP:0040284" }],
    ["HP:0040285", { value: 0, basis: "term", term: "HP:0040285" }],
  ])("reads %j", (text, expected) => {
    expect(parseFrequency(text)).toEqual(expected);
  });

  it.each([
    "8/7",
    "1/0",
    "0/0",
    "-1/4",
    "1/4/5",
    "101%",
    "45",
    "%",
    "HP:0040279",
    "HP:0001250",
    "3 of 7",
    " ",
    "1.5/3",
    "toString",
  ])("refuses %j", (text) => {
    expect(parseFrequency(text)).toBeNull();
  });

  it("knows HPO's six frequency terms and no other", () => {
    expect(Object.keys(FREQUENCY_TERMS)).toHaveLength(6);
  });
});
