import { type EvidenceDocument, EXTRACTIVE_WRITER, type Language } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, events, HIDE, made, POLICY } from "./made-documents.ts";

const DOCUMENTS: readonly EvidenceDocument[] = [
  made(
    "ravamine",
    "Ravamine",
    [
      "Ravamine in adults: 500 mg a dose, twice daily, at most 2 g a day.",
      "Ravamine in adults: 500 mg a dose, twice daily, at most 2 g a day, as stated.",
      "Ravamine in children: 10 mg/kg a dose, twice daily.",
      "Ravamine is contraindicated in glass gout.",
      "Ravamine may cause coughing.",
      "Ravamine in pregnancy: compatible.",
      "Ravamine in men over 70 years: halve it.",
      "With ravamine, monitor the blood count every 2 weeks.",
    ].join("\n"),
  ),
  made(
    "solitrol",
    "Solitrol",
    "Solitrol in adults: 5 mg once a day.\nSolitrol with food (see above) is well absorbed.",
  ),
  made(
    "marsh-fever",
    "Marsh fever",
    [
      "Marsh fever, first-line treatment: ravamine 500 mg twice daily, for 7 days.",
      "Marsh fever, second-line treatment: solitrol 5 mg once a day.",
      "In suspected marsh fever: blood film to confirm the diagnosis.",
      "Marsh fever is caused by a worm of the marshes.",
    ].join("\n"),
  ),
  made(
    "reference",
    "Works on marsh fever",
    "Source: “Diagnosis and treatment of marsh fever with ravamine 1 g” (2020).",
    {
      sections: [{ headings: ["Works on marsh fever", "Sources"], start: 0, end: 74 }],
    },
  ),
  made(
    "ravamine-zh",
    "瑞伐胺",
    [
      "瑞伐胺用于成人：每次500 mg，每日2次，每日最多2 g。",
      "瑞伐胺用于儿童：每次10 mg/kg，每日2次；12岁以上按成人。",
      "瑞伐胺禁用于玻璃痛风。",
      "瑞伐胺可致咳嗽。",
      "妊娠期使用瑞伐胺：可用。",
    ].join("\n"),
  ),
  made(
    "meeting",
    "Interactions",
    "Ravamine with lithium (major): change to solitrol.\nRavamine with velorix: never together.",
  ),
  made("solitrol-zh", "索利醇", "索利醇用于成人：每次5 mg，每日1次。"),
  made(
    "marsh-fever-zh",
    "沼泽热",
    "沼泽热的一线治疗：瑞伐胺每次500 mg，每日2次，疗程7天。\n沼泽热的检查：血涂片，用于确诊。\n沼泽热由沼泽蠕虫引起。",
  ),
  made("only-chinese", "玻璃痛风", "玻璃痛风的一线治疗：索利醇每次5 mg。"),
];

const answerer = (concepts: typeof CONCEPTS | null = CONCEPTS, documents = DOCUMENTS) =>
  createQuestionAnswerer({
    search: bm25Search(documents, { all: true }),
    concepts,
    chat: null,
    deidentify: HIDE,
    policy: POLICY,
  });

const ask = (text: string, language: Language, concepts: typeof CONCEPTS | null = CONCEPTS) =>
  answered(answerer(concepts), { text, language });

