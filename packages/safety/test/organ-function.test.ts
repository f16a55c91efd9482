import { describe, expect, it } from "vitest";
import { childPugh, creatinineClearance, creatinineMgPerDl, estimatedGfr } from "../src/index.ts";

describe("CKD-EPI 2021 (Inker et al. 2021)", () => {
  it.each([
    // 1.0 / 0.9 = 1.1111; ^-1.2 = 0.88123; 0.9938^50 = 0.73274; 142 x 0.88123 x 0.73274.
    ["male", 50, 1.0, 91.7],
    // Both ratios 1: 142 x 0.73274 x 1.012.
    ["female", 50, 0.7, 105.3],
    // 1.5 / 0.7 = 2.14286; ^-1.2 = 0.40069; 0.9938^70 = 0.64704; 142 x 0.40069 x 0.64704 x 1.012.
    ["female", 70, 1.5, 37.26],
    // 0.6 / 0.9 = 0.66667; ^-0.302 = 1.13026; 0.9938^25 = 0.85600; 142 x 1.13026 x 0.856.
    ["male", 25, 0.6, 137.4],
    // 3.2 / 0.9 = 3.55556; ^-1.2 = 0.21823; 0.9938^80 = 0.60803; 142 x 0.21823 x 0.60803.
    ["male", 80, 3.2, 18.84],
  ] as const)("%s, %d years, %d mg/dL is %d", (sex, ageYears, creatinine, expected) => {
    expect(estimatedGfr({ sex, ageYears, creatinine })).toBeCloseTo(expected, 0);
  });

  it.each([
    ["a child", { sex: "male", ageYears: 17, creatinine: 1 }, "ageYears"],
    ["no creatinine", { sex: "male", ageYears: 40, creatinine: 0 }, "creatinine"],
    ["a value in µmol/L", { sex: "male", ageYears: 40, creatinine: 88 }, "creatinine"],
    ["nothing", { sex: "male", ageYears: Number.NaN, creatinine: 1 }, "ageYears"],
  ] as const)("refuses %s", (_, input, field) => {
    expect(() => estimatedGfr(input)).toThrow(field);
  });
});

describe("Cockcroft-Gault (1976)", () => {
  it.each([
    // 80 x 72 / 72.
    ["male", 60, 72, 1, 80],
    ["female", 60, 72, 1, 68],
    // 55 x 50 / (72 x 2) = 19.10 x 0.85.
    ["female", 85, 50, 2, 16.23],
  ] as const)("%s, %d years, %d kg, %d mg/dL is %d", (sex, ageYears, weight, creatinine, expected) => {
    expect(creatinineClearance({ sex, ageYears, weight, creatinine })).toBeCloseTo(expected, 1);
  });

  it("takes 88.4 µmol/L for 1 mg/dL", () => {
    expect(creatinineMgPerDl(176.8)).toBe(2);
  });
});

describe("Child-Pugh (Pugh et al. 1973)", () => {
  const well = { bilirubin: 1, albumin: 4, inr: 1, ascites: "none", encephalopathy: "none" } as const;
  it.each([
    [{}, 5, "A"],
    // One point more: still A at 6, B from 7.
    [{ ascites: "mild" }, 6, "A"],
    [{ ascites: "moderate-severe" }, 7, "B"],
    // On the limits: 2 and 3 mg/dL give two points, 3.01 three.
    [{ bilirubin: 2 }, 6, "A"],
    [{ bilirubin: 3 }, 6, "A"],
    [{ bilirubin: 3.01 }, 7, "B"],
    [{ albumin: 3.5 }, 6, "A"],
    [{ albumin: 2.8 }, 6, "A"],
    [{ albumin: 2.79 }, 7, "B"],
    [{ inr: 1.69 }, 5, "A"],
    [{ inr: 1.7 }, 6, "A"],
    [{ inr: 2.31 }, 7, "B"],
    // 3 + 2 + 1 + 2 + 1 = 9 is B; one more is C.
    [{ bilirubin: 4, albumin: 3, ascites: "mild" }, 9, "B"],
    [{ bilirubin: 4, albumin: 3, ascites: "mild", encephalopathy: "grade-1-2" }, 10, "C"],
    [{ bilirubin: 9, albumin: 2, inr: 3, ascites: "moderate-severe", encephalopathy: "grade-3-4" }, 15, "C"],
  ] as const)("%j is %d points, class %s", (change, points, expected) => {
    expect(childPugh({ ...well, ...change })).toEqual({ points, class: expected });
  });
});
