import { CdssError } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import type { MeasurementQuery } from "../index.ts";
import { reader } from "../test-support.ts";

/** Outcome and findings as `+Label`, `-Label` (absent), `?Label` (unknown); `!reason` where nothing can be said. */
function judge(query: MeasurementQuery): string {
  const result = reader.interpret(query);
  if (!result.ok) return `!${result.reason}`;
  const sign = { present: "+", absent: "-", unknown: "?" };
  return [result.outcome, ...result.findings.map((found) => sign[found.status] + found.label.en)].join(" ");
}
const adult = { sex: "male", ageYears: 40 } as const;

describe("limits: the reference limit itself is normal, the next value is not", () => {
  test.each<[string, number, string, string]>([
    // WS/T 405-2012, men: 130 to 175 g/L.
    ["haemoglobin", 129.9, "g/L", "low +Anemia"],
    ["haemoglobin", 130, "g/L", "normal -Anemia -Increased circulating hemoglobin concentration"],
    ["haemoglobin", 175, "g/L", "normal -Anemia -Increased circulating hemoglobin concentration"],
    ["haemoglobin", 175.1, "g/L", "high +Increased circulating hemoglobin concentration"],
    // WS/T 405-2012: 125 to 350 x 10^9/L.
    ["platelet-count", 124, "10*9/L", "low +Thrombocytopenia"],
    ["platelet-count", 125, "10*9/L", "normal -Thrombocytopenia -Thrombocytosis"],
    ["platelet-count", 351, "10*9/L", "high +Thrombocytosis"],
    // WS/T 404.3-2012: 3.5 to 5.3 mmol/L.
    ["potassium", 3.49, "mmol/L", "low +Hypokalemia"],
    ["potassium", 5.3, "mmol/L", "normal -Hypokalemia -Hyperkalemia"],
    ["potassium", 5.31, "mmol/L", "high +Hyperkalemia"],
    // WS/T 404.1-2012, men: up to 50 U/L. Low is no finding, so none is excluded.
    ["alanine-aminotransferase", 50, "U/L", "normal -Elevated circulating alanine aminotransferase concentration"],
    ["alanine-aminotransferase", 51, "U/L", "high +Elevated circulating alanine aminotransferase concentration"],
    // 7.35 to 7.45.
    ["blood-ph", 7.34, "", "low +Acidemia"],
    ["blood-ph", 7.46, "", "high +Alkalemia"],
    // PALS: 60 to 100 from 12 years.
    ["heart-rate", 100, "次/分", "normal -Bradycardia -Tachycardia"],
    ["heart-rate", 101, "bpm", "high +Tachycardia"],
  ])("%s %d %s", (id, value, unit, expected) => {
    expect(judge({ test: id, value, unit, ...adult })).toBe(expected);
  });
});

describe("thresholds that include their limit, and what lies between normal and finding", () => {
  test.each<[string, number, string, string]>([
    // ADA: 6.5 % or more is diabetes; 5.7 to 6.4 % says nothing.
    ["haemoglobin-a1c", 6.5, "%", "high +Elevated hemoglobin A1c"],
    ["haemoglobin-a1c", 6.4, "%", "borderline-high ?Elevated hemoglobin A1c"],
    ["haemoglobin-a1c", 5.6, "%", "normal -Elevated hemoglobin A1c"],
    // ADA: 11.1 mmol/L at any time.
    ["glucose-random", 11.1, "mmol/L", "high +Hyperglycemia"],
    ["glucose-random", 9, "mmol/L", "borderline-high ?Hyperglycemia"],
    ["glucose-random", 3.8, "mmol/L", "low +Hypoglycemia"],
    // European guideline: below 135; interval of WS/T 404.3 from 137.
    ["sodium", 134, "mmol/L", "low +Hyponatremia"],
    ["sodium", 135, "mmol/L", "borderline-low ?Hyponatremia"],
    ["sodium", 137, "mmol/L", "normal -Hyponatremia -Hypernatremia"],
    // ESC/ESH: 140 mmHg or more; 180 or more may be taken for hypertension at one visit.
    ["systolic-blood-pressure", 139, "mmHg", "borderline-high ?Elevated systolic blood pressure"],
    ["systolic-blood-pressure", 140, "mmHg", "high +Elevated systolic blood pressure"],
    ["systolic-blood-pressure", 180, "mmHg", "high +Hypertension"],
    // Hypothermia: HPO, below 35.0; low-grade fever from 37.3 to below 38.0 by Diagnostics.
    ["temperature", 34.9, "℃", "low +Hypothermia"],
    ["temperature", 35, "℃", "borderline-low ?Hypothermia"],
    ["temperature", 37.2, "℃", "normal -Hypothermia -Fever"],
    ["temperature", 37.3, "℃", "high +Low-grade fever"],
    ["temperature", 37.9, "℃", "high +Low-grade fever"],
    ["temperature", 38, "℃", "high +Fever"],
  ])("%s %d %s", (id, value, unit, expected) => {
    expect(judge({ test: id, value, unit, ...adult })).toBe(expected);
  });
});

