import type { EvidenceDocument } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, HIDE, made, POLICY } from "./made-documents.ts";

const DOCUMENTS: readonly EvidenceDocument[] = [
  made(
    "marsh-fever",
    "Marsh fever",
    [
      "Marsh fever, second-line treatment: solitrol 5 mg once a day.",
      "Marsh fever, first-line treatment (adults), alternative: ravamine 250 mg four times a day.",
      "Marsh fever, first-line treatment (pregnant): ravamine 100 mg once a day.",
      "Marsh fever, first-line treatment (adults): ravamine 500 mg twice daily.",
      "A frequent finding in marsh fever is worms on ultrasound (30-79 % of patients, estimate).",
      "In suspected or known marsh fever: blood film to confirm the diagnosis.",
      "In suspected or known marsh fever: ultrasound of the spleen to assess severity.",
      "In suspected or known marsh fever: urine culture to find the cause.",
    ].join("\n"),
  ),
  made(
    "colitis",
    "Antibiotic colitis",
    "Antibiotic colitis, first-line treatment: stop ravamine, which is contraindicated.",
  ),
  made(
    "ravamine",
    "Ravamine",
    [
      "Ravamine by mouth in children: 10 mg/kg a dose.",
      "Ravamine in renal impairment (eGFR below 30 mL/min): reduce the dose to 250 mg.",
      "Ravamine by mouth in adults: 500 mg a dose.",
      "Ravamine in pregnancy: contraindicated.",
    ].join("\n"),
  ),
  made(
    "solitrol",
    "Solitrol",
    [
      "Solitrol by mouth in adults: 5 mg a dose.",
      "Solitrol by mouth in children (aged under 6 months): 1 mg a dose.",
      "Solitrol by mouth in children (aged 6 months and over): 2 mg a dose.",
    ].join("\n"),
  ),
  made("glass-gout", "Glass gout", "Glass gout, first-line treatment (not pregnant): solitrol 5 mg once a day."),
  made(
    "marsh-fever-zh",
    "沼泽热",
    "沼泽热的一线治疗（成人）的替代用药：瑞伐胺每次250 mg，每日4次。\n沼泽热的一线治疗（成人）：瑞伐胺每次500 mg，每日2次。\n沼泽热的二线治疗：索利醇每次5 mg。\n沼泽热的检查：血涂片，用于确诊。\n沼泽热的检查：脾脏超声，用于评估严重程度。",
  ),
  made("ravamine-zh", "瑞伐胺", "瑞伐胺用于儿童（6个月以下），口服：每次1 mg/kg。\n瑞伐胺用于成人，口服：每次500 mg。"),
  made(
    "solitrol-zh",
    "索利醇",
    "索利醇用于儿童（6个月以下），口服：每次1 mg。\n索利醇用于儿童（6个月及以上），口服：每次2 mg。",
  ),
];

const answerer = createQuestionAnswerer({
  search: bm25Search(DOCUMENTS, { all: true }),
  concepts: CONCEPTS,
  chat: null,
  deidentify: HIDE,
  policy: POLICY,
});

const ask = (text: string) => answered(answerer, { text, language: /\p{Script=Han}/u.test(text) ? "zh" : "en" });

describe("in this order", () => {
  it.each([
    // Words of each sentence of the answer in the language of the question, in their order.
    ["Which antibiotic is given for marsh fever?", ["(adults): ravamine", "alternative", "(pregnant)"]],
    ["How is marsh fever treated?", ["(adults): ravamine", "alternative", "second-line", "(pregnant)"]],
    ["What is the dose of ravamine?", ["in adults", "in children", "renal impairment"]],
    ["What is the dose of ravamine in children?", ["in children"]],
    ["What is the dose of ravamine when eGFR is 20?", ["renal impairment"]],
    ["Which scan for marsh fever?", ["ultrasound of the spleen"]],
    ["What blood test in marsh fever?", ["blood film"]],
    ["Which antibiotic is contraindicated in pregnancy?", ["in pregnancy: contraindicated"]],
    ["沼泽热用什么抗生素？", ["成人）：瑞伐胺", "替代用药"]],
    ["沼泽热做什么影像学检查", ["脾脏超声"]],
    ["沼泽热抽血查什么", ["血涂片"]],
    // A toddler is 1 to 3 years old; an infant under 2 years.
    ["幼儿索利醇用量", ["6个月及以上"]],
    ["solitrol dose for a toddler", ["6 months and over"]],
    ["solitrol dose in infants", ["6 months and over", "under 6 months"]],
  ])("%s", async (question, words) => {
    const language = /\p{Script=Han}/u.test(question) ? "zh" : "en";
    const said = (await ask(question)).sentences.filter((one) => one.language === language).map(({ text }) => text);
    expect(said.length).toBe(words.length);
    for (const [at, word] of words.entries()) expect(said[at]).toContain(word);
  });
});

describe("no answer is", () => {
  it.each([
    ["a drug of another class", "Which antibiotic is given for glass gout?"],
    ["what is said of a disease that bears the name of the class", "Can antibiotics be used in glass gout?"],
    ["a group that is only excluded", "How is glass gout treated in pregnancy?"],
  ])("%s: %s", async (_what, question) => {
    expect(await ask(question)).toMatchObject({ outcome: "not-found", sentences: [] });
  });
});

describe("a group of which no source speaks", () => {
  it.each([
    ["老年人索利醇用量", ["old"]],
    ["How is glass gout treated in children?", ["child"]],
    ["How is glass gout treated in pregnancy?", ["pregnant"]],
  ])("is named where others are spoken of: %s", async (question, lacking) => {
    expect(await ask(question)).toMatchObject({ outcome: "not-found", sentences: [], lacking });
  });

  it.each([
    ["nothing answers for anybody", "What is the half-life of ravamine in children?"],
    ["no group is asked for", "What is the half-life of ravamine?"],
  ])("is not named where %s", async (_what, question) => {
    expect((await ask(question)).lacking).toBeUndefined();
  });
});
