import { type Demographics, type Finding, indexConditions, type Observation, type RecordEntry } from "@cdss/domain";
import { createDrugNames } from "@cdss/safety";
import { describe, expect, test } from "vitest";
import { conditionKeys } from "../src/medication/condition-keys.ts";
import { createAllergyReader, factsOf, patientBasis } from "../src/medication/patient-basis.ts";
import { CLINICAL, DRUGS, MEDICATION } from "./fakes/index.ts";
import { coded, patient } from "./patients.ts";
import { coding, measured, recorded } from "./records.ts";

const TODAY = "2026-03-31";
const keys = conditionKeys(MEDICATION, indexConditions(CLINICAL));
const allergyOf = createAllergyReader(createDrugNames(DRUGS), MEDICATION);
const basisOf = (parts: Parameters<typeof patient>[0], findings: readonly Finding[] = []) =>
  patientBasis(patient(parts), findings, keys, allergyOf);

describe("kidney function", () => {
  const man = { sex: "male", ageYears: 60 } as const;
  const woman = { sex: "female", ageYears: 76 } as const;
  const creatinine = (value: number, unit: string, more: Partial<Observation> = {}) =>
    measured(unit === "mg/dL" ? "2160-0" : "14682-9", value, unit, more);
  // CKD-EPI 2021: 142 x (creatinine / 0.9)^-1.2 x 0.9938^age for a man above 0.9 mg/dL; for a woman 0.7 in place of 0.9, and x 1.012.
  // Man of 60, 3.0 mg/dL: 142 x 0.2358 x 0.6886 = 23.06. Woman of 76, 190 / 88.4 = 2.149 mg/dL: 142 x 0.2602 x 0.6233 x 1.012 = 23.31.
  const rows: [
    name: string,
    who: Demographics,
    observations: Observation[],
    kidney: { value: number; basis: string } | undefined,
  ][] = [
    ["mg/dL", man, [creatinine(3, "mg/dL")], { value: 23, basis: "ckd-epi-2021" }],
    // 3.0 x 88.4 = 265.2.
    ["umol/L, the same", man, [creatinine(265.2, "umol/L")], { value: 23, basis: "ckd-epi-2021" }],
    ["with the micro sign", man, [creatinine(265.2, "\u00b5mol/L")], { value: 23, basis: "ckd-epi-2021" }],
    ["with a Greek letter", man, [creatinine(265.2, "\u03bcmol/L")], { value: 23, basis: "ckd-epi-2021" }],
    ["a woman", woman, [creatinine(190, "umol/L")], { value: 23, basis: "ckd-epi-2021" }],
    ["in another unit", man, [creatinine(3, "g/L")], undefined],
    [
      "as a bound",
      man,
      [creatinine(3, "mg/dL", { quantity: { value: 3, unit: "mg/dL", comparator: "<" } })],
      undefined,
    ],
    ["of a child", { sex: "male", ageYears: 17.9 }, [creatinine(3, "mg/dL")], undefined],
    ["without an age", { sex: "male" }, [creatinine(3, "mg/dL")], undefined],
    ["without a sex", { sex: "unknown", ageYears: 60 }, [creatinine(3, "mg/dL")], undefined],
    ["that is no creatinine", man, [creatinine(3000, "mg/dL")], undefined],
    [
      "a reported value before an estimate",
      man,
      [creatinine(3, "mg/dL"), measured("98979-8", 41.4, "mL/min/{1.73_m2}")],
      { value: 41, basis: "reported" },
    ],
    [
      "a reported value alone",
      { sex: "unknown" },
      [measured("33914-3", 88, "mL/min/1.73m2")],
      { value: 88, basis: "reported" },
    ],
    [
      "the newest of two",
      man,
      [creatinine(265.2, "umol/L", { date: "2026-03-01" }), creatinine(90, "umol/L", { date: "2025-03-01" })],
      { value: 23, basis: "ckd-epi-2021" },
    ],
    ["nothing measured", man, [], undefined],
  ];
  test.each(rows)("%s", (_name, demographics, observations, kidney) => {
    const basis = basisOf({ demographics, observations });
    expect(basis.kidney).toEqual(kidney);
    expect(factsOf(basis, demographics, TODAY).kidney).toBe(kidney?.value);
  });
});

describe("pregnancy and breastfeeding, from findings of the patient now", () => {
  const rows: [name: string, finding: Finding, expected: object][] = [
    ["pregnant", coded("CDSS:pregnancy", "present"), { isPregnant: true }],
    ["breastfeeding", coded("CDSS:breastfeeding", "present"), { isBreastfeeding: true }],
    ["not pregnant", coded("CDSS:pregnancy", "absent"), {}],
    ["not known", coded("CDSS:pregnancy", "unknown"), {}],
    ["pregnant before", coded("CDSS:pregnancy", "present", { temporality: "past" }), {}],
    ["a pregnant relative", coded("CDSS:pregnancy", "present", { experiencer: "family" }), {}],
    ["another finding", coded("HP:0001250", "present"), {}],
  ];
  test.each(rows)("%s", (_name, finding, expected) => {
    const { isPregnant, isBreastfeeding } = factsOf(basisOf({}, [finding]), { sex: "female" }, TODAY);
    expect({ isPregnant, isBreastfeeding }).toEqual({ isPregnant: undefined, isBreastfeeding: undefined, ...expected });
  });
});

