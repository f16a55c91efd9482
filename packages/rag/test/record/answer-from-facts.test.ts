import type { Observation, Passage, RecordEntry } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { answerFromFacts, readAskedFacts, searchWords } from "../../src/corpus/record/answer-from-facts.ts";
import { codedCorpus } from "../../src/corpus/record/coded-corpus.ts";
import { splitDocument } from "../../src/passages/split-document.ts";

const LOINC = "http://loinc.org";
const value = (id: string, code: string, text: string, date: string, mmol: number): Observation => ({
  ...{ id, text, codings: [{ system: LOINC, code }], quantity: { value: mmol, unit: "mmol/L" }, date },
  provenance: { kind: "resource", reference: `Observation/${id}`, path: "valueQuantity" },
});
const entry = (id: string, text: string, status = "active"): RecordEntry => ({
  ...{ id, text, status, codings: [], date: "2020-01-01" },
  provenance: { kind: "resource", reference: id, path: "code" },
});

const RECORD = {
  observations: [
    value("k1", "2823-3", "Potassium [Moles/volume] in Serum or Plasma", "2023-01-01", 4.1),
    value("k2", "2823-3", "Potassium [Moles/volume] in Serum or Plasma", "2024-01-01", 5.9),
    value("k3", "2823-3", "Potassium [Moles/volume] in Serum or Plasma", "2022-01-01", 4.2),
    value("k4", "2823-3", "Potassium [Moles/volume] in Serum or Plasma", "2021-01-01", 4.3),
    value("g1", "2345-7", "Glucose [Mass/volume] in Blood", "2024-02-01", 6.5),
    value("g2", "2350-7", "Glucose [Mass/volume] in Urine", "2024-03-01", 0),
    value("a1", "4548-4", "Hemoglobin A1c", "2024-01-01", 48),
    value("s1", "8480-6", "Systolic Blood Pressure", "2024-01-01", 120),
  ],
  conditions: [entry("Condition/1", "Asthma (disorder)"), entry("Condition/2", "高血压", "resolved")],
  medications: [
    entry("MedicationRequest/1", "Potassium chloride 20 MEQ Oral Tablet"),
    entry("MedicationRequest/2", "Metformin 500 MG Oral Tablet"),
    entry("MedicationRequest/3", "阿司匹林肠溶片"),
  ],
  allergies: [entry("AllergyIntolerance/1", "Penicillin V")],
};
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "2823-3": ["serum potassium", "血钾"],
  "8480-6": ["blood pressure", "血压"],
};

async function passages(): Promise<Passage[]> {
  const found: Passage[] = [];
  const corpus = codedCorpus(RECORD, (codings) => codings.flatMap(({ code }) => NAMES[code] ?? []));
  for await (const document of corpus.documents(() => undefined)) found.push(...splitDocument(document));
  return found;
}

/** The references of the lines that answer, in their order. */
async function answered(question: string): Promise<string[]> {
  const asked = readAskedFacts(question);
  if (asked === null) return [];
  const all = await passages();
  return answerFromFacts(asked, all).map(({ text, quotations: [quotation] }) => {
    const passage = all.find(({ id }) => id === quotation?.passage);
    if (quotation === undefined || passage === undefined) throw new Error("a line quotes its passage");
    expect(passage.text.slice(quotation.start, quotation.end)).toBe(text);
    return /^ \[(?:.*\/)?(\S+)\]/u.exec(passage.text.slice(quotation.end))?.[1] ?? "";
  });
}

describe("values of a test, the last three and the latest first", () => {
  const POTASSIUM = ["k2", "k1", "k3"];
  it.each([
    ["what was the last potassium?", POTASSIUM],
    ["What is the latest serum potassium level?", POTASSIUM],
    ["potassium", POTASSIUM],
    ["上次血钾多少？", POTASSIUM],
    ["最近一次血钾是多少", POTASSIUM],
    ["患者目前血钾结果如何", POTASSIUM],
    // Two tests share the name; the system tells them apart.
    ["last glucose", ["g2", "g1"]],
    ["glucose in urine", ["g2"]],
    ["hemoglobin a1c", ["a1"]],
    ["血压是多少", ["s1"]],
  ])("%s", async (question, expected) => {
    expect(await answered(question)).toEqual(expected);
  });
});

describe("entries of a kind, or one by its name", () => {
  it.each([
    ["Is she allergic to penicillin?", ["1"]],
    ["any allergies?", ["1"]],
    ["有无过敏史", ["1"]],
    ["Does he take metformin?", ["2"]],
    ["current medications", ["1", "2", "3"]],
    ["目前用什么药", ["1", "2", "3"]],
    ["是否在吃阿司匹林", ["3"]],
    ["does she have asthma", ["1"]],
    ["既往有哪些诊断", ["1", "2"]],
  ])("%s", async (question, expected) => {
    expect(await answered(question)).toEqual(expected);
  });
});

describe("what coded entries do not answer", () => {
  it.each([
    ["a near miss of a name", "What is the hemoglobin?"],
    ["a part of a name", "blood"],
    ["another drug than the one on record", "Is she allergic to aspirin?"],
    ["a test that was not done", "last sodium"],
    ["advice", "Which drug should be given?"],
    ["advice, in Chinese", "用什么药"],
    ["a dose", "what dose of metformin"],
    ["treatment", "how to treat high potassium"],
    ["a cause", "why is the potassium high?"],
    ["a course of events", "Did potassium rise after spironolactone?"],
    ["nothing", "?"],
  ])("%s: %s", async (_what, question) => {
    expect(await answered(question)).toEqual([]);
  });

  it("passages of texts, though they look like lines of entries", async () => {
    const [first] = await passages();
    if (first === undefined) throw new Error("the record has entries");
    const note = { ...first, document: { ...first.document, id: "record:note" } };
    expect(answerFromFacts({ kinds: ["condition"], terms: [] }, [note])).toEqual([]);
  });
});

it("searches by the titles of the kinds in both languages, so that each finds the other", () => {
  const asked = readAskedFacts("any allergies?");
  expect(asked === null ? "" : searchWords(asked)).toBe("Allergies 过敏史");
});
