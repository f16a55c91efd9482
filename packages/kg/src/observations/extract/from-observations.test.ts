import type { Observation } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { reader } from "../test-support.ts";

const patient = { sex: "female", ageYears: 30 } as const;

function observation(parts: Partial<Observation>): Observation {
  return {
    id: "o1",
    text: "",
    codings: [],
    provenance: { kind: "resource", reference: "Observation/o1", path: "valueQuantity" },
    ...parts,
  };
}
const loinc = (code: string) => [{ system: "http://loinc.org", code }];

/** `+Label` present, `-Label` absent, `?Label` unknown, `!reason` unmapped. */
function read(...parts: Partial<Observation>[]): string[] {
  const list = parts.map((part, index) => observation({ id: `o${index}`, ...part }));
  const { findings, unmapped } = reader.fromObservations(list, patient);
  const sign = { present: "+", absent: "-", unknown: "?" };
  return [...findings.map((found) => sign[found.status] + found.label.en), ...unmapped.map((one) => `!${one.reason}`)];
}

describe("which test an observation is", () => {
  test.each<[string, Partial<Observation>, string[]]>([
    ["by LOINC", { codings: loinc("718-7"), quantity: { value: 8.5, unit: "g/dL" } }, ["+Anemia"]],
    [
      "by LOINC under a URN",
      {
        codings: [{ system: "urn:oid:2.16.840.1.113883.6.1", code: "2823-3" }],
        quantity: { value: 6.2, unit: "mmol/L" },
      },
      ["+Hyperkalemia"],
    ],
    ["by Chinese name", { text: "血小板计数", quantity: { value: 20, unit: "10^9/L" } }, ["+Thrombocytopenia"]],
    ["by name with brackets", { text: "血红蛋白(HGB)", quantity: { value: 85, unit: "g/L" } }, ["+Anemia"]],
    [
      "by the abbreviation in brackets",
      { text: "血细胞分析（PLT）", quantity: { value: 20, unit: "10^9/L" } },
      ["+Thrombocytopenia"],
    ],
    [
      "by display of a local code",
      {
        codings: [{ system: "urn:local", code: "77", display: "Potassium" }],
        quantity: { value: 2.1, unit: "mmol/L" },
      },
      ["+Hypokalemia"],
    ],
    ["by unit, where a name has two tests", { text: "WBC", quantity: { value: 30, unit: "/HPF" } }, ["+Pyuria"]],
    ["a letter of a laboratory column", { text: "K", quantity: { value: 6.2, unit: "mmol/L" } }, ["+Hyperkalemia"]],
    [
      "unknown code and name",
      { codings: loinc("99999-9"), text: "shoe size", quantity: { value: 42, unit: "cm" } },
      ["!unknown-code"],
    ],
    [
      "code of another system is no LOINC",
      { codings: [{ system: "urn:local", code: "718-7" }], quantity: { value: 85, unit: "g/L" } },
      ["!unknown-code"],
    ],
  ])("%s", (_, parts, expected) => {
    expect(read(parts)).toEqual(expected);
  });
});

describe("what its value is", () => {
  const hb = { codings: loinc("718-7") };
  test.each<[string, Partial<Observation>, string[]]>([
    [
      "normal gives both directions as absent",
      { ...hb, quantity: { value: 130, unit: "g/L" } },
      ["-Anemia", "-Increased circulating hemoglobin concentration"],
    ],
    [
      "the record's range wins",
      { ...hb, quantity: { value: 130, unit: "g/L" }, referenceRange: { low: 135, high: 160 } },
      ["+Anemia"],
    ],
    [
      "its range in its own unit",
      { ...hb, quantity: { value: 13, unit: "g/dL" }, referenceRange: { low: 13.5, high: 16, unit: "g/dL" } },
      ["+Anemia"],
    ],
    ["value as text", { ...hb, valueText: "8.5 g/dL" }, ["+Anemia"]],
    [
      "text with mark and range",
      { codings: loinc("10839-9"), valueText: "0.06 ng/mL (0-0.04)" },
      ["+Increased circulating troponin I concentration"],
    ],
    [
      "comparator",
      { codings: loinc("3016-3"), quantity: { value: 0.01, unit: "mIU/L", comparator: "<" } },
      ["+Decreased thyroid-stimulating hormone level"],
    ],
    ["dipstick text", { codings: loinc("20454-5"), valueText: "2+" }, ["+Proteinuria"]],
    ["dipstick negative", { codings: loinc("20454-5"), valueText: "阴性" }, ["-Proteinuria"]],
    [
      "dipstick code",
      {
        codings: loinc("20454-5"),
        valueCodings: [{ system: "http://snomed.info/sct", code: "260385009", display: "Negative" }],
      },
      ["-Proteinuria"],
    ],
    [
      "blood pressure as text",
      { codings: loinc("85354-9"), valueText: "150/95 mmHg" },
      ["+Elevated systolic blood pressure", "+Elevated diastolic blood pressure"],
    ],
    ["components arrive by themselves", { codings: loinc("85354-9") }, ["!missing-value"]],
    ["no value", hb, ["!missing-value"]],
    ["no number", { ...hb, valueText: "haemolysed" }, ["!unreadable-content"]],
    ["unknown unit", { ...hb, quantity: { value: 85, unit: "bananas" } }, ["!unknown-unit"]],
    ["implausible", { ...hb, quantity: { value: 8500, unit: "g/L" } }, ["!implausible-value"]],
    ["entered in error", { ...hb, quantity: { value: 85, unit: "g/L" }, status: "entered-in-error" }, ["!not-active"]],
    ["abnormal without a term", { codings: loinc("770-8"), quantity: { value: 95, unit: "%" } }, ["!unknown-code"]],
  ])("%s", (_, parts, expected) => {
    expect(read(parts)).toEqual(expected);
  });
});

test("an abnormal value at any time outweighs normal ones of the same concept", () => {
  const hb = { codings: loinc("718-7") };
  const at = (value: number) => ({ ...hb, quantity: { value, unit: "g/L" } });
  expect(read(at(130), at(85), at(131))).toEqual(["+Anemia", "-Increased circulating hemoglobin concentration"]);
});

test("places that say the same are kept together, and ids are stable", () => {
  const parts = [85, 80].map((value, index) =>
    observation({
      id: `o${index}`,
      codings: loinc("718-7"),
      quantity: { value, unit: "g/L" },
      provenance: { kind: "resource", reference: `Observation/o${index}`, path: "valueQuantity" },
    }),
  );
  const first = reader.fromObservations(parts, patient).findings;
  expect(first).toHaveLength(1);
  expect(first[0]?.provenance).toHaveLength(2);
  expect(first[0]?.value).toEqual({ value: 85, unit: "g/L" });
  expect(reader.fromObservations(parts, patient).findings).toEqual(first);
});

test("the findings of a note cite the exact words", () => {
  const text = "入院查体：T 39.2℃，血红蛋白85g/L，血钾 4.0mmol/L。";
  const { findings, unmapped } = reader.fromText({ id: "n1", title: "", text }, patient);
  const present = findings.filter((finding) => finding.status === "present");
  expect(present.map((finding) => finding.label.zh)).toEqual(["发热", "贫血"]);
  expect(present.map((finding) => finding.provenance[0])).toEqual([
    { kind: "text", documentId: "n1", start: 5, end: 12, quote: "T 39.2℃" },
    { kind: "text", documentId: "n1", start: 13, end: 22, quote: "血红蛋白85g/L" },
  ]);
  expect(unmapped).toEqual([]);
});
