import { CdssError } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { type ParseBundleOptions, parseBundle } from "../src/index.ts";
import { bundle, type JsonObject, ofPatient, PATIENT } from "./fixtures.ts";

const NOW = new Date("2024-06-15T12:00:00Z");
const read = (patient: JsonObject, options: ParseBundleOptions = {}, ...others: JsonObject[]) =>
  parseBundle(bundle({ ...PATIENT, ...patient }, ...others), { now: NOW, ...options });

test.each(["male", "female", "other", "unknown"])("gender %s", (gender) => {
  expect(read({ gender }).demographics.sex).toBe(gender);
});

test("a bare Patient", () => {
  expect(parseBundle({ resourceType: "Patient" })).toMatchObject({ id: "Patient", demographics: { sex: "unknown" } });
  expect(parseBundle(PATIENT, { asOf: "2024-05-20", caseId: "visit-7" })).toMatchObject({
    id: "visit-7",
    demographics: { sex: "female", ageYears: 44 },
  });
});

describe("age", () => {
  test.each<[birthDate: string, asOf: string, age: number | undefined, why: string]>([
    ["1980-05-20", "2024-05-19", 43, "the day before the birthday"],
    ["1980-05-20", "2024-05-20", 44, "the birthday"],
    ["2004-02-29", "2024-02-28", 19, "born on 29 February, the day before"],
    ["2005-02-28", "2024-02-29", 19, "after the birthday"],
    ["1980", "2024-03-01", 43, "year only: counted from 1 July"],
    ["1980", "2024-07-02", 44, "year only, later in the year"],
    ["1980-05", "2024-05-14", 43, "month only: counted from the 16th"],
    ["1980-05", "2024-05-17", 44, "month only, later in the month"],
    ["2023-06-15", "2024-06-15", 1.002, "366 days / 365.25"],
    ["2024-06-08", "2024-06-15", 0.019, "7 days / 365.25"],
    ["2024-06-15", "2024-06-15", 0, "born today"],
    ["2024", "2024-02-01", 0, "may be born, and is not negative"],
    ["2024-06-16", "2024-06-15", undefined, "not yet born"],
    ["1893-01-01", "2024-06-15", undefined, "131 years"],
    ["1894-01-01", "2024-06-15", 130, "the oldest"],
  ])("born %s, on %s: %s (%s)", (birthDate, asOf, age) => {
    const { demographics, unmapped } = read({ birthDate }, { asOf });
    expect(demographics.ageYears).toBe(age);
    expect(unmapped.map((one) => one.reason)).toEqual(age === undefined ? ["implausible-value"] : []);
  });

  const visit = (start: string) => ofPatient("Encounter", start, { status: "finished", period: { start } });
  test.each<
    [name: string, patient: JsonObject, others: JsonObject[], options: ParseBundleOptions, age: number | undefined]
  >([
    ["nothing dated: today", {}, [], {}, 44],
    ["the latest visit", {}, [visit("2010-06-01"), visit("2015-06-01")], {}, 35],
    ["a plan for next year does not count", {}, [visit("2015-06-01"), visit("2025-06-01")], {}, 35],
    ["asOf goes before the record", {}, [visit("2015-06-01")], { asOf: "2020-06-01" }, 40],
    ["never older than at death", { deceasedDateTime: "2012-06-01" }, [visit("2015-06-01")], { asOf: "2020" }, 32],
    ["death after the day asked for", { deceasedDateTime: "2022-06-01" }, [], { asOf: "2020-06-01" }, 40],
    ["dead, day unknown: the last day of the record", { deceasedBoolean: true }, [visit("2015-06-01")], {}, 35],
    ["dead, nothing dated", { deceasedBoolean: true }, [], {}, undefined],
    ["alive", { deceasedBoolean: false }, [], {}, 44],
  ])("%s", (_name, patient, others, options, age) => {
    expect(read(patient, options, ...others).demographics.ageYears).toBe(age);
  });

  test("no birth date is reported", () => {
    const { demographics, unmapped } = parseBundle({ resourceType: "Patient", id: "p1" });
    expect(demographics).toEqual({ sex: "unknown" });
    expect(unmapped.map((one) => [one.reason, one.provenance])).toEqual([
      ["missing-value", { kind: "resource", reference: "Patient/p1", path: "Patient.birthDate" }],
    ]);
  });

  test("asOf that is no date names the option", () => {
    expect(() => read({}, { asOf: "tomorrow" })).toThrow(CdssError);
    expect(() => read({}, { asOf: "tomorrow" })).toThrow("options.asOf");
  });
});
