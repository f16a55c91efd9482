import { Drug, type EffectTag, type LabValue } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import {
  CHECK_WORKS,
  createOrderCheck,
  LAB_TESTS,
  LABORATORY_RULES,
  labTest,
  type PatientFacts,
} from "../src/index.ts";

const drug = (id: string, tags: EffectTag[], groups: string[] = [], more: object = {}): Drug =>
  Drug.parse({
    ...{ id, names: { en: id, zh: `${id}药` }, codes: { atc: [], rxcui: null }, class: `${id}-class` },
    ...{ routes: ["oral"], sources: ["label-us"], tags, groups, ...more },
  });

/** A drug for each tag, by its name, and those that rules name by id or group. */
const TAGS: EffectTag[] = [
  "hyperkalaemia",
  "hypokalaemia",
  "bleeding",
  "antiplatelet",
  "qt-known",
  "qt-possible",
  "hypoglycaemia",
  "hyponatraemia",
  "myopathy",
  "myelosuppression",
  "hepatotoxic",
  "bradycardia",
  "hypotension",
];
const { check } = createOrderCheck({
  drugs: [
    ...TAGS.map((tag) => drug(`${tag}-drug`, [tag])),
    drug("warfarin", ["bleeding"], ["vitamin-k-antagonist", "anticoagulant"]),
    drug("heparin", ["bleeding"], ["heparin", "anticoagulant"]),
    drug("apixaban", ["bleeding"], ["direct-oral-anticoagulant", "anticoagulant"]),
    drug("digoxin", ["bradycardia"], ["cardiac-glycoside"]),
    ...["lithium", "clozapine", "ticagrelor", "clopidogrel", "aspirin", "paracetamol"].map((id) => drug(id, [])),
    drug("potassium-guarded", ["hyperkalaemia"], [], {
      contraindications: [{ when: "hyperkalaemia", why: { en: "fatal rhythm", zh: "致命性心律失常" }, source: "bnf" }],
    }),
  ],
  ...{ rules: [], exceptions: [], works: [], vocabulary: [] },
});

const PATIENT: PatientFacts = { sex: "unknown", ageYears: 50, conditions: [], allergies: [], today: "2026-03-31" };
const alertsOf = (order: string, labs: LabValue[], patient: Partial<PatientFacts> = {}) =>
  check({ ...PATIENT, labs, ...patient }, [], [order]).alerts.filter(({ kind }) => kind !== "monitoring");
const severity = (order: string, test: string, value: number, patient: Partial<PatientFacts> = {}): string =>
  alertsOf(order, [{ test, value, ...(LIMITS.has(test) ? { unit: "x ULN" } : {}) }], patient)[0]?.severity ?? "none";
const LIMITS = new Set(["alt", "creatine-kinase"]);

