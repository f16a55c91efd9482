import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { sentenceOf } from "./parse-consultations.ts";
import { readTextCases } from "./read-text-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "cdss-text-cases-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string, text: string) => {
  const path = join(folder, file);
  writeFileSync(path, file.endsWith(".gz") ? gzipSync(text) : text);
  return readTextCases(path);
};
const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join("\n");
const OWN = { id: "a", lang: "en", text: "Red ember sign.", gold: ["Alder disease"] };
const VIGNETTE = { urgency_level: "em", correct_diagnosis: "Alder disease", case_description: "Red ember sign." };
const CONSULTATION = { pid: "p1", exp_sxs: { 发热: "1" }, imp_sxs: { 咳嗽: "0", 皮疹: "2" }, label: "桤木病" };
const COLUMNS = "case_vignette,choice_1,choice_2,choice_3,choice_4,answer,category,dataset,case_id\n";

describe("files of cases", () => {
  it("reads our own form", async () => {
    const full = { age: 3, sex: "male", candidates: ["Birch"], urgency_level: "sc", groups: { clinic: "north" } };
    expect(await read("own.jsonl", lines(OWN, { ...OWN, ...full, id: "b" }))).toEqual([
      { id: "a", language: "en", text: OWN.text, sex: "unknown", gold: OWN.gold, candidates: [], groups: {} },
      {
        id: "b",
        language: "en",
        text: OWN.text,
        sex: "male",
        ageYears: 3,
        gold: OWN.gold,
        candidates: ["Birch"],
        urgency: "sc",
        groups: { clinic: "north" },
      },
    ]);
  });

  it("knows vignettes by their keys, and calls them by their lines", async () => {
    const cases = await read("vignettes.jsonl.gz", `\n${lines(VIGNETTE, { ...VIGNETTE, urgency_level: "sc" })}\n`);
    expect(cases.map(({ id, urgency, gold }) => [id, urgency, gold])).toEqual([
      ["vignette-2", "em", ["Alder disease"]],
      ["vignette-3", "sc", ["Alder disease"]],
    ]);
  });

  it("reads CRAFT-MD with line breaks in a cell and a column that it does not use", async () => {
    const cases = await read("craft.csv", `,${COLUMNS}0,"Red ember,\nnot blue.",A, B ,C,D,B,Skin,own,case_0\n`);
    expect(cases).toEqual([
      {
        id: "case_0",
        language: "en",
        text: "Red ember,\nnot blue.",
        sex: "unknown",
        gold: ["B"],
        candidates: ["A", "B", "C", "D"],
        groups: { category: "Skin", dataset: "own" },
      },
    ]);
  });

  it("renders consultations as a sentence", async () => {
    const [one] = await read("mz.json", JSON.stringify([CONSULTATION]));
    expect(one).toMatchObject({ id: "p1", language: "zh", text: "患者有发热，否认咳嗽。", gold: ["桤木病"] });
  });

  it.each([
    ["another extension", "own.txt", "", "own.txt: is none of"],
    ["an unknown key", "own.jsonl", lines({ ...OWN, absent: [] }), "own.jsonl:1: (root): Unrecognized key"],
    ["a line that is not JSON", "own.jsonl", `${lines(OWN)}\n{`, "own.jsonl:2: not JSON"],
    ["an empty name", "own.jsonl", lines({ ...OWN, gold: [" "] }), "own.jsonl:1: gold[0]"],
    ["an id twice", "own.jsonl", lines(OWN, OWN), "own.jsonl:2: id: is given twice"],
    ["another language", "own.jsonl", lines({ ...OWN, lang: "fr" }), "own.jsonl:1: lang"],
    ["another urgency", "v.jsonl", lines({ ...VIGNETTE, urgency_level: "now" }), "v.jsonl:1: urgency_level"],
    ["a missing column", "c.csv", "case_id\nx\n", "c.csv:2: case_vignette"],
    ["an empty cell", "c.csv", `${COLUMNS}v,A,B,C,D,,s,d,i\n`, "c.csv:2: answer"],
    [
      "a case id twice",
      "c.csv",
      `${COLUMNS}v,A,B,C,D,A,s,d,i\nw,A,B,C,D,A,s,d,i\n`,
      "c.csv:3: case_id: is given twice",
    ],
    ["an open quote", "c.csv", `${COLUMNS}"v,A`, "c.csv: not a CSV table"],
    [
      "another value",
      "m.json",
      JSON.stringify([{ ...CONSULTATION, exp_sxs: { 发热: "3" } }]),
      "m.json: [0].exp_sxs: expected",
    ],
    ["a pid twice", "m.json", JSON.stringify([CONSULTATION, CONSULTATION]), "m.json: [1].pid: is given twice"],
    ["broken JSON", "m.json", "[", "m.json: not JSON"],
  ])("refuses %s with its place", async (_, file, text, message) => {
    await expect(read(file, text)).rejects.toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", message: expect.stringContaining(message) }),
    );
  });
});

describe("the sentence of a consultation", () => {
  it.each([
    [[{ 咳嗽: "1", 咳痰: "1" }, { 鼻塞: "0" }], "患者有咳嗽、咳痰，否认鼻塞。"],
    [[{ 咳嗽: "1" }, {}], "患者有咳嗽。"],
    [[{}, { 鼻塞: "0" }], "患者否认鼻塞。"],
    // Noted twice: there, if either note says so; else absent, if one says so.
    [[{ 咳嗽: "1" }, { 咳嗽: "0" }], "患者有咳嗽。"],
    [[{ 咳嗽: "2" }, { 咳嗽: "0" }], "患者否认咳嗽。"],
    [[{ 咳嗽: "2" }, { 皮疹: "2" }], ""],
    [[], ""],
  ])("of %j is %j", (noted, sentence) => {
    expect(sentenceOf(noted)).toBe(sentence);
  });
});
