import { CdssError, type RecordReader } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { buildCase, type CaseInputInput } from "../src/index.ts";
import { coded, patient } from "./patients.ts";

const records: RecordReader = { read: () => patient({ id: "Patient/p1", findings: [coded("HP:0001083", "present")] }) };

describe("a case from what is given", () => {
  test("a bundle, a note and findings together", () => {
    const record = buildCase(
      {
        bundle: {},
        text: "a note",
        language: "zh",
        findings: [{ concept: "HP:0001250", status: "absent" }],
        demographics: { sex: "female" },
      },
      records,
    );
    expect(record.id).toBe("Patient/p1");
    expect(record.demographics).toEqual({ sex: "female", ageYears: 20 });
    expect(record.documents).toEqual([{ id: "note", title: "病历", text: "a note" }]);
    expect(record.findings.map(({ origin }) => origin)).toEqual(["coded", "physician"]);
  });

  test("a note alone", () => {
    expect(buildCase({ text: "a note" }, records)).toMatchObject({
      id: "case",
      demographics: { sex: "unknown" },
      findings: [],
    });
  });
});

describe("age and sex of a note", () => {
  const man = { sex: "male", ageYears: 78 };
  test.each<[string, CaseInputInput, object]>([
    ["a Chinese note without its language", { text: "男性，78岁，胸痛。" }, man],
    ["a Chinese note with another language", { text: "男性，78岁，胸痛。", language: "en" }, man],
    ["an English note with another language", { text: "A 78-year-old man has chest pain.", language: "zh" }, man],
    ["what is given outweighs it", { text: "男性，78岁", demographics: { ageYears: 8 } }, { sex: "male", ageYears: 8 }],
    ["an age of unknown sex", { text: "男性，78岁", demographics: { sex: "unknown" } }, man],
    ["a note that says neither", { text: "胸痛3天。" }, { sex: "unknown" }],
  ])("%s", (_name, input, demographics) => {
    expect(buildCase(input, records).demographics).toEqual(demographics);
  });
});

describe("a record that cannot be read", () => {
  const failing = (path: string): RecordReader => ({
    read: () => {
      throw new CdssError("INVALID_FHIR", `${path}: bad; mend it`, {
        issues: [{ path, message: "bad", fix: "mend it" }],
      });
    },
  });
  test.each([
    ["(root)", "bundle"],
    ["resourceType", "bundle.resourceType"],
    ["entry[3].resource.id", "entry[3].resource.id"],
  ])("at %s is told at %s", (path, told) => {
    const issues = [{ path: told, message: "bad", fix: "mend it" }];
    expect(() => buildCase({ bundle: "hello" }, failing(path))).toThrow(
      expect.objectContaining({ code: "INVALID_FHIR", message: `${told}: bad; mend it`, issues }),
    );
  });
});

describe("bad input", () => {
  const cases: { name: string; input: CaseInputInput; path: string }[] = [
    { name: "nothing", input: {}, path: "(root)" },
    { name: "only demographics", input: { demographics: { sex: "male" } }, path: "(root)" },
    { name: "blank note", input: { text: " \n" }, path: "text" },
    { name: "no finding", input: { findings: [] }, path: "findings" },
    {
      name: "no CURIE",
      input: { findings: [{ concept: "seizure-4711", status: "present" }] },
      path: "findings[0].concept",
    },
    { name: "age", input: { text: "x", demographics: { ageYears: 4711 } }, path: "demographics.ageYears" },
    { name: "an unknown key", input: { text: "x", note: "4711" } as CaseInputInput, path: "(root)" },
    { name: "long note", input: { text: "4711".repeat(600_000) }, path: "text" },
  ];
  test.each(cases)("$name", ({ input, path }) => {
    const attempt = () => buildCase(input, records);
    expect(attempt).toThrow(CdssError);
    try {
      attempt();
    } catch (error) {
      if (!(error instanceof CdssError)) throw error;
      expect(error.issues.map((issue) => issue.path)).toEqual([path]);
      expect(JSON.stringify(error)).not.toContain("4711");
    }
  });
});