describe("allergies", () => {
  const rows: [name: string, entry: RecordEntry, allergies: string[]][] = [
    ["a drug", recorded("penbactil"), ["penbactil"]],
    ["a brand", recorded("Bactipen"), ["penbactil"]],
    ["a drug in Chinese", recorded("倍巴替"), ["penbactil"]],
    ["a group by its key", recorded("Penbactam"), ["penbactam"]],
    ["a group by name", recorded("penbactams"), ["penbactam"]],
    ["a group in Chinese", recorded("倍巴类"), ["penbactam"]],
    ["a group in wide letters, with white space", recorded("ＰＥＮＢＡＣＴＡＭＳ "), ["penbactam"]],
    ["in words", recorded("Allergy to penbactams"), ["penbactam"]],
    ["in other words", recorded("Penbactil allergy"), ["penbactil"]],
    ["in Chinese words", recorded("倍巴类过敏"), ["penbactam"]],
    [
      "by the display of its code",
      recorded("see code", { codings: [coding("http://local", "1", "Bactipen")] }),
      ["penbactil"],
    ],
    ["what nobody knows stays as it is written", recorded("strawberries"), ["strawberries"]],
    ["active", recorded("penbactil", { status: "active" }), ["penbactil"]],
    ["unconfirmed, which is not refuted", recorded("penbactil", { status: "active unconfirmed" }), ["penbactil"]],
    ["resolved", recorded("penbactil", { status: "resolved" }), []],
    ["inactive", recorded("penbactil", { status: "inactive" }), []],
    ["refuted", recorded("penbactil", { status: "refuted" }), []],
  ];
  test.each(rows)("%s", (_name, entry, allergies) => {
    expect(basisOf({ allergies: [entry] }).allergies).toEqual(allergies);
  });

  test("each once, in whichever words", () => {
    expect(basisOf({ allergies: [recorded("Bactipen"), recorded("倍巴替"), recorded("pollen")] }).allergies).toEqual([
      "penbactil",
      "pollen",
    ]);
  });
});

describe("conditions that drugs are held against", () => {
  const rows: [name: string, entry: RecordEntry, found: string[]][] = [
    ["by key", recorded("asthma"), ["asthma"]],
    ["in other case", recorded("Asthma"), ["asthma"]],
    ["in Chinese", recorded("哮喘"), ["asthma"]],
    ["by another name of the same condition of the packs", recorded("wheezy bronchi"), ["asthma"]],
    ["by another Chinese name", recorded("气喘病"), ["asthma"]],
    [
      "by the display of its code",
      recorded("see code", { codings: [coding("http://local", "1", "Asthma")] }),
      ["asthma"],
    ],
    ["active", recorded("asthma", { status: "active" }), ["asthma"]],
    ["in remission", recorded("asthma", { status: "remission" }), []],
    ["resolved", recorded("asthma", { status: "resolved" }), []],
    ["another one", recorded("asthmatic bronchitis"), []],
  ];
  test.each(rows)("%s", (_name, entry, found) => {
    expect(basisOf({ conditions: [entry] }).conditions.map(({ key }) => key)).toEqual(found);
  });

  const findings: [name: string, finding: Finding, found: string[]][] = [
    ["present", coded("CDSS:wheeze", "present", { label: { en: "Asthma" } }), ["asthma"]],
    ["in Chinese", coded("CDSS:wheeze", "present", { label: { en: "x", zh: "哮喘" } }), ["asthma"]],
    ["absent", coded("CDSS:wheeze", "absent", { label: { en: "Asthma" } }), []],
    ["of a relative", coded("CDSS:wheeze", "present", { label: { en: "Asthma" }, experiencer: "family" }), []],
  ];
  test.each(findings)("a finding, %s", (_name, finding, found) => {
    expect(basisOf({}, [finding]).conditions.map(({ key }) => key)).toEqual(found);
  });

  test("are named in both languages", () => {
    expect(basisOf({ conditions: [recorded("哮喘"), recorded("asthma")] }).conditions).toEqual([
      { key: "asthma", label: { en: "asthma", zh: "哮喘" } },
    ]);
  });
});

describe("weight, height and results", () => {
  const rows: [name: string, observation: Observation, expected: object][] = [
    ["weight", measured("29463-7", 70, "kg"), { weightKg: 70 }],
    // 154 lb x 0.45359237 = 69.853.
    ["weight in pounds", measured("29463-7", 154, "[lb_av]"), { weightKg: expect.closeTo(69.853, 3) }],
    ["weight of nobody", measured("29463-7", 700, "kg"), {}],
    ["height", measured("8302-2", 1.7, "m"), { heightCm: 170 }],
    ["height of nobody", measured("8302-2", 1.7, "cm"), {}],
    [
      "a result, with its day",
      measured("2823-3", 5.8, "mmol/L", { date: "2026-03-01T08:00:00+08:00" }),
      { labs: [{ test: "potassium", value: 5.8, unit: "mmol/L", date: "2026-03-01" }] },
    ],
    [
      "a result with the laboratory's limit",
      measured("1742-6", 200, "U/L", { referenceRange: { high: 40 } }),
      { labs: [{ test: "alt", value: 200, unit: "U/L", upperLimit: 40 }] },
    ],
    ["a result that no rule judges", measured("17861-6", 2.2, "mmol/L"), {}],
  ];
  test.each(rows)("%s", (_name, observation, expected) => {
    const { weightKg, heightCm, labs } = basisOf({ observations: [observation] });
    expect({ weightKg, heightCm, labs }).toEqual({ weightKg: undefined, heightCm: undefined, labs: [], ...expected });
  });
});