describe("thresholds, each at its limit and just beyond", () => {
  it.each<[string, string, [number, string][]]>([
    // NICE NG203: above 5.0 and from 6.0; label of eplerenone: above 5.5.
    [
      "hyperkalaemia-drug",
      "potassium",
      [
        [5, "none"],
        [5.1, "moderate"],
        [5.5, "moderate"],
        [5.6, "major"],
        [5.9, "major"],
        [6, "contraindicated"],
        [3, "none"],
      ],
    ],
    // CTCAE: below 3.5 and below 3.0.
    [
      "hypokalaemia-drug",
      "potassium",
      [
        [3.5, "none"],
        [3.4, "moderate"],
        [3, "moderate"],
        [2.9, "major"],
        [6, "none"],
      ],
    ],
    [
      "digoxin",
      "potassium",
      [
        [3.5, "none"],
        [3.4, "moderate"],
        [2.9, "major"],
      ],
    ],
    [
      "qt-known-drug",
      "potassium",
      [
        [3.5, "none"],
        [3.4, "moderate"],
        [2.9, "major"],
      ],
    ],
    ["qt-possible-drug", "potassium", [[2.9, "none"]]],
    [
      "warfarin",
      "inr",
      [
        [3, "none"],
        [3.1, "moderate"],
        [4.5, "moderate"],
        [4.6, "major"],
        [10, "major"],
        [10.1, "contraindicated"],
      ],
    ],
    [
      "bleeding-drug",
      "inr",
      [
        [3, "none"],
        [3.1, "moderate"],
        [4.6, "major"],
        [11, "major"],
      ],
    ],
    ["paracetamol", "inr", [[11, "none"]]],
    // Sex unknown: the higher limit of women holds.
    [
      "qt-known-drug",
      "qtc-ecg",
      [
        [475, "none"],
        [480, "none"],
        [481, "major"],
        [500, "major"],
        [501, "contraindicated"],
      ],
    ],
    [
      "qt-possible-drug",
      "qtc-ecg",
      [
        [480, "none"],
        [481, "moderate"],
        [500, "moderate"],
        [501, "major"],
      ],
    ],
    [
      "heparin",
      "platelets",
      [
        [100, "none"],
        [99, "major"],
        [25, "major"],
        [24, "contraindicated"],
      ],
    ],
    [
      "apixaban",
      "platelets",
      [
        [50, "none"],
        [49, "major"],
        [25, "major"],
        [24, "contraindicated"],
      ],
    ],
    [
      "ticagrelor",
      "platelets",
      [
        [50, "none"],
        [49, "major"],
      ],
    ],
    [
      "clopidogrel",
      "platelets",
      [
        [30, "none"],
        [29, "major"],
      ],
    ],
    [
      "aspirin",
      "platelets",
      [
        [10, "none"],
        [9, "major"],
      ],
    ],
    [
      "antiplatelet-drug",
      "platelets",
      [
        [50, "none"],
        [49, "moderate"],
        [5, "moderate"],
      ],
    ],
    // ADA: level 1 below 3.9, level 2 below 3.0 mmol/L.
    [
      "hypoglycaemia-drug",
      "glucose",
      [
        [3.9, "none"],
        [3.8, "moderate"],
        [3, "moderate"],
        [2.9, "major"],
      ],
    ],
    [
      "hyponatraemia-drug",
      "sodium",
      [
        [135, "none"],
        [134, "minor"],
        [130, "minor"],
        [129, "moderate"],
        [125, "moderate"],
        [124, "major"],
      ],
    ],
    [
      "myopathy-drug",
      "creatine-kinase",
      [
        [4, "none"],
        [4.1, "major"],
        [10, "major"],
        [10.1, "contraindicated"],
      ],
    ],
    [
      "myelosuppression-drug",
      "neutrophils",
      [
        [1.5, "none"],
        [1.4, "moderate"],
        [1, "moderate"],
        [0.9, "major"],
      ],
    ],
    [
      "clozapine",
      "neutrophils",
      [
        [1.5, "none"],
        [0.9, "major"],
      ],
    ],
    [
      "hepatotoxic-drug",
      "alt",
      [
        [3, "none"],
        [3.1, "moderate"],
        [5, "moderate"],
        [5.1, "major"],
      ],
    ],
    [
      "lithium",
      "lithium-level",
      [
        [1.2, "none"],
        [1.3, "major"],
        [1.5, "major"],
        [1.6, "contraindicated"],
      ],
    ],
    [
      "digoxin",
      "digoxin-level",
      [
        [1.1, "none"],
        [1.2, "moderate"],
        [2, "moderate"],
        [2.1, "contraindicated"],
      ],
    ],
    [
      "bradycardia-drug",
      "heart-rate",
      [
        [50, "none"],
        [49, "moderate"],
        [45, "moderate"],
        [44, "major"],
      ],
    ],
    [
      "hypotension-drug",
      "systolic-pressure",
      [
        [100, "none"],
        [99, "moderate"],
        [90, "moderate"],
        [89, "major"],
      ],
    ],
  ])("%s by %s", (order, test, expected) => {
    expect(expected.map(([value]) => [value, severity(order, test, value)])).toEqual(expected);
  });

  it("takes the 470 ms of men for men alone", () => {
    const at = (sex: PatientFacts["sex"]) => severity("qt-known-drug", "qtc-ecg", 471, { sex });
    expect([at("male"), at("female"), at("other"), at("unknown")]).toEqual(["major", "none", "none", "none"]);
    expect(severity("qt-known-drug", "qtc-ecg", 470, { sex: "male" })).toBe("none");
  });
});

