import { describe, expect, test } from "vitest";
import { reader, scan, summary } from "../test-support.ts";

describe("names, connecting words and units", () => {
  test.each<[string, string[]]>([
    ["Hb 85 g/L", ["haemoglobin 85 g/l"]],
    ["Hb85g/L", ["haemoglobin 85 g/l"]],
    ["haemoglobin of 8.5 g/dL", ["haemoglobin 8.5 g/dl"]],
    ["Hemoglobin dropped from 12.1 to 8.5 g/dL", ["haemoglobin 12.1 g/dl", "haemoglobin 8.5 g/dl"]],
    ["hemoglobin level was found to be 7.2 g/dL", ["haemoglobin 7.2 g/dl"]],
    ["Hb (g/L) 85", ["haemoglobin 85 g/l"]],
    ["WBC: 12.3×10^9/L", ["leukocyte-count 12.3 109/l"]],
    ["WBC 12.3 x 10^9/L", ["leukocyte-count 12.3 109/l"]],
    ["Leukocyte count 10,500/mm3", ["leukocyte-count 10500 /mm3"]],
    ["WBC 3.2K", ["leukocyte-count 3.2 k"]],
    ["PLT 23×10⁹/L", ["platelet-count 23 109/l"]],
    ["creatinine was 212 umol/l", ["creatinine 212 umol/l"]],
    ["Creatinine: 1.1 mg/dL BUN: 20 mg/dL", ["creatinine 1.1 mg/dl", "urea-nitrogen 20 mg/dl"]],
    ["K+ 6.1", ["potassium 6.1"]],
    ["Na+: 118 mEq/L", ["sodium 118 meq/l"]],
    ["Na 140, K 4.5, Cl 101", ["sodium 140", "potassium 4.5", "chloride 101"]],
    ["ALT 1,250 U/L; AST 980 U/L", ["alanine-aminotransferase 1250 u/l", "aspartate-aminotransferase 980 u/l"]],
    ["prothrombin time (PT) 34 seconds", ["prothrombin-time 34 seconds"]],
    ["creatinine has risen to 3.4 mg/dL", ["creatinine 3.4 mg/dl"]],
    ["INR is 2.5", ["international-normalised-ratio 2.5"]],
    ["pH 7.21, PaCO2 65 mmHg", ["blood-ph 7.21", "arterial-carbon-dioxide 65 mmhg"]],
    ["TSH 25.6 mIU/L", ["thyroid-stimulating-hormone 25.6 miu/l"]],
    ["eGFR 28 mL/min/1.73 m²", ["glomerular-filtration-rate 28 ml/min/1.73m2"]],
    ["K 3,5 mmol/L", ["potassium 3.5 mmol/l"]],
    ["potassium 3,5", ["potassium 3 ambiguous-number"]],
    ["WBC 6.7 bananas/L", ["leukocyte-count 6.7 unknown-unit"]],
    ["CRP 85 (mg/L)", ["c-reactive-protein 85 mg/l"]],
    ["white blood cells 25/HPF", ["urine-leukocytes 25 /hpf"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("vital signs", () => {
  test.each<[string, string[]]>([
    ["BP 180/110 mmHg", ["systolic-blood-pressure 180 mmhg", "diastolic-blood-pressure 110 mmhg"]],
    ["blood pressure is 94/54 mm Hg", ["systolic-blood-pressure 94 mmhg", "diastolic-blood-pressure 54 mmhg"]],
    ["BP 80/palp", ["systolic-blood-pressure 80"]],
    ["T 38.6 C, HR 120 bpm", ["temperature 38.6 c", "heart-rate 120 bpm"]],
    ["temperature is 37.1°C (98.8°F), pulse is 56/min", ["temperature 37.1 °c", "heart-rate 56 /min"]],
    ["Temp 101.3F", ["temperature 101.3 f"]],
    [
      "T: 36.8, P: 80, R: 20, BP: 120/80",
      [
        "temperature 36.8",
        "heart-rate 80",
        "respiratory-rate 20",
        "systolic-blood-pressure 120",
        "diastolic-blood-pressure 80",
      ],
    ],
    ["respirations are 16/min", ["respiratory-rate 16 /min"]],
    ["SpO2 88% on room air", ["oxygen-saturation 88 %"]],
    ["SpO2 96% on 5 L nasal cannula", ["oxygen-saturation 96 % confounded"]],
    ["saturating 91% on RA", ["oxygen-saturation 91 %"]],
    ["T 36.5-38.9 ℃", ["temperature 36.5 ℃", "temperature 38.9 ℃"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected.map((row) => row.replace("℃", "°c")));
  });
});

describe("marks and ranges that the record prints", () => {
  test.each<[string, string[]]>([
    ["troponin I 2.3 ng/mL (<0.04)", ["troponin-i 2.3 ng/ml [-0.04]"]],
    ["Hemoglobin 11.8 g/dL (13.5-17.5)", ["haemoglobin 11.8 g/dl [13.5-17.5]"]],
    ["K 6.5 H (3.5-5.5)", ["potassium 6.5 [3.5-5.5] high"]],
    ["Sodium 128 mmol/L L 135-145", ["sodium 128 mmol/l [135-145] low"]],
    ["ferritin 8 ng/mL (ref 15-150 ng/mL)", ["ferritin 8 ng/ml [15-150]"]],
    ["GGT 38 U/L (N = 5–50)", ["gamma-glutamyltransferase 38 u/l [5-50]"]],
    ["troponin T <0.01 ng/mL", ["troponin-t <0.01 ng/ml"]],
    ["CRP > 300 mg/L", ["c-reactive-protein >300 mg/l"]],
    ["ALT 55 U/L (↑)", ["alanine-aminotransferase 55 u/l high"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("specimens", () => {
  test.each<[string, string[]]>([
    [
      "Urinalysis: protein 2+, blood trace, ketones negative",
      ["urine-protein-dipstick 2", "urine-blood-dipstick 0.5", "urine-ketones-dipstick 0"],
    ],
    // A printed line that was broken by its width goes on; a short line has ended.
    [
      "Neutrophils were counted twice in the laboratory. Urine\nketones strongly positive.",
      ["urine-ketones-dipstick 3"],
    ],
    ["Urine\nketones weakly positive.", []],
    ["urine protein positive", ["urine-protein-dipstick 1"]],
    ["urine protein weakly positive", ["urine-protein-dipstick 0.5"]],
    ["urine protein 3+, albumin 21 g/L", ["urine-protein-dipstick 3", "albumin 21 g/l"]],
    [
      "CSF: WBC 120/mm3, glucose 40 mg/dL",
      ["leukocyte-count 120 /mm3 other-specimen", "glucose-random 40 mg/dl other-specimen"],
    ],
    ["Pleural fluid LDH 800 U/L", ["lactate-dehydrogenase 800 u/l other-specimen"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("near misses: numbers that are no measurement", () => {
  test.each([
    "aspirin 100 mg daily",
    "calcium 500 mg twice daily",
    "potassium chloride 20 mEq",
    "albumin 25 g IV",
    "vitamin D 1000 IU",
    "fever for 3 days",
    "temperature for 3 days",
    "hemoglobin 2 weeks ago was normal",
    "seen on 2024-05-12",
    "Hb 2024-05-12",
    "a 75-year-old man",
    "call 13912345678",
    "CA125 35 U/mL",
    "CA19-9 40 U/mL",
    "T2 hyperintensity in 3 lesions",
    "T4 N1 M0",
    "P 5 tablets",
    "K 12 school",
    "if T > 38.5 C give paracetamol",
    "goal BP <130/80",
    "transfuse if Hb < 70 g/L",
    "target INR 2-3",
    "glucose-6-phosphate dehydrogenase",
    "normal range Hb 130-175 g/L",
    "pulmonary artery systolic pressure 60 mmHg",
    "fetal heart rate 150 bpm",
    "transferrin sat 20%",
    "BP 12/5/2024",
    "62% neutrophils, 30% lymphocytes, 5% monocytes",
    "abHb 85 g/L",
    "platelets were transfused 2 times",
  ])("%s", (text) => {
    expect(scan(text)).toEqual([]);
  });
});

test("every span quotes the text exactly, also behind full-width forms and line ends", () => {
  const text = "Vitals:\r\nＴ　３８．９℃, BP\u00a0180／110 mmHg\r\n\u200bHb: 85 g/L (130-175)";
  const found = reader.scan(text);
  expect(found.map(summary)).toEqual([
    "temperature 38.9 °c",
    "systolic-blood-pressure 180 mmhg",
    "diastolic-blood-pressure 110 mmhg",
    "haemoglobin 85 g/l [130-175]",
  ]);
  for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
  expect(found[0]?.quote).toBe("Ｔ　３８．９℃");
});