describe("grades where HPO has a term", () => {
  test.each<[string, number, string, string]>([
    // Men up to 310 U/L (WS/T 404.7): 4 x 310 = 1240, 50 x 310 = 15500.
    ["creatine-kinase", 1240, "U/L", "high +Elevated circulating creatine kinase concentration"],
    ["creatine-kinase", 1241, "U/L", "high +Highly elevated creatine kinase"],
    ["creatine-kinase", 15500, "U/L", "high +Highly elevated creatine kinase"],
    ["creatine-kinase", 15501, "U/L", "high +Extremely elevated creatine kinase"],
    // HPO: at least 1.5 x 10^9/L.
    ["eosinophil-count", 1.49, "10*9/L", "high +Eosinophilia"],
    ["eosinophil-count", 1.5, "10*9/L", "high +Hypereosinophilia"],
    // HPO: overweight 25 to 29.9, classes from 30, 35 and 40 kg/m2.
    ["body-mass-index", 24.9, "kg/m2", "normal -Decreased body mass index -Increased body mass index -Obesity"],
    ["body-mass-index", 25, "kg/m2", "high +Overweight"],
    ["body-mass-index", 30, "kg/m2", "high +Class I obesity"],
    ["body-mass-index", 40, "kg/m2", "high +Class III obesity"],
    // HPO: 150 to 500 mild, to 1000 moderate, above heavy, from 3.5 g a day nephrotic.
    ["urine-protein-24h", 0.15, "g/24h", "normal -Proteinuria"],
    ["urine-protein-24h", 400, "mg/24h", "high +Mild proteinuria"],
    ["urine-protein-24h", 0.501, "g/24h", "high +Moderate proteinuria"],
    ["urine-protein-24h", 3.4, "g/24h", "high +Heavy proteinuria"],
    ["urine-protein-24h", 3.5, "g/24h", "high +Nephrotic range proteinuria"],
  ])("%s %d %s", (id, value, unit, expected) => {
    expect(judge({ test: id, value, unit, ...adult })).toBe(expected);
  });
});

describe("age and sex", () => {
  test.each<[string, number, MeasurementQuery["sex"], number | undefined, string]>([
    // WS/T 405-2012: women 115 to 150, men 130 to 175 g/L.
    ["haemoglobin", 120, "female", 40, "normal -Anemia -Increased circulating hemoglobin concentration"],
    ["haemoglobin", 120, "male", 40, "low +Anemia"],
    ["haemoglobin", 120, "unknown", 40, "!missing-value"],
    ["haemoglobin", 80, "unknown", 40, "low +Anemia"],
    ["haemoglobin", 80, "other", undefined, "low +Anemia"],
    ["haemoglobin", 140, "female", 40, "normal -Anemia -Increased circulating hemoglobin concentration"],
    // The band of 13 to below 18 years ends at 18 exactly: 129 g/L for boys, then 130.
    ["haemoglobin", 129, "male", 17.99, "normal -Anemia -Increased circulating hemoglobin concentration"],
    ["haemoglobin", 129, "male", 18, "low +Anemia"],
    // Newborns: no band on file.
    ["haemoglobin", 120, "male", 0.01, "!unknown-code"],
    // PALS: 28 days to 1 year 100 to 190, 1 to 3 years 98 to 140, from 12 years 60 to 100.
    ["heart-rate", 150, "male", 0.5, "normal -Bradycardia -Tachycardia"],
    ["heart-rate", 150, "male", 1, "high +Tachycardia"],
    ["heart-rate", 90, "male", 2, "low +Bradycardia"],
    ["heart-rate", 150, "male", undefined, "!missing-value"],
    ["heart-rate", 30, "male", undefined, "low +Bradycardia"],
    // PALS: hypotension below 70 + 2 x 4 = 78 at four years; no upper limit there, so nothing high is excluded.
    ["systolic-blood-pressure", 77, "male", 4, "low +Hypotension"],
    ["systolic-blood-pressure", 150, "male", 4, "normal -Hypotension"],
    // Children of 9 to below 12 years: up to 500 U/L, adults up to 125.
    [
      "alkaline-phosphatase",
      400,
      "male",
      10,
      "normal -Low alkaline phosphatase -Elevated circulating alkaline phosphatase concentration",
    ],
    ["alkaline-phosphatase", 400, "male", 30, "high +Elevated circulating alkaline phosphatase concentration"],
  ])("%s %d %s %s", (id, value, sex, ageYears, expected) => {
    expect(judge({ test: id, value, sex, ageYears, unit: unitOf(id) })).toBe(expected);
  });
});

