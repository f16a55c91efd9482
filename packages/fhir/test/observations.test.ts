import { describe, expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";
import { isUcum } from "../src/units/is-ucum.ts";
import { unitOf } from "../src/units/unit-of.ts";
import { concept, type JsonObject, ofPatient, record } from "./fixtures.ts";

const hemoglobin = concept("http://loinc.org", "718-7", "Hemoglobin");
const read = (elements: JsonObject) =>
  parseBundle(record(ofPatient("Observation", "hb1", { status: "final", code: hemoglobin, ...elements })));

describe("a measurement", () => {
  test("keeps value, range, interpretation, date and place", () => {
    const { observations, unmapped } = read({
      effectiveDateTime: "2024-03-01T08:00:00Z",
      valueQuantity: { value: 95, comparator: "<", unit: "g/L", system: "http://unitsofmeasure.org", code: "g/L" },
      interpretation: [{ coding: [{ code: "L" }] }],
      referenceRange: [{ low: { value: 115, unit: "g/L" }, high: { value: 150, unit: "g/L" } }],
    });
    expect(observations).toEqual([
      {
        id: "Observation/hb1",
        text: "Hemoglobin",
        codings: [{ system: "http://loinc.org", code: "718-7", display: "Hemoglobin" }],
        quantity: { value: 95, unit: "g/L", comparator: "<" },
        referenceRange: { low: 115, high: 150, unit: "g/L" },
        interpretation: [{ system: "", code: "L" }],
        status: "final",
        date: "2024-03-01T08:00:00Z",
        provenance: { kind: "resource", reference: "Observation/hb1", path: "Observation.valueQuantity" },
      },
    ]);
    expect(unmapped).toEqual([]);
  });

  test.each<[value: JsonObject, carried: object]>([
    [{ valueString: "turbid" }, { valueText: "turbid" }],
    [{ valueBoolean: false }, { valueText: "false" }],
    [{ valueInteger: 3 }, { quantity: { value: 3, unit: "1" } }],
    [
      { valueCodeableConcept: concept("urn:x", "A", "a") },
      { valueCodings: [{ system: "urn:x", code: "A", display: "a" }] },
    ],
    [{ valueCodeableConcept: { text: "少量" } }, { valueText: "少量" }],
    [{ valueRange: { low: { value: 1, unit: "g" }, high: { value: 2, unit: "g" } } }, { valueText: "1 g - 2 g" }],
    [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 64 } } }, { valueText: "1:64" }],
    [{ valueDateTime: "2024-03" }, { valueText: "2024-03" }],
  ])("%j", (value, carried) => {
    expect(read(value).observations[0]).toMatchObject(carried);
  });

  test.each<[name: string, elements: JsonObject, reason: string]>([
    ["no value", {}, "missing-value"],
    ["a reason for no value", { dataAbsentReason: { text: "clotted" } }, "missing-value"],
    ["a quantity without value", { valueQuantity: { unit: "g/L" } }, "missing-value"],
    ["sampled data", { valueSampledData: { period: 1 } }, "missing-value"],
    ["no unit", { valueQuantity: { value: 95 } }, "unknown-unit"],
    ["a unit that is none", { valueQuantity: { value: 95, unit: "flurbs" } }, "unknown-unit"],
    ["a unit beyond the domain's limit", { valueQuantity: { value: 95, unit: "g".repeat(61) } }, "unknown-unit"],
    ["a local code", { code: concept("urn:local", "HGB", "Hb"), valueString: "x" }, "unknown-code"],
    ["no code", { code: { text: "Hb" }, valueString: "x" }, "unknown-code"],
    ["a range in words", { valueString: "x", referenceRange: [{ text: "see note" }] }, "unreadable-content"],
    [
      "a therapeutic range",
      { valueString: "x", referenceRange: [{ low: { value: 1 }, type: { coding: [{ code: "therapeutic" }] } }] },
      "unreadable-content",
    ],
    [
      "a range upside down",
      { valueString: "x", referenceRange: [{ low: { value: 9 }, high: { value: 1 } }] },
      "unreadable-content",
    ],
  ])("%s: kept and reported", (_name, elements, reason) => {
    const { observations, unmapped } = read(elements);
    expect(observations).toHaveLength(1);
    expect(observations[0]?.referenceRange).toBeUndefined();
    expect(unmapped.map((one) => one.reason)).toEqual([reason]);
  });

  test("blood pressure: one measurement per component, the panel only groups them", () => {
    const component = (code: string, display: string, value: number) => ({
      code: concept("http://loinc.org", code, display),
      valueQuantity: { value, unit: "mmHg" },
    });
    const { observations, unmapped } = read({
      component: [component("8480-6", "Systolic", 162), component("8462-4", "Diastolic", 98)],
    });
    expect(observations.map((one) => [one.id, one.quantity, one.provenance])).toEqual([
      [
        "Observation/hb1/component[0]",
        { value: 162, unit: "mm[Hg]" },
        { kind: "resource", reference: "Observation/hb1", path: "Observation.component[0].valueQuantity" },
      ],
      [
        "Observation/hb1/component[1]",
        { value: 98, unit: "mm[Hg]" },
        { kind: "resource", reference: "Observation/hb1", path: "Observation.component[1].valueQuantity" },
      ],
    ]);
    expect(unmapped).toEqual([]);
  });

  test("an empty code is still a measurement", () => {
    expect(read({ code: {}, valueString: "x" }).observations[0]?.text).toBe("Observation");
  });
});

describe("UCUM", () => {
  test.each([
    "mg/dL",
    "mm[Hg]",
    "10*9/L",
    "10*3/uL",
    "mL/min/{1.73_m2}",
    "{score}",
    "%",
    "Cel",
    "/min",
    "[IU]/L",
    "m[IU]/L",
    "kg/m2",
    "1",
    "ug/kg/h",
    "umol/L",
    "cm[H2O]",
    "[pH]",
    "U/L",
    "mmol/L",
    "10*12/L",
    "s-1",
  ])("%s is a unit", (unit) => expect(isUcum(unit)).toBe(true));
  test.each([
    "",
    "pH",
    "(score)",
    "mmHg",
    "MG/DL",
    "G/L",
    "T/L",
    "mg dL",
    "/",
    "mg//dL",
    "µg",
    "{a b}",
    "constructor",
    "x".repeat(61),
  ])("%s is none", (unit) => expect(isUcum(unit)).toBe(false));
  test.each([
    ["mmHg", "mm[Hg]"],
    ["μmol/L", "umol/L"],
    ["×10^9/L", "10*9/L"],
    ["10⁹/L", "10*9/L"],
    ["10*9/L", "10*9/L"],
    ["10^12/L", "10*12/L"],
    ["K/uL", "10*3/uL"],
    ["℃", "Cel"],
    ["次/分", "/min"],
    ["bpm", "/min"],
    ["IU/L", "[IU]/L"],
  ])("%s means %s", (written, unit) => expect(unitOf({ unit: written })).toEqual({ unit, isKnown: true }));
  test("a power of ten that lost its raised digits is not guessed", () => {
    expect(unitOf({ unit: "109/L" })).toEqual({ unit: "109/L", isKnown: false });
  });
});
