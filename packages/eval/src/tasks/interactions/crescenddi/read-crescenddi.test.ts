import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Severity } from "../severity.ts";
import { readCrescenddi } from "./read-crescenddi.ts";
import { agreedSeverity } from "./source-severity.ts";

type Cell = string | number | null;

/** The smallest workbook that can be read: one sheet, its texts in the cells. */
function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const cell = (value: Cell, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((one, column) => cell(one, at, column)).join("")}</row>`,
  );
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
    ),
  });
}

const POSITIVE = [
  "DRUG_1_CONCEPT_NAME",
  "DRUG_2_CONCEPT_NAME",
  "EVENT_CONCEPT_NAME",
  "EVENT_SOURCE",
  "BNF_SEV_LEVEL",
  "ANSM_SEV_LEVEL",
  "MICROMEDEX_SEV_LEVEL",
];
const NEGATIVE = ["DRUG_1_CONCEPT_NAME", "DRUG_2_CONCEPT_NAME", "EVENT_CONCEPT_NAME"];
const MAPPING = ["DRUG_INITIAL_NAME", "DRUG_CONCEPT_NAME", "RXNORM_CODE/RXNORM_EXTENSION_CODE (OHDSI)", "SOURCE"];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cdss-crescenddi-"));
});
afterEach(() => rm(folder, { recursive: true }));

interface Files {
  readonly positives?: readonly (readonly Cell[])[];
  readonly negatives?: readonly (readonly Cell[])[];
  readonly mappings?: readonly (readonly Cell[])[];
}

async function read({ positives = [], negatives = [], mappings }: Files) {
  await writeFile(join(folder, "Data_Record_1_-_Positive_Controls.xlsx"), workbook([POSITIVE, ...positives]));
  await writeFile(join(folder, "Data_Record_2_-_Negative_Controls.xlsx"), workbook([NEGATIVE, ...negatives]));
  if (mappings !== undefined)
    await writeFile(join(folder, "Data_Record_4_-_Drug_mappings.xlsx"), workbook([MAPPING, ...mappings]));
  return readCrescenddi(folder);
}

describe("severity of several sources", () => {
  it.each<[[Severity, Severity, ...Severity[]], Severity]>([
    [["major", "major"], "major"],
    [["contraindicated", "minor"], "minor"], // one of two is not enough
    [["minor", "contraindicated", "major"], "major"], // two of three reach major, one contraindicated
    [["contraindicated", "minor", "contraindicated"], "contraindicated"],
  ])("of %j is %s", (stated, agreed) => {
    expect(agreedSeverity(stated)).toBe(agreed);
  });
});

describe("CRESCENDDI", () => {
  it("joins the events of a pair: worst event, all sources, in any order of the drugs", async () => {
    const { samples, skipped } = await read({
      positives: [
        // Agreed: moderate and minor give minor.
        ["Drug A", "drug B", "event 1", "BNF", null, "Precautions for use", "Minor"],
        // Agreed: major, contraindicated and moderate give major.
        ["Drug B", "drug a", "event 2", "Micromedex", "Severe", "Contraindicated", "Moderate"],
      ],
      negatives: [
        ["drug c", "drug d", "event 1"],
        ["drug d", "drug c", "event 2"],
        ["drug b", "drug a", "event 3"], // an interaction by another event
      ],
    });
    expect(samples).toEqual([
      {
        id: "drug a + drug b",
        input: { a: { name: "Drug A" }, b: { name: "drug B" } },
        gold: { label: "major" },
        groups: { label: "major", source: "BNF+Micromedex" },
      },
      {
        id: "drug c + drug d",
        input: { a: { name: "drug c" }, b: { name: "drug d" } },
        gold: { label: "none" },
        groups: { label: "none", source: "negative controls" },
      },
    ]);
    expect(skipped).toBe(1);
  });

  it("brings the names of each drug, and its number as what it is: a concept of OHDSI", async () => {
    const { samples, shared } = await read({
      negatives: [["Drugamine", "drug d", "event 1"]],
      mappings: [
        ["Drugamin", "drugamine", 42, "one"],
        ["DRUGAMINE", "drugamine", 42, "two"],
        ["elsewhere", "drug z", 43, "two"],
        ["drug d", "Unmapped", 0, "two"],
      ],
    });
    expect(samples[0]?.input).toEqual({ a: { name: "Drugamine", id: "OMOP:42" }, b: { name: "drug d" } });
    expect(shared).toEqual([
      { name: "Drugamine", id: "OMOP:42", also: ["drugamin"] },
      { name: "drug d", also: [] },
    ]);
  });

  it.each<[string, Files, string]>([
    [
      "a level that no source has",
      { positives: [["a", "b", "e", "BNF", null, "Contraindicated", "Severe"]] },
      "Data_Record_1_-_Positive_Controls.xlsx:2: MICROMEDEX_SEV_LEVEL",
    ],
    [
      "a positive without the French level",
      { positives: [["a", "b", "e", "BNF", null, null, "Major"]] },
      "Data_Record_1_-_Positive_Controls.xlsx:2: ANSM_SEV_LEVEL",
    ],
    [
      "a drug without a name, in the right row",
      {
        negatives: [
          ["a", "b", "e"],
          [null, "b", "e"],
        ],
      },
      "Data_Record_2_-_Negative_Controls.xlsx:3: DRUG_1_CONCEPT_NAME",
    ],
    [
      "a mapping without its number",
      { mappings: [["a", "a", null, "one"]] },
      "Data_Record_4_-_Drug_mappings.xlsx:2: RXNORM_CODE",
    ],
  ])("refuses %s", async (_, files, path) => {
    await expect(read(files)).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining(path) });
  });

  it("refuses a sheet of other columns", async () => {
    await read({});
    await writeFile(join(folder, "Data_Record_2_-_Negative_Controls.xlsx"), workbook([["DRUG_1_CONCEPT_NAME"]]));
    await expect(readCrescenddi(folder)).rejects.toThrow("xlsx:1: DRUG_2_CONCEPT_NAME: there is no such column");
  });
});

const data = process.env.CDSS_DATA_DIR;
describe.skipIf(!data)("CRESCENDDI as published (ddi/Data_Record_*.xlsx below CDSS_DATA_DIR)", () => {
  it("has 4,971 interacting and 4,062 other pairs of 454 drugs, none of them both", async () => {
    // Counted apart from this code: unordered pairs of the 10,286 positive and 4,544 negative rows.
    const { samples, skipped, shared } = await readCrescenddi(join(String(data), "ddi"));
    expect(samples.filter(({ gold }) => gold.label !== "none")).toHaveLength(4971);
    expect(samples.filter(({ gold }) => gold.label === "none")).toHaveLength(4062);
    expect([skipped, shared.length]).toEqual([0, 454]);
    expect(shared.every(({ id }) => id !== undefined)).toBe(true);
  }, 60_000);
});