describe("units", () => {
  it.each<[string, LabValue, string]>([
    ["glucose in mg/dL: 54 / 18.016 = 2.997", { test: "glucose", value: 54, unit: "mg/dL" }, "major"],
    ["glucose in mg/dL: 55 / 18.016 = 3.053", { test: "glucose", value: 55, unit: "mg/dL" }, "moderate"],
    ["potassium in mEq/L", { test: "K", value: 5.6, unit: "mEq/L" }, "major"],
    ["platelets a microlitre: 49,000", { test: "platelets", value: 49_000, unit: "/µL" }, "major"],
    ["platelets written ×10^9/L", { test: "PLT", value: 49, unit: "×10^9/L" }, "major"],
    ["platelets written K/uL", { test: "platelets", value: 51, unit: "K/uL" }, "none"],
    [
      "ALT with the laboratory's limit: 210 / 40 = 5.25",
      { test: "alt", value: 210, unit: "U/L", upperLimit: 40 },
      "major",
    ],
    ["ALT without it", { test: "alt", value: 210, unit: "U/L" }, "minor"],
    ["a unit that does not convert", { test: "potassium", value: 220, unit: "mg/L" }, "minor"],
    ["QTc in seconds", { test: "qtc", value: 0.51, unit: "s" }, "contraindicated"],
    ["digoxin in nmol/L: 2.6 x 0.781 = 2.03", { test: "digoxin-level", value: 2.6, unit: "nmol/L" }, "contraindicated"],
  ])("%s", (_, lab, expected) => {
    const orders: Record<string, string> = {
      glucose: "hypoglycaemia-drug",
      platelets: "apixaban",
      alt: "hepatotoxic-drug",
    };
    const also: Record<string, string> = {
      potassium: "hyperkalaemia-drug",
      "qtc-ecg": "qt-known-drug",
      "digoxin-level": "digoxin",
    };
    const key = labTest(lab.test)?.key ?? "";
    expect(alertsOf(orders[key] ?? also[key] ?? "", [lab])[0]?.severity ?? "none").toBe(expected);
  });

  it("refuses a result that is none, by field and without its value", () => {
    const lab = { test: "potassium", value: Number.NaN } as LabValue;
    expect(() => alertsOf("hyperkalaemia-drug", [lab])).toThrow("labs[0].value");
  });
});

describe("age of a result", () => {
  it.each<[string, string | undefined, boolean, string]>([
    ["of today", "2026-03-31", true, "potassium 6.2 mmol/L (0 days ago), 6 or more: the drug raises potassium"],
    [
      "at the end of its time",
      "2026-03-01",
      true,
      "potassium 6.2 mmol/L (30 days ago), 6 or more: the drug raises potassium",
    ],
    [
      "a day older",
      "2026-02-28",
      false,
      "potassium 6.2 mmol/L (31 days old, judged for 30: measure again), 6 or more: the drug raises potassium",
    ],
    ["without a date", undefined, true, "potassium 6.2 mmol/L (date not stated), 6 or more: the drug raises potassium"],
  ])("%s", (_, date, interrupts, reason) => {
    const [alert] = alertsOf("hyperkalaemia-drug", [
      { test: "potassium", value: 6.2, ...(date === undefined ? {} : { date }) },
    ]);
    expect([alert?.interrupts, alert?.reason.en]).toEqual([interrupts, reason]);
  });

  it("reads the newest of several", () => {
    const labs = [
      { test: "potassium", value: 6.2, date: "2026-03-01" },
      { test: "k", value: 4.2, date: "2026-03-30" },
    ];
    expect(alertsOf("hyperkalaemia-drug", labs)).toEqual([]);
    expect(alertsOf("hyperkalaemia-drug", [...labs].reverse())).toEqual([]);
  });
});

it("says one fact once: hyperkalaemia as a condition and as a value", () => {
  const conditions = ["hyperkalaemia"];
  const [alert, ...others] = alertsOf("potassium-guarded", [{ test: "potassium", value: 5.6 }], { conditions });
  expect(others).toEqual([]);
  expect([alert?.kind, alert?.severity, alert?.sources]).toEqual([
    "contraindication",
    "contraindicated",
    // The threshold names the place in its label, the condition none.
    ["label-us", "bnf"],
  ]);
  expect(alert?.reason.en).toBe(
    "the patient has hyperkalaemia: fatal rhythm; potassium 5.6 mmol/L (date not stated), above 5.5: the drug raises potassium",
  );
  // Without the value the condition speaks alone.
  expect(alertsOf("potassium-guarded", [], { conditions })).toHaveLength(1);
});

describe("the tables", () => {
  it("cite works that are there, name tests that are there, and put the most serious band first", () => {
    const works = new Set([...CHECK_WORKS.map(({ id }) => id), "label-us", "label-eu", "ada-standards-2024"]);
    const severities = ["contraindicated", "major", "moderate", "minor"];
    for (const { test, bands } of LABORATORY_RULES) {
      expect(LAB_TESTS.map(({ key }) => key)).toContain(test);
      const ranks = bands.map((band) => severities.indexOf(band.severity));
      expect([...ranks].sort()).toEqual(ranks);
      for (const { source, management } of bands) {
        expect(works).toContain(source);
        expect(management.zh).toBeTruthy();
      }
    }
  });

  it("finds a test by key and alias, and no other", () => {
    expect(["K", "qtc", "ANC", "potassium", "kalium"].map((name) => labTest(name)?.key)).toEqual([
      "potassium",
      "qtc-ecg",
      "neutrophils",
      "potassium",
      undefined,
    ]);
  });
});