function unitOf(id: string): string {
  return { haemoglobin: "g/L", "heart-rate": "/min", "systolic-blood-pressure": "mmHg" }[id] ?? "U/L";
}

describe("conversions, derived by hand", () => {
  test.each<[string, number, string, number]>([
    ["temperature", 98.6, "°F", 37], // (98.6 - 32) / 1.8
    ["temperature", 100.4, "℉", 38], // (100.4 - 32) / 1.8
    ["haemoglobin", 8.5, "g/dL", 85], // 10 dL in a litre
    ["haemoglobin", 5, "mmol/L", 80.57], // 5 x 16.114 g/mmol
    ["creatinine", 1.2, "mg/dL", 106.08], // 1.2 x 88.4 (113.12 g/mol)
    ["glucose-random", 180, "mg/dL", 9.9918], // 180 x 10 / 180.16 = 9.991
    ["urea-nitrogen", 28, "mg/dL", 9.996], // 28 x 10 / 28.01
    ["bilirubin-total", 2, "mg/dL", 34.2], // 2 x 17.1
    ["calcium", 10, "mg/dL", 2.495], // 100 / 40.08
    ["cholesterol-total", 200, "mg/dL", 5.172], // 2000 / 386.65 = 5.173
    ["leukocyte-count", 10_500, "/mm3", 10.5], // 1 mm3 is 1 uL; 10500 x 10^6 per litre
    ["leukocyte-count", 1.2, "万/μl", 12], // 12000 per uL
    ["platelet-count", 15, "万", 150],
    ["haemoglobin-a1c", 48, "mmol/mol", 6.54304], // 0.09148 x 48 + 2.152
    ["systolic-blood-pressure", 16, "kPa", 120.0096], // 16 x 7.5006
    ["free-thyroxine", 1, "ng/dL", 12.87], // 10000 / 776.9
    ["troponin-i", 0.05, "ng/mL", 50], // 1 ng/mL is 1000 ng/L
    ["haematocrit", 0.4, "L/L", 40],
    ["erythrocyte-count", 450, "万/ul", 4.5], // 450 x 10^4 x 10^6 per litre
  ])("%s %d %s", (id, value, unit, expected) => {
    const result = reader.interpret({ test: id, value, unit, ...adult, referenceRange: { low: 1e-6, high: 1e9 } });
    expect(result.ok && result.value.value).toBeCloseTo(expected, 6);
  });
});

describe("units that are missing, unknown or ambiguous", () => {
  test.each<[string, number, string | undefined, string]>([
    ["haemoglobin", 85, undefined, "low +Anemia"], // 850 g/L in g/dL is impossible
    ["haemoglobin", 8.5, "", "low +Anemia"], // 8.5 g/L is not survived
    ["leukocyte-count", 500, undefined, "!unknown-unit"], // 500 x 10^9/L or 500 per uL
    ["bilirubin-total", 2, undefined, "!unknown-unit"], // umol/L or mg/dL
    ["bilirubin-total", 120, undefined, "high +Hyperbilirubinemia"], // 120 mg/dL is not survived
    ["potassium", 6.1, undefined, "high +Hyperkalemia"], // mmol/L and mEq/L are one
    ["haemoglobin", 85, "mmHg", "!unknown-unit"],
    ["potassium", 61, "mmol/L", "!implausible-value"],
    ["temperature", 60, undefined, "!implausible-value"],
    ["haemoglobin", Number.NaN, "g/L", "!unreadable-content"],
    // Plain mg/L: FEU or DDU, which is twice as much. Above 0.5 both are high, below 0.25 both are normal.
    ["d-dimer", 0.6, "mg/L", "high +Elevated circulating D-dimer concentration"],
    ["d-dimer", 0.25, "mg/L", "normal -Elevated circulating D-dimer concentration"],
    ["d-dimer", 0.4, "mg/L", "!unknown-unit"],
    ["d-dimer", 0.4, "mg/L FEU", "normal -Elevated circulating D-dimer concentration"],
  ])("%s %d %s", (id, value, unit, expected) => {
    expect(judge({ test: id, value, unit, ...adult })).toBe(expected);
  });
});

