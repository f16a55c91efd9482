import { describe, expect, it } from "vitest";
import { isForAge } from "../src/dose/check-dose.ts";
import { doseRatio } from "../src/dose/dose-unit.ts";
import { mostTimesPerDay } from "../src/dose/times-per-day.ts";
import { bodySurface } from "../src/index.ts";

describe("reading of entries", () => {
  // The first age that a dose is for, the last and the next; an inclusive upper year ends with the birthday after it.
  it.each<[string, (readonly [number, boolean])[]]>([
    [
      "6-11",
      [
        [5.9, false],
        [6, true],
        [11.9, true],
        [12, false],
      ],
    ],
    [
      "0.25-0.5",
      [
        [0.2, false],
        [0.25, true],
        [0.49, true],
        [0.5, false],
      ],
    ],
    [
      ">=12",
      [
        [11.9, false],
        [12, true],
        [90, true],
      ],
    ],
    [
      "<0.25",
      [
        [0, true],
        [0.24, true],
        [0.25, false],
      ],
    ],
    [
      ">2",
      [
        [2.9, false],
        [3, true],
      ],
    ],
    // A weight and a word are no ages: such a dose is for nobody whose age alone is known.
    [">=40 kg", [[50, false]]],
    ["adults", [[50, false]]],
  ])("a dose for the ages %s", (ages, expected) => {
    expect(expected.map(([ageYears]) => [ageYears, isForAge(ages, ageYears)])).toEqual(expected);
  });

  it.each([
    ["3", 3],
    ["2-3", 3],
    ["2 to 3", 3],
    ["1 or 2 times daily", 2],
    ["up to 5", 5],
    ["once at bedtime", 1],
    ["twice daily", 2],
    ["three times daily", 3],
    ["every 6 hours", 4],
    ["every 4 to 6 h", 6],
    ["4-6 hourly", 6],
    ["as needed", null],
    ["every 3 weeks", null],
    ["once weekly", null],
    ["2 or 3 times a week", null],
    ["may repeat after 2 h", null],
    ["divided in 2", null],
  ])("the frequency %s", (text, expected) => {
    expect(mostTimesPerDay(text)).toBe(expected);
  });

  it.each([
    [{ value: 1, unit: "g" }, { value: 500, unit: "mg" }, {}, { ratio: 2 }],
    [{ value: 250, unit: "ug" }, { value: 0.25, unit: "mg" }, {}, { ratio: 1 }],
    [{ value: 5000, unit: "IU" }, { value: 2500, unit: "unit" }, {}, { ratio: 2 }],
    [{ value: 100, unit: "mg" }, { value: 5, unit: "mg/kg" }, { weightKg: 10 }, { ratio: 2 }],
    [{ value: 100, unit: "mg" }, { value: 5, unit: "mg/kg" }, {}, { missing: "weight" }],
    [{ value: 100, unit: "mg" }, { value: 50, unit: "mg/m2" }, { weightKg: 10 }, { missing: "surface" }],
    [{ value: 1, unit: "mL" }, { value: 1, unit: "mg" }, {}, { missing: "unit" }],
    [{ value: 1, unit: "mmol" }, { value: 1, unit: "mEq" }, {}, { missing: "unit" }],
  ] as const)("%j against %j", (given, limit, body, expected) => {
    expect(doseRatio(given, limit, body)).toEqual(expected);
  });
});

describe("body surface (Mosteller 1987)", () => {
  it.each([
    // 180 x 80 / 3600 = 4, whose root is 2.
    [180, 80, 2],
    // 100 x 16 / 3600 = 0.4444, whose root is 0.6667.
    [100, 16, 0.6667],
  ])("%d cm and %d kg are %d m²", (heightCm, weightKg, expected) => {
    expect(bodySurface({ heightCm, weightKg })).toBeCloseTo(expected, 4);
  });

  it.each([
    [{ heightCm: 0, weightKg: 70 }, "heightCm"],
    [{ heightCm: 1.7e4, weightKg: 70 }, "heightCm"],
    [{ heightCm: 170, weightKg: Number.NaN }, "weightKg"],
  ])("refuses %j", (input, field) => {
    expect(() => bodySurface(input)).toThrow(field);
  });
});