describe("the extractive composer answers", () => {
  it.each([
    // Question, the words that the first sentence must hold.
    ["What is the usual adult dose of ravamine?", "Ravamine in adults: 500 mg"],
    ["What is the dose of ravamine in children?", "10 mg/kg"],
    ["What is the maximum daily dose of ravamine?", "at most 2 g"],
    ["Is ravamine contraindicated in glass gout?", "contraindicated in glass gout"],
    ["Can ravamine be used in pregnancy?", "in pregnancy: compatible"],
    ["Can ravamine cause coughing?", "may cause coughing"],
    ["What causes marsh fever?", "caused by a worm"],
    ["How is marsh fever treated?", "first-line treatment"],
    ["How long is marsh fever treated with ravamine?", "for 7 days"],
    ["Which test confirms marsh fever?", "blood film"],
    ["What should be monitored with ravamine?", "monitor the blood count"],
    ["瑞伐胺成人的常用剂量是多少？", "瑞伐胺用于成人：每次500 mg"],
    ["儿童使用瑞伐胺的剂量是多少？", "12岁以上按成人"],
    ["瑞伐胺每天最多吃多少？", "最多2 g"],
    ["玻璃痛风患者能用瑞伐胺吗？", "禁用于玻璃痛风"],
    ["孕妇可以服用瑞伐胺吗？", "妊娠期使用瑞伐胺：可用"],
    ["沼泽热的病因是什么？", "由沼泽蠕虫引起"],
    ["沼泽热首选什么药？", "一线治疗"],
    ["沼泽热用瑞伐胺的疗程是多久？", "疗程7天"],
    ["沼泽热如何确诊？", "血涂片"],
  ])("%s", async (question, words) => {
    const { outcome, sentences, writer } = await ask(question, /\p{Script=Han}/u.test(question) ? "zh" : "en");
    expect(outcome).toBe("found");
    expect(sentences[0]?.text).toContain(words);
    expect(writer).toBe(EXTRACTIVE_WRITER);
  });
});

describe("what the passages do not say is not found:", () => {
  it.each([
    ["same drug, what no passage speaks of", "What is the half-life of ravamine?"],
    ["same drug, another kind of thing", "What is the mechanism of ravamine?"],
    ["same drug, another effect", "Can ravamine cause hair loss?"],
    ["same drug, another disease", "Is ravamine contraindicated in marsh fever?"],
    ["another drug, same question", "Is solitrol contraindicated in glass gout?"],
    ["another drug in children", "What is the dose of solitrol in children?"],
    ["another drug in pregnancy", "Can solitrol be used in pregnancy?"],
    ["no drug that is known", "What is the usual adult dose of velorix?"],
    ["a duration where only an age stands", "How long is ravamine given in men?"],
    ["what is caused for what causes", "What causes ravamine?"],
    ["an agent that is asked for its effect on another", "Can solitrol cause coughing?"],
    ["a title in a list of works", "What is the dose of ravamine in the diagnosis of marsh fever in dogs?"],
    ["a drug that is only the way out of an interaction", "Does ravamine interact with solitrol?"],
    ["the same in other words", "Is ravamine safe with solitrol?"],
    ["no thing at all", "What should I do?"],
    ["同一药物，未提及的内容", "瑞伐胺的半衰期是多少？"],
    ["同一药物，另一问题", "瑞伐胺的作用机制是什么？"],
    ["同一药物，另一疾病", "沼泽热患者禁用瑞伐胺吗？"],
    ["另一药物，同一问题", "玻璃痛风患者能用索利醇吗？"],
    ["另一药物，妊娠", "孕妇可以服用索利醇吗？"],
    ["另一药物，儿童", "儿童使用索利醇的剂量是多少？"],
    ["未知药物", "维洛利成人的常用剂量是多少？"],
  ])("%s: %s", async (_what, question) => {
    const answer = await ask(question, /\p{Script=Han}/u.test(question) ? "zh" : "en");
    expect(answer).toMatchObject({ outcome: "not-found", sentences: [], passages: [], dropped: 0, degraded: [] });
  });

  it.each([
    ["the rarest word is missing", "What is the usual adult dose of velorix?", "not-found"],
    ["another drug", "Is solitrol contraindicated in glass gout?", "not-found"],
    ["every word is there", "Is ravamine contraindicated in glass gout?", "found"],
    ["缺少最少见的词", "维洛利成人的剂量是多少？", "not-found"],
  ])("without concepts, %s", async (_what, question, outcome) => {
    const answer = await ask(question, /\p{Script=Han}/u.test(question) ? "zh" : "en", null);
    expect(answer.outcome).toBe(outcome);
  });
});

