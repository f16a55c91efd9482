import { curie, type Language, type Passage, type SimilarCases } from "@cdss/domain";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { isCodedRecord, recordPlaceOf } from "../src/assessment/record-place.ts";
import { textSegments } from "../src/assessment/text-segments.ts";
import { AnswerSentences } from "../src/components/answer-sentences.tsx";
import { SimilarCasesView } from "../src/components/similar-cases-panel.tsx";
import { guideline, passage, quotationOf } from "./fixtures/literature.ts";
import { render } from "./render-page.tsx";

const ofRecord = (id: string, text: string): Passage => ({
  ...passage("x", text, {
    id,
    level: "record",
    source: "Patient record",
    title: "Letter",
    date: "2024-05-21",
    address: null,
  }),
  ...{ start: 100, end: 100 + text.length },
});
const letter = ofRecord("record:DocumentReference/1", "No fever. Cough since May.");
const coded = ofRecord(
  "record:coded:test:2823-3",
  "2024-05-21 · Potassium: 5.9 mmol/L [Observation/b]\n2023 · Potassium: 4.1 mmol/L [Observation/a]",
);

describe("where quoted words of the record stand", () => {
  it("is the text of the record, counted from its beginning", () => {
    expect(recordPlaceOf(letter, quotationOf(letter, "Cough since May."))).toEqual({
      ...{ kind: "words", documentId: "DocumentReference/1", start: 110, end: 126, quote: "Cough since May." },
    });
  });

  it.each([
    ["2024-05-21 · Potassium: 5.9 mmol/L", "Observation/b"],
    ["2023 · Potassium: 4.1 mmol/L", "Observation/a"],
    ["2023 · Potassium: 4.1 mmol/L [Observation/a]", "Observation/a"],
  ])("is the entry that the line %s names", (line, reference) => {
    expect(isCodedRecord(coded)).toBe(true);
    expect(recordPlaceOf(coded, quotationOf(coded, line))).toEqual({ kind: "entry", reference });
  });

  it("is nowhere for literature, whatever its id, and for a line without a reference", () => {
    expect(recordPlaceOf(guideline, quotationOf(guideline, "Preface."))).toBeNull();
    const posing = passage("x", "Words.", { id: "record:letter" });
    expect(recordPlaceOf(posing, quotationOf(posing, "Words."))).toBeNull();
    const cut = ofRecord("record:coded:condition", "2024 · Asthma");
    expect(recordPlaceOf(cut, quotationOf(cut, "2024 · Asthma"))).toBeNull();
  });
});

describe("a place in a shown text", () => {
  const place = { kind: "words" as const, documentId: "d", start: 3, end: 8, quote: "fever" };
  const marked = (text: string, asked = place) =>
    textSegments("d", text, [], asked).flatMap(({ isPlace, text: words }) => (isPlace ? [words] : []));

  it("is marked where its words are those that were quoted", () => {
    expect(marked("No fever.")).toEqual(["fever"]);
    expect(textSegments("d", "No fever.", []).some(({ isPlace }) => isPlace)).toBe(false);
  });

  it("is not where the record has changed, or in another document", () => {
    expect(marked("No cough.")).toEqual([]);
    expect(marked("No fever.", { ...place, documentId: "e" })).toEqual([]);
  });
});

describe("sentences of an answer", () => {
  const sentence = (from: Passage, quote: string) => ({
    ...{ text: quote, language: "en" as const, quotations: [quotationOf(from, quote)], contradictedBy: [] },
  });
  const page = (language: Language) => {
    const sentences = [sentence(coded, "2024-05-21 · Potassium: 5.9 mmol/L"), sentence(guideline, "Preface.")];
    return render(language, createElement(AnswerSentences, { sentences, passages: [coded, guideline] }));
  };

  it("say in words what is of the record and what is of the literature", () => {
    expect(page("en")).toMatch(
      /data-sentence="record".*This patient&#x27;s record.*data-sentence="literature".*Literature/s,
    );
    expect(page("zh")).toMatch(/本患者病历.*文献/s);
  });

  it("show a coded line alone: its neighbours are other values", () => {
    expect(page("en")).toContain("5.9 mmol/L</mark>");
    expect(page("en")).not.toContain("4.1 mmol/L");
    expect(page("en")).toContain("2024-05-21 · Patient record");
  });
});

describe("similar cases", () => {
  const named = (id: string, en: string, zh: string) => ({ concept: curie(id), label: { en, zh } });
  const [fever, rash, cold] = [
    named("HP:0001945", "Fever", "发热"),
    named("HP:0000988", "Rash", "皮疹"),
    named("HP:0012735", "Cough", "咳嗽"),
  ];
  const cases: SimilarCases = {
    reports: {
      ...{ state: "used", reason: null },
      cases: [{ passage: guideline, shared: [fever], onlyHere: [rash] }],
    },
    patients: {
      ...{ state: "used", reason: null },
      cases: [
        {
          ...{
            ageBand: "40-49",
            sex: "female",
            similarity: 2,
            onlyHere: [rash],
            onlyThere: [cold],
            unnamedConditions: 2,
          },
          shared: [
            { finding: fever, other: fever, common: fever, information: 2 },
            { finding: rash, other: cold, common: fever, information: 1 },
          ],
          conditions: [named("OMIM:154700", "Marfan syndrome", "马方综合征")],
        },
      ],
    },
  };
  const page = (language: Language, given = cases) =>
    render(language, createElement(SimilarCasesView, { cases: given }));

  it("stand apart by source, with what both have and what one alone has", () => {
    const en = page("en");
    expect(en.indexOf("Published case reports")).toBeLessThan(en.indexOf("Patients of this site"));
    for (const text of [
      "Named in the passage",
      "Not named there",
      "40-49 years",
      "female",
      "Fever, Rash (there: Cough; both: Fever)",
    ])
      expect(en).toContain(text);
    for (const text of ["Only this patient", "Only the other", "Marfan syndrome, 2 more without a code"])
      expect(en).toContain(text);
    for (const text of ["40-49 岁", "女", "发热、皮疹（对方：咳嗽；同属：发热）", "马方综合征、另有 2 项无对应编码"])
      expect(page("zh")).toContain(text);
  });

  it.each([
    ["few", "en", "Too few cases"],
    ["few", "zh", "病例数过少"],
    ["off", "zh", "未启用"],
    ["failed", "en", "Could not be searched"],
  ] as const)("say that a source is %s, in %s", (state, language, words) => {
    const none = { state, reason: "why", cases: [] };
    expect(page(language, { reports: { state: "used", reason: null, cases: [] }, patients: none })).toContain(words);
  });

  it("say that nothing was found", () => {
    const none = { state: "used" as const, reason: null, cases: [] };
    expect(page("zh", { reports: none, patients: none })).toMatch(/未提及上述表现.*未找到表现相近/s);
  });
});
