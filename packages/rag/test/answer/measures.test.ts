import type { EvidenceDocument } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { readAgeSpans, readAges } from "../../src/answer/read-ages.ts";
import { readMeasures } from "../../src/answer/read-measures.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, HIDE, made, POLICY } from "./made-documents.ts";

const shown = ({ key, interval: { from, to, fromIsIn, toIsIn } }: ReturnType<typeof readMeasures>[number]) =>
  `${key} ${fromIsIn ? "[" : "("}${Number(from.toFixed(3))}, ${Number(to.toFixed(3))}${toIsIn ? "]" : ")"}`;

describe("a measure is read", () => {
  it.each([
    ["Can it be given when eGFR is 25?", ["kidney function [25, 25]"]],
    ["eGFR or creatinine clearance below 30 mL/min", ["kidney function (-Infinity, 30)"]],
    ["at eGFR 30 to 60 stop", ["kidney function [30, 60]"]],
    ["肌酐清除率低于30 mL/min", ["kidney function (-Infinity, 30)"]],
    ["eGFR<30 蓄积", ["kidney function (-Infinity, 30)"]],
    ["only if potassium is below 5.0", ["potassium (-Infinity, 5)"]],
    ["K 5.6", ["potassium [5.6, 5.6]"]],
    // Near misses: vitamin K1, and a figure that another one parts from the name.
    ["vitamin K 1 mg, K-wires", []],
    ["glomerular filtration rate: every 3 to 6 months below 60", []],
  ])("%s", (text, expected) => {
    expect(readMeasures(text).map(shown)).toEqual(expected);
  });
});

describe("ages are read, in years", () => {
  it.each([
    // A month is a twelfth of a year; the last year of a span is whole: 11 years ends at 12.
    ["in children (aged 6 months to 11 years)", ["age [0.5, 12)"]],
    ["用于儿童（6个月至11岁）", ["age [0.5, 12)"]],
    ["in patients aged under 12 years", ["age (-Infinity, 12)"]],
    ["8岁以下患者", ["age (-Infinity, 8)"]],
    ["aged 65 years and over", ["age [65, Infinity)"]],
    ["65岁及以上", ["age [65, Infinity)"]],
    // Spans of time are no ages.
    ["for under 2 weeks", []],
    ["每3～6个月复查", []],
  ])("of a source: %s", (text, expected) => {
    expect(readAgeSpans(text).map(shown)).toEqual(expected);
  });

  it.each([
    ["a 5-year-old", false, ["age [5, 5]"]],
    ["4 month old", false, ["age [0.333, 0.333]"]],
    ["宝宝4个月", true, ["age [0.333, 0.333]"]],
    ["kid 5 years", true, ["age [5, 5]"]],
    ["3岁", false, ["age [3, 3]"]],
    ["疗程4个月", false, []],
    ["treated for 5 years", false, []],
  ] as const)("of a question: %s", (text, isChild, expected) => {
    expect(readAges(text, isChild).map(shown)).toEqual(expected);
  });
});

const DOCUMENTS: readonly EvidenceDocument[] = [
  made(
    "ravamine",
    "Ravamine",
    [
      "Ravamine in renal impairment (eGFR below 30 mL/min): contraindicated.",
      "Ravamine in renal impairment (eGFR below 45 mL/min): reduce the dose.",
      "Ravamine by mouth in adults: 500 mg a dose.",
      "Ravamine by vein, intravenously in adults: 100 mg a dose.",
      "Ravamine by mouth in children (aged 6 months to 11 years): 10 mg/kg a dose.",
      "Ravamine in patients aged under 6 months: contraindicated.",
      "Ravamine in patients aged 65 years and over: avoid.",
      "Ravamine in hepatic impairment (Child-Pugh class C): avoid.",
      "Ravamine during breastfeeding: compatible; used in France.",
    ].join("\n"),
  ),
  made(
    "solitrol-zh",
    "索利醇",
    "索利醇用于儿童：每次5 mg/kg。\n索利醇用于肾功能不全（肌酐清除率低于30 mL/min）：禁用。",
  ),
];

const answerer = createQuestionAnswerer({
  search: bm25Search(DOCUMENTS, { all: true }),
  concepts: CONCEPTS,
  chat: null,
  deidentify: HIDE,
  policy: POLICY,
});

describe("what holds at the value asked about", () => {
  it.each([
    // Question, words of every sentence of the answer; none where nothing answers.
    ["Can ravamine be given when eGFR is 25?", ["below 30"]],
    ["ravamine eGFR 40", ["below 45"]],
    ["Can ravamine be given when eGFR is 30?", ["below 45"]],
    ["Can ravamine be given when eGFR is 45?", []],
    ["Can ravamine be given when potassium is 5.8?", []],
    ["ravamine dose kid 5 years", ["6 months to 11 years"]],
    ["ravamine in a 3 month old baby", ["under 6 months"]],
    ["Can ravamine be used in a 10-year-old?", []],
    ["ravamine in old people", ["65 years and over"]],
    ["ravamine iv dose", ["intravenously"]],
    ["ravamine nursing mother", ["breastfeeding"]],
    ["小儿索利醇用量", ["儿童"]],
    ["3岁宝宝索利醇怎么吃", ["儿童"]],
    ["肌酐清除率20能用索利醇吗", ["低于30"]],
    ["肌酐清除率30能用索利醇吗", []],
    ["What is the capital of France?", []],
  ] as const)("%s", async (text, words) => {
    const { sentences } = await answered(answerer, { text, language: /\p{Script=Han}/u.test(text) ? "zh" : "en" });
    expect(sentences.length > 0).toBe(words.length > 0);
    for (const { text: said } of sentences)
      expect(
        words.some((word) => said.includes(word)),
        said,
      ).toBe(true);
  });
});