describe("an extractive answer", () => {
  it.each([
    ["How is marsh fever treated?", "en"],
    ["瑞伐胺成人的常用剂量是多少？", "zh"],
  ] as const)("to %s quotes exactly, and gives every passage that it quotes", async (text, language) => {
    const { sentences, passages } = await ask(text, language);
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    expect(sentences.length).toBeGreaterThan(0);
    for (const { text: said, quotations } of sentences) {
      for (const { passage, start, end, quote } of quotations) {
        const found = byId.get(passage);
        expect(found?.text.slice(start, end)).toBe(quote);
        expect(said).toBe(quote);
        // The place in the document, recomputed from the passage's own place.
        const document = DOCUMENTS.find(({ id }) => id === found?.document.id);
        expect(document?.text.slice((found?.start ?? 0) + start, (found?.start ?? 0) + end)).toBe(quote);
      }
    }
    expect(new Set(passages.map(({ id }) => id))).toEqual(
      new Set(sentences.flatMap(({ quotations }) => quotations.map(({ passage }) => passage))),
    );
  });

  it("says nothing twice, and at most five sentences", async () => {
    const { sentences } = await ask("What is the usual adult dose of ravamine?", "en");
    const adult = sentences.filter(({ text }) => text.startsWith("Ravamine in adults"));
    expect(adult).toHaveLength(1);
    const many = Array.from({ length: 9 }, (_, at) => `Ravamine in adults of group ${at + 10}: ${at + 1} mg a dose.`);
    const { sentences: chosen } = await answered(answerer(CONCEPTS, [made("many", "Ravamine", many.join("\n"))]), {
      text: "What is the dose of ravamine?",
      language: "en",
    });
    expect(chosen).toHaveLength(5);
  });

  it("is in another language where only that has it", async () => {
    const { sentences } = await ask("How is glass gout treated?", "en");
    expect(sentences.map(({ text, language }) => [language, text])).toEqual([
      ["zh", "玻璃痛风的一线治疗：索利醇每次5 mg。"],
    ]);
  });

  it("speaks of the concepts given with the question where it names none itself", async () => {
    const concepts = CONCEPTS.read("marsh fever").map(({ id }) => id);
    const { sentences } = await answered(answerer(), { text: "How is it treated?", concepts, language: "en" });
    expect(sentences[0]?.text).toContain("Marsh fever, first-line treatment");
  });

  it("comes as passages, sentences and the whole", async () => {
    const all = await events(answerer(), { text: "Can ravamine cause coughing?", language: "en" });
    expect(all.map(({ type }) => type)).toEqual(["passages", "sentence", "done"]);
  });

  it("holds the record of the patient beside literature, marked as record", async () => {
    const record = made("note", "Progress note", "Takes ravamine 250 mg each morning since May.", { level: "record" });
    const both = answerer(CONCEPTS, [...DOCUMENTS, record]);
    const query = { text: "What dose of ravamine?", language: "en" } as const;
    const { passages } = await answered(both, { ...query, patient: "p1" });
    expect(passages.map(({ document }) => document.level)).toContain("record");
    const without = await answered(both, query);
    expect(without.passages.map(({ document }) => document.level)).not.toContain("record");
  });
});

describe("a search", () => {
  const query = { text: "Can ravamine cause coughing?", language: "en" } as const;
  const open = bm25Search(DOCUMENTS);
  const answererOf = (search: Parameters<typeof createQuestionAnswerer>[0]["search"]) =>
    createQuestionAnswerer({ search, concepts: CONCEPTS, chat: null, deidentify: HIDE, policy: POLICY });

  it("of the record that fails is named, and literature answers", async () => {
    const search: typeof open.search = (asked) =>
      asked.patient === undefined ? open.search(asked) : Promise.reject(new Error("secret words"));
    const { outcome, lanes } = await answered(answererOf({ search }), { ...query, patient: "p1" });
    expect(outcome).toBe("found");
    expect(lanes[0]).toMatchObject({ state: "failed", reason: expect.stringContaining("the record of the patient") });
    expect(JSON.stringify(lanes)).not.toContain("secret");
  });

  it("of literature that fails ends the answer", async () => {
    const search = () => Promise.reject(new Error("secret words"));
    await expect(answered(answererOf({ search }), query)).rejects.toMatchObject({ code: "INTERNAL" });
  });

  it.each([
    ["CANCELLED", () => AbortSignal.abort()],
    ["TIMEOUT", () => AbortSignal.timeout(20)],
  ])("that hangs ends with %s", async (code, signal) => {
    const search = () => new Promise<never>(() => {});
    await expect(events(answererOf({ search }), query, signal())).rejects.toMatchObject({ code });
  });

  it("is not started for a question that does not match its schema", async () => {
    await expect(answered(answererOf(open), { ...query, text: " " })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "query.text" }],
    });
  });
});
