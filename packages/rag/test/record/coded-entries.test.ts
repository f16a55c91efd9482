import type { Observation, Provenance, RecordEntry } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { type CodedRecord, codedCorpus } from "../../src/corpus/record/coded-corpus.ts";
import { entryLine, observationLine, readFactLines } from "../../src/corpus/record/fact-line.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { readAll } from "../corpus/read-corpus.ts";

const place = (reference: string): Provenance => ({ kind: "resource", reference, path: "code" });
const observation = (id: string, change: Partial<Observation>): Observation => ({
  ...{ id, text: "Potassium", codings: [{ system: "http://loinc.org", code: "2823-3" }] },
  provenance: place(`Observation/${id}`),
  ...change,
});
const entry = (id: string, text: string, change: Partial<RecordEntry> = {}): RecordEntry => ({
  ...{ id, text, codings: [], provenance: place(`Condition/${id}`) },
  ...change,
});
const NOTHING: CodedRecord = { conditions: [], medications: [], allergies: [], observations: [] };

describe("a measurement on one line", () => {
  const quantity = { value: 5.1, unit: "mmol/L" };
  const high = [{ system: "v3", code: "H", display: "High" }];
  it.each<[string, Partial<Observation>, string | null]>([
    [
      "value, unit, reference, remark of the laboratory, and the time with its zone",
      {
        ...{ quantity, date: "2024-05-21T09:20:31.5+08:00", interpretation: high },
        referenceRange: { low: 3.5, high: 5, unit: "mmol/L" },
      },
      "2024-05-21 09:20+08:00 · Potassium: 5.1 mmol/L (reference 3.5 to 5 mmol/L; High) [Observation/k]",
    ],
    [
      "Chinese as recorded",
      { text: "血钾", quantity, date: "2024-05-21", referenceRange: { high: 5.3 } },
      "2024-05-21 · 血钾：5.1 mmol/L（参考范围 ≤5.3） [Observation/k]",
    ],
    [
      "a bound, and no date",
      { quantity: { value: 0.1, unit: "ug/L", comparator: "<" } },
      "Undated · Potassium: <0.1 ug/L [Observation/k]",
    ],
    [
      "the year alone where no more is stated",
      { quantity, date: "2019" },
      "2019 · Potassium: 5.1 mmol/L [Observation/k]",
    ],
    ["a number without unit", { quantity: { value: 1, unit: "1" } }, "Undated · Potassium: 1 [Observation/k]"],
    ["words on one line", { valueText: "not\n done " }, "Undated · Potassium: not done [Observation/k]"],
    ["a coded value by its name", { valueCodings: high }, "Undated · Potassium: High [Observation/k]"],
    ["nothing without a value: unknown is not normal", {}, null],
  ])("%s", (_what, change, expected) => {
    expect(observationLine(observation("k", change))).toBe(expected);
  });

  it("cuts a value that is a text, and says so", () => {
    const line = observationLine(observation("k", { valueText: "x".repeat(500) }));
    expect(line).toHaveLength("Undated · Potassium: ".length + 400 + " [Observation/k]".length);
    expect(line).toContain("x… [");
  });
});

describe("an entry on one line", () => {
  it.each([
    [
      "condition",
      entry("c", "Asthma", { status: "active provisional", date: "2019-02" }),
      "2019-02 · Asthma: active, provisional [Condition/c]",
    ],
    ["condition", entry("c", "哮喘", { status: "active" }), "日期不详 · 哮喘：现患 [Condition/c]"],
    ["medication", entry("c", "阿司匹林", { status: "active" }), "日期不详 · 阿司匹林：在用 [Condition/c]"],
    ["allergy", entry("c", "青霉素", { status: "resolved" }), "日期不详 · 青霉素：已愈 [Condition/c]"],
    ["medication", entry("c", "Aspirin"), "Undated · Aspirin [Condition/c]"],
    ["condition", entry("c", " \n"), null],
  ] as const)("%s: %j", (kind, given, expected) => {
    expect(entryLine(kind, given)).toBe(expected);
  });
});

