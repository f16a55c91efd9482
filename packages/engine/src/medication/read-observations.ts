import type { LabValue, Observation } from "@cdss/domain";
import { creatinineMgPerDl, labTest } from "@cdss/safety";

/**
 * LOINC codes (loinc.org) of the results that the medication check judges. Codes of one test differ by specimen or by the unit in which it is reported;
 * the unit is read from the value.
 */
const LAB_CODES: Readonly<Record<string, readonly string[]>> = {
  potassium: ["2823-3", "6298-4", "77142-8"],
  sodium: ["2951-2", "2947-0", "77139-4"],
  glucose: ["2345-7", "2339-0", "14749-6", "15074-8"],
  inr: ["6301-6", "34714-6"],
  "qtc-ecg": ["8636-3"],
  platelets: ["777-3", "26515-7"],
  neutrophils: ["751-8", "26499-4"],
  "creatine-kinase": ["2157-6"],
  alt: ["1742-6"],
  "digoxin-level": ["10535-3"],
  "heart-rate": ["8867-4"],
  "systolic-pressure": ["8480-6"],
};
const TEST_OF_CODE = new Map(
  Object.entries(LAB_CODES).flatMap(([test, codes]) => codes.map((code) => [code, test] as const)),
);
const CREATININE = new Set(["2160-0", "14682-9", "38483-4"]);
const GFR = new Set([
  "62238-1",
  "98979-8",
  "33914-3",
  "48642-3",
  "48643-1",
  "88293-6",
  "88294-4",
  "50044-7",
  "77147-7",
]);
const WEIGHT = new Set(["29463-7", "3141-9"]);
const HEIGHT = new Set(["8302-2"]);

/** What the observations of a record say that the medication check reads; the newest of each. */
export interface MeasuredFacts {
  readonly labs: readonly LabValue[];
  /** mg/dL. */
  readonly creatinine?: number;
  readonly gfr?: number;
  readonly weightKg?: number;
  readonly heightCm?: number;
}

const loincOf = ({ codings }: Observation): string[] =>
  codings.flatMap(({ system, code }) => (/loinc/i.test(system) ? [code] : []));

/** A quantity in the wanted unit; undefined in a unit that is not known, or as a bound only. */
function valueIn({ quantity }: Observation, factors: Readonly<Record<string, number>>): number | undefined {
  if (quantity === undefined || quantity.comparator !== undefined) return undefined;
  const factor = factors[quantity.unit.normalize("NFKC").replace("μ", "u").toLowerCase()];
  return factor === undefined ? undefined : quantity.value * factor;
}

const CREATININE_UNITS = { "mg/dl": 1, "umol/l": creatinineMgPerDl(1) };
const GFR_UNITS = { "ml/min/{1.73_m2}": 1, "ml/min/1.73m2": 1, "ml/min/1.73 m2": 1, "ml/min": 1, "ml/min/1.73m^2": 1 };
/** One pound is 0.45359237 kg, one inch 2.54 cm. */
const WEIGHT_UNITS = { kg: 1, g: 0.001, "[lb_av]": 0.45359237, lb: 0.45359237 };
const HEIGHT_UNITS = { cm: 1, m: 100, "[in_i]": 2.54, in: 2.54 };

function labOf(observation: Observation): LabValue[] {
  const { quantity, text, date, referenceRange } = observation;
  if (quantity === undefined || quantity.comparator !== undefined || quantity.value < 0) return [];
  const test = loincOf(observation).flatMap((code) => TEST_OF_CODE.get(code) ?? [])[0] ?? labTest(text)?.key;
  if (test === undefined) return [];
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? "")?.[0];
  return [
    {
      test,
      value: quantity.value,
      unit: quantity.unit.slice(0, 30),
      ...(day === undefined ? {} : { date: day }),
      ...(referenceRange?.high === undefined || referenceRange.high <= 0 ? {} : { upperLimit: referenceRange.high }),
    },
  ];
}

/** Newest first; what has no date comes last. */
const byDate = (a: Observation, b: Observation): number => (b.date ?? "").localeCompare(a.date ?? "");

export function readMeasuredFacts(observations: readonly Observation[]): MeasuredFacts {
  const sorted = [...observations].sort(byDate);
  const newest = (codes: ReadonlySet<string>, units: Readonly<Record<string, number>>): number | undefined =>
    sorted.flatMap((one) => (loincOf(one).some((code) => codes.has(code)) ? (valueIn(one, units) ?? []) : []))[0];
  const labs = new Map<string, LabValue>();
  for (const lab of sorted.flatMap(labOf)) if (!labs.has(lab.test)) labs.set(lab.test, lab);
  const facts = {
    creatinine: newest(CREATININE, CREATININE_UNITS),
    gfr: newest(GFR, GFR_UNITS),
    weightKg: newest(WEIGHT, WEIGHT_UNITS),
    heightCm: newest(HEIGHT, HEIGHT_UNITS),
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { labs: [...labs.values()], ...known };
}