describe("comparators", () => {
  test.each<[string, ">" | "<" | ">=" | "<=", number, string, string]>([
    ["thyroid-stimulating-hormone", "<", 0.01, "mIU/L", "low +Decreased thyroid-stimulating hormone level"],
    ["c-reactive-protein", "<", 5, "mg/L", "normal -Elevated circulating C-reactive protein concentration"],
    ["c-reactive-protein", "<", 8, "mg/L", "undetermined"],
    ["c-reactive-protein", ">", 300, "mg/L", "high +Elevated circulating C-reactive protein concentration"],
    ["c-reactive-protein", ">", 10, "mg/L", "high +Elevated circulating C-reactive protein concentration"],
    ["c-reactive-protein", ">=", 10, "mg/L", "undetermined"],
    ["haemoglobin", "<", 130, "g/L", "low +Anemia"],
    ["haemoglobin", "<=", 130, "g/L", "undetermined"],
    ["haemoglobin", "<", 200, "g/L", "undetermined"],
    ["glomerular-filtration-rate", ">", 90, "ml/min/1.73m2", "normal -Decreased glomerular filtration rate"],
    ["glomerular-filtration-rate", ">", 60, "ml/min/1.73m2", "undetermined"],
  ])("%s %s%d %s", (id, comparator, value, unit, expected) => {
    expect(judge({ test: id, comparator, value, unit, ...adult })).toBe(expected);
  });
});

describe("the record's own range, marks and circumstances", () => {
  const troponin = { test: "troponin-i", value: 0.06, unit: "ng/mL", ...adult };
  test("its range wins over ours and is named", () => {
    const query = { test: "haemoglobin", value: 120, unit: "g/L", sex: "female", ageYears: 40 } as const;
    expect(judge({ ...query, referenceRange: { low: 125, high: 160 } })).toBe("low +Anemia");
    const result = reader.interpret({ ...query, referenceRange: { low: 125, high: 160 } });
    expect(result.ok && result.interpretation.en).toContain("the record's own reference 125-160 g/L");
    expect(result.ok && result.interpretation.zh).toContain("病历所附参考区间");
  });
  test("a range in another unit is converted", () => {
    const query = { test: "haemoglobin", value: 120, unit: "g/L", sex: "male", ageYears: 40 } as const;
    expect(judge({ ...query, referenceRange: { low: 11, high: 15, unit: "g/dL" } })).toContain("normal");
  });
  test("a reversed range is no range", () => {
    expect(
      judge({ test: "haemoglobin", value: 120, unit: "g/L", ...adult, referenceRange: { low: 160, high: 125 } }),
    ).toBe("low +Anemia");
  });
  test("troponin by itself says something only beyond every assay's limit; else the record's range or mark does", () => {
    const high = "high +Increased circulating troponin I concentration";
    // 0.06 and 0.49 ng/mL are 60 and 490 ng/L, above the limit of some assays only; 0.5 is 500.
    const unsaid = "borderline-high ?Increased circulating troponin I concentration";
    expect(judge(troponin)).toBe(unsaid);
    expect(judge({ ...troponin, value: 0.49 })).toBe(unsaid);
    expect(judge({ ...troponin, value: 0.5 })).toBe(high);
    expect(judge({ ...troponin, referenceRange: { high: 0.04 } })).toBe(high);
    expect(judge({ ...troponin, referenceRange: { high: 0.06 } })).toBe(
      "normal -Increased circulating troponin I concentration",
    );
    expect(judge({ ...troponin, flag: "high" })).toBe(high);
  });
  test("a mark against our range takes the exclusion back", () => {
    expect(judge({ test: "potassium", value: 5.2, unit: "mmol/L", ...adult, flag: "high" })).toBe(
      "normal ?Hyperkalemia",
    );
  });
  test("a normal saturation on oxygen excludes nothing; a low one counts", () => {
    expect(judge({ test: "oxygen-saturation", value: 97, unit: "%", ...adult, confounded: true })).toBe(
      "normal ?Hypoxemia",
    );
    expect(judge({ test: "oxygen-saturation", value: 85, unit: "%", ...adult, confounded: true })).toBe(
      "low +Hypoxemia",
    );
  });
  test("a share has no term in the ontology: said, not dropped", () => {
    const result = reader.interpret({ test: "neutrophil-share", value: 90, unit: "%", ...adult });
    expect(result.ok && [result.outcome, result.findings.length, result.withoutTerm !== undefined]).toEqual([
      "high",
      0,
      true,
    ]);
  });
});

test("the sentence names value, conversion, interval, source and basis in both languages", () => {
  const result = reader.interpret({ test: "haemoglobin", value: 8.5, unit: "g/dL", sex: "male", ageYears: 5 });
  expect(result.ok && result.interpretation).toEqual({
    en: "haemoglobin 8.5 g/dL = 85 g/L; reference 112-149 g/L (WS/T 779-2021, estimated): low",
    zh: "血红蛋白 8.5 g/dL = 85 g/L；参考区间 112-149 g/L（WS/T 779-2021，估计值）：偏低",
  });
});

test("an unknown test is an error that names the field, and no detail holds a value", () => {
  expect(() => reader.interpret({ test: "nonsense", value: 1, ...adult })).toThrowError(CdssError);
  const refused = reader.interpret({ test: "potassium", value: 61.25, unit: "mmol/L", ...adult });
  expect(refused.ok).toBe(false);
  expect(JSON.stringify(refused)).not.toContain("61.25");
});