describe("lines read back", () => {
  it("are the lines without the field at the end, by their offsets", () => {
    const text = "2024-05-21 · A: 1 [Observation/a]\nUndated · B [Condition/b [x] [urn:uuid:1]\n2024 · cut";
    const lines = readFactLines(text);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual([
      "2024-05-21 · A: 1",
      "Undated · B [Condition/b [x]",
    ]);
    expect(lines.map(({ date, content }) => [date, content])).toEqual([
      ["2024-05-21", "A: 1"],
      ["", "B [Condition/b [x]"],
    ]);
  });

  it.each([["failure: active [Condition/2]"], ["2024 · begun and not ended"], [""]])("leaves out %j", (text) => {
    expect(readFactLines(text)).toEqual([]);
  });
});

describe("coded entries as texts", () => {
  const read = async (record: Partial<CodedRecord>, names: () => string[] = () => []) =>
    (await readAll(codedCorpus({ ...NOTHING, ...record }, names))).documents;

  it("hold the values of one test, the latest first, whatever the order and the zone in which they are recorded", async () => {
    const quantity = (value: number) => ({ quantity: { value, unit: "mmol/L" } });
    const [document, ...others] = await read({
      observations: [
        observation("none", quantity(1)),
        observation("old", { ...quantity(2), date: "2019-12-31" }),
        // 23:30 in Shanghai is 15:30 UTC, before 16:00 UTC of the same day.
        observation("shanghai", { ...quantity(3), date: "2024-05-21T23:30:00+08:00" }),
        observation("utc", { ...quantity(4), date: "2024-05-21T16:00:00Z" }),
      ],
    });
    expect(others).toEqual([]);
    expect(document?.text.split("\n").map((line) => /\[.*\/(.*)\]/.exec(line)?.[1])).toEqual([
      "utc",
      "shanghai",
      "old",
      "none",
    ]);
    expect(document).toMatchObject({
      ...{ id: "record:coded:test:2823-3", title: "Potassium", level: "record", language: "en", date: "2024-05-21" },
      source: "Patient record, coded entries",
    });
  });

  it("name a test as it is asked for: shortly, and in the other language", async () => {
    const text = "Potassium [Moles/volume] in Serum or Plasma";
    const [document] = await read({ observations: [observation("k", { text, valueText: "5" })] }, () => ["血钾"]);
    expect(document?.sections).toEqual([
      { headings: [text, "Potassium", "血钾"], start: 0, end: document?.text.length },
    ]);
  });

  it("part tests by code, and by name where they have none, without words of the record in an id", async () => {
    const other = { codings: [], text: "Zygote test" };
    const documents = await read({
      observations: [
        observation("a", { valueText: "1" }),
        observation("b", { ...other, valueText: "2" }),
        observation("c", { ...other, text: " zygote  TEST", valueText: "3" }),
        observation("d", { ...other, text: "Another", valueText: "4" }),
      ],
    });
    expect(documents.map(({ text }) => text.split("\n").length)).toEqual([1, 2, 1]);
    expect(documents.map(({ id }) => id).join()).not.toMatch(/zygote|another/i);
  });

  it("hold what is of today before what is over", async () => {
    const [document] = await read({
      conditions: [
        entry("over", "Fracture", { status: "resolved", date: "2024-01-01" }),
        entry("old", "Asthma", { status: "active", date: "2001" }),
        entry("new", "Gout", { status: "active", date: "2020" }),
      ],
    });
    expect(document?.text.split("\n").map((line) => line.split(" · ")[1])).toEqual([
      "Gout: active [Condition/new]",
      "Asthma: active [Condition/old]",
      "Fracture: resolved [Condition/over]",
    ]);
    expect(document).toMatchObject({ id: "record:coded:condition", title: "Conditions and diagnoses" });
  });

  it("are none where nothing is recorded: no line says that there is nothing", async () => {
    expect(await read({})).toEqual([]);
  });

  it("come as passages whose lines are whole", async () => {
    const observations = Array.from({ length: 200 }, (_, at) =>
      observation(`n${at}`, { quantity: { value: at, unit: "mmol/L" }, date: "2024-05-21" }),
    );
    const [document] = await read({ observations });
    if (document === undefined) throw new Error("the test has a text");
    const passages = splitDocument(document);
    expect(passages.length).toBeGreaterThan(5);
    expect(passages.flatMap(({ text }) => readFactLines(text))).toHaveLength(200);
  });
});
