import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { BABELON, babelon } from "../../test/support/small-sources.ts";
import { parseBabelon } from "./babelon.ts";

const FILE = "hp-zh.babelon.tsv";
const row = (value: string, status = "OFFICIAL", predicate = "rdfs:label"): string[] => [
  "en",
  "zh",
  "HP:0001250",
  predicate,
  "Seizure",
  value,
  status,
];

describe("parseBabelon", () => {
  it("reads labels with their status", () => {
    expect(parseBabelon(BABELON)).toEqual([
      { id: "HP:0001250", language: "zh", text: "癫痫发作", status: "OFFICIAL" },
      { id: "HP:0001945", language: "zh", text: "发烧", status: "CANDIDATE" },
    ]);
  });

  it.each([
    ["OFFICIAL", 2],
    ["CANDIDATE", 2],
    ["UNDER_REVIEW", 2],
    ["", 2],
    ["NOT_TRANSLATED", 1],
  ])("keeps a row of status %j: %i rows in all", (status, count) => {
    expect(parseBabelon(babelon([row("癫痫发作"), row("惊厥", status)]))).toHaveLength(count);
  });

  it("passes over definitions and empty translations", () => {
    const rows = babelon([row("癫痫发作"), row("定义", "OFFICIAL", "IAO:0000115"), row("")]);
    expect(parseBabelon(rows).map((translation) => translation.text)).toEqual(["癫痫发作"]);
  });

  it("takes the quotes off a cell that a spreadsheet program quoted", () => {
    const rows = babelon([row('"核型为46,XY"'), row('"所谓""发作"""'), row('"单边')]);
    expect(parseBabelon(rows).map((translation) => translation.text)).toEqual(["核型为46,XY", '所谓"发作"', '"单边']);
  });

  it("finds its columns by name, whatever their order, and does without a status", () => {
    const text =
      "translation_value\tsubject_id\ttranslation_language\tpredicate_id\n发热\tHP:0001945\tzh\trdfs:label\n";
    expect(parseBabelon(text)).toEqual([{ id: "HP:0001945", language: "zh", text: "发热", status: "" }]);
  });

  it("reads CRLF files as it reads LF files", () => {
    expect(parseBabelon(BABELON.replaceAll("\n", "\r\n"))).toEqual(parseBabelon(BABELON));
  });

  it.each<[string, string, string[]]>([
    ["an empty file", "", [1, 1, 1, 1].map((n) => `${FILE}:${n}`)],
    ["a missing column", BABELON.replace("predicate_id", "predicate"), [`${FILE}:1`]],
    ["a short row", babelon([row("癫痫发作"), ["en", "zh"]]), [`${FILE}:3`]],
    ["a subject that is no CURIE", BABELON.replace("HP:0001945", "Fever"), [`${FILE}:3:subject_id`]],
    ["a subject with six digits", BABELON.replace("HP:0001945", "HP:001945"), [`${FILE}:3:subject_id`]],
    ["no label at all", babelon([row("")]), [`${FILE}:1`]],
    ["a file that is cut off", BABELON.slice(0, -3), [`${FILE}:3`]],
  ])("refuses %s, naming file and line", async (_, text, paths) => {
    await expectIssues(() => parseBabelon(text), "INVALID_SOURCE", paths);
  });
});
