/** A test whose value the check judges. */
export interface LabTest {
  /** As in the vocabulary of the medication packs, where it holds the test. */
  readonly key: string;
  readonly names: { readonly en: string; readonly zh: string };
  /** Unit of the thresholds, as it is written; `x ULN` for multiples of the laboratory's upper limit. */
  readonly unit: string;
  /** Units that convert: factor by which a value in them is multiplied. Folded by foldUnit. */
  readonly units: Readonly<Record<string, number>>;
  readonly aliases: readonly string[];
  /** Days after which the value says nothing of today: a choice of this project, shorter for what changes by the hour. */
  readonly maxAgeDays: number;
  /** Tests of the vocabulary that a result of this one answers as well. */
  readonly answers: readonly string[];
}

/** A unit without case, spaces, signs of multiplication and the several ways to write a thousand million. */
export function foldUnit(unit: string): string {
  return unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s×*x^]/g, "")
    .replace(/[µμ]/g, "u");
}

const PER_LITRE = { "109/l": 1, "10e9/l": 1, "k/ul": 1, "103/ul": 1, "/ul": 1e-3, "/mm3": 1e-3 };
const MILLIMOLAR = { "mmol/l": 1, "meq/l": 1 };
/** Enzymes in units of the laboratory, or as multiples of its upper limit. */
const ENZYME = { "u/l": 1, "iu/l": 1 };

export const LAB_TESTS: readonly LabTest[] = [
  {
    ...{ key: "potassium", names: { en: "potassium", zh: "血钾" }, unit: "mmol/L", units: MILLIMOLAR },
    ...{ aliases: ["k"], maxAgeDays: 30, answers: [] },
  },
  {
    ...{ key: "sodium", names: { en: "sodium", zh: "血钠" }, unit: "mmol/L", units: MILLIMOLAR },
    ...{ aliases: ["na"], maxAgeDays: 30, answers: [] },
  },
  {
    // 1 mmol/L of glucose is 18.016 mg/dL (molar mass 180.16 g/mol).
    ...{ key: "glucose", names: { en: "glucose", zh: "血糖" }, unit: "mmol/L" },
    units: { "mmol/l": 1, "mg/dl": 1 / 18.016 },
    ...{ aliases: [], maxAgeDays: 1, answers: [] },
  },
  {
    ...{ key: "inr", names: { en: "INR", zh: "INR" }, unit: "", units: {} },
    ...{ aliases: ["pt-inr"], maxAgeDays: 14, answers: [] },
  },
  {
    ...{ key: "qtc-ecg", names: { en: "QTc", zh: "QTc" }, unit: "ms", units: { ms: 1, s: 1000 } },
    ...{ aliases: ["qtc"], maxAgeDays: 90, answers: ["ecg"] },
  },
  {
    ...{ key: "platelets", names: { en: "platelets", zh: "血小板" }, unit: "10^9/L", units: PER_LITRE },
    ...{ aliases: ["plt"], maxAgeDays: 30, answers: [] },
  },
  {
    ...{ key: "neutrophils", names: { en: "neutrophils", zh: "中性粒细胞" }, unit: "10^9/L", units: PER_LITRE },
    ...{ aliases: ["anc"], maxAgeDays: 14, answers: ["blood-count"] },
  },
  {
    ...{ key: "creatine-kinase", names: { en: "creatine kinase", zh: "肌酸激酶" }, unit: "x ULN", units: ENZYME },
    ...{ aliases: ["ck"], maxAgeDays: 30, answers: [] },
  },
  {
    ...{ key: "alt", names: { en: "ALT", zh: "ALT" }, unit: "x ULN", units: ENZYME },
    ...{ aliases: ["gpt"], maxAgeDays: 90, answers: ["liver-function"] },
  },
  {
    ...{ key: "lithium-level", names: { en: "lithium level", zh: "血锂浓度" }, unit: "mmol/L", units: MILLIMOLAR },
    ...{ aliases: ["lithium"], maxAgeDays: 90, answers: ["drug-level"] },
  },
  {
    // Molar mass of digoxin 780.9 g/mol: 1 nmol/L is 0.781 ng/mL.
    ...{ key: "digoxin-level", names: { en: "digoxin level", zh: "地高辛浓度" }, unit: "ng/mL" },
    units: { "ng/ml": 1, "ug/l": 1, "nmol/l": 0.781 },
    ...{ aliases: ["digoxin"], maxAgeDays: 90, answers: ["drug-level"] },
  },
  {
    ...{ key: "heart-rate", names: { en: "heart rate", zh: "心率" }, unit: "/min" },
    units: { "/min": 1, bpm: 1, "beats/min": 1, "次/分": 1 },
    ...{ aliases: ["hr", "pulse"], maxAgeDays: 7, answers: [] },
  },
  {
    ...{ key: "systolic-pressure", names: { en: "systolic pressure", zh: "收缩压" }, unit: "mmHg" },
    units: { mmhg: 1, kpa: 7.5006 },
    ...{ aliases: ["sbp"], maxAgeDays: 7, answers: ["blood-pressure"] },
  },
];

const BY_NAME = new Map(LAB_TESTS.flatMap((test) => [test.key, ...test.aliases].map((name) => [name, test] as const)));

/** The test of a key or alias; null where the check does not judge it. */
export function labTest(name: string): LabTest | null {
  return BY_NAME.get(name.trim().toLowerCase()) ?? null;
}
