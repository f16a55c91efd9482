import { type Answer, curie, type Language, type Literature } from "@cdss/domain";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { type AnswerState, initialAnswerState } from "../src/assessment/answer-state.ts";
import { AnswerView } from "../src/components/answer-view.tsx";
import { ConditionEvidence } from "../src/components/condition-evidence.tsx";
import { QuestionBox } from "../src/components/question-box.tsx";
import { assessment } from "./fixtures/assessment.ts";
import { chinese, guideline, literature, quotationOf, unsafe } from "./fixtures/literature.ts";
import { render } from "./render-page.tsx";

const MARFAN = curie("OMIM:154700");

describe("the evidence of a condition", () => {
  const page = (language: Language, given: Literature | undefined = literature, busy = false) =>
    render(language, createElement(ConditionEvidence, { condition: MARFAN, literature: given, busy }));

  it("shows the quoted words marked in their passage, with stance, kind of work, title, year and source", () => {
    const en = page("en");
    expect(en).toContain("Preface. <mark");
    expect(en).toMatch(/<mark[^>]*>Arachnodactyly is a criterion\.<\/mark>/);
    for (const text of ["Speaks for it", "Speaks against it", "guideline", "Work guideline", "2021", "Test library"]) {
      expect(en).toContain(text);
    }
    expect(en).not.toContain("On its treatment");
    expect(en).toContain("undated");
    const zh = page("zh");
    for (const text of ["支持", "反对", "指南", "病例报告", "未注明日期", "涉及：蜘蛛指（趾）", "癫痫发作（本患者无）"])
      expect(zh).toContain(text);
  });

  it("puts quotes in the reader's language first, each under its own language", () => {
    const order = (text: string) => [text.indexOf("Arachnodactyly is a"), text.indexOf("蜘蛛指见于")] as const;
    const [enInEnglish, zhInEnglish] = order(page("en"));
    const [enInChinese, zhInChinese] = order(page("zh"));
    expect(enInEnglish).toBeLessThan(zhInEnglish);
    expect(zhInChinese).toBeLessThan(enInChinese);
    expect(page("en")).toMatch(/<blockquote lang="zh-CN"[^>]*><mark[^>]*>蜘蛛指见于多数患者。/);
  });

  it("links to http and https only, and lets no page reach back", () => {
    const en = page("en");
    expect(en).toContain(`href="${guideline.document.address}"`);
    expect(en).not.toContain("ftp:");
    expect(en).toContain(unsafe.document.title);
    for (const [link] of en.matchAll(/<a [^>]*>/g)) expect(link).toContain('rel="noopener"');
  });

  it("shows what stands in a passage as text", () => {
    expect(page("en")).not.toContain("<script>");
    expect(page("en")).toContain("&lt;script&gt;");
  });

  it("quotes the patient's record by its words", () => {
    expect(page("en")).toMatch(/In this patient&#x27;s record.*<q>long fingers<\/q>/s);
  });

  it("leaves out words that are not the passage's, and counts those that the server left out", () => {
    const [own] = literature.conditions;
    if (own === undefined) throw new Error("the fixture is empty");
    const quotes = own.quotes.map((quote) => ({ ...quote, quotation: { ...quote.quotation, quote: "Never said." } }));
    const changed = page("en", { ...literature, conditions: [{ ...own, quotes }] });
    expect(changed).not.toContain("Never said.");
    expect(changed).not.toContain("<mark");
    expect(changed).toContain("not word for word: 2");
  });

  const states: [Literature["state"], Language, string][] = [
    ["off", "en", "not searched on this server"],
    ["off", "zh", "未启用文献检索"],
    ["failed", "en", "could not be searched"],
    ["failed", "zh", "文献检索失败"],
    ["partial", "zh", "未全部完成"],
  ];
  it.each(states)(
    "says that the search is %s, in %s, with the reason, and still quotes the record",
    (state, language, text) => {
      const conditions = literature.conditions.map((one) => ({ ...one, quotes: [] }));
      const shown = page(language, { ...literature, state, reason: "there is no index", conditions });
      expect(shown).toContain(text);
      expect(shown).toContain(
        language === "zh" ? '<span lang="zh-CN">尚无索引</span>' : '<span lang="en">there is no index</span>',
      );
      expect(shown).toContain("<q>long fingers</q>");
    },
  );

  it("waits, finds nothing, or was not asked: each in its words", () => {
    const waiting = render(
      "en",
      createElement(ConditionEvidence, { condition: MARFAN, literature: undefined, busy: true }),
    );
    expect(waiting).toContain('aria-busy="true"');
    expect(waiting).toMatch(/role="status"[^>]*>Searching the literature/);
    const conditions = literature.conditions.map((one) => ({ ...one, quotes: [] }));
    expect(page("zh", { ...literature, conditions })).toContain("资料中未找到");
    expect(page("en", { ...literature, conditions: [] })).toContain("Only the five leading conditions");
    const idle = createElement(ConditionEvidence, { condition: MARFAN, literature: undefined, busy: false });
    expect(render("en", idle)).toBe("");
  });
});

describe("the question box", () => {
  const box = (language: Language) =>
    render(language, createElement(QuestionBox, { ranked: assessment.differential, record: null, online: true }));

  it("names its fields, and offers the leading conditions", () => {
    const zh = box("zh");
    for (const text of ["向资料提问", "问题", "关于", "马方综合征"]) expect(zh).toContain(text);
    const [, field] = /<label for="([^"]+-text)"/.exec(zh) ?? [];
    expect(zh).toContain(`<textarea id="${field}"`);
  });
});

describe("an answer", () => {
  const quotation = quotationOf(guideline, "Arachnodactyly is a criterion.");
  const other = quotationOf(chinese, "蜘蛛指见于多数患者。");
  const sentence = {
    ...{ text: "It is <b>a criterion</b>.", language: "en" as const },
    ...{ quotations: [quotation], contradictedBy: [other] },
  };
  const whole: Answer = {
    ...{ outcome: "found", sentences: [sentence], passages: [guideline, chinese], dropped: 3, writer: "a-model" },
    lanes: [{ lane: "dense", state: "off", reason: "no embedding model is set" }],
    degraded: [],
  };
  const page = (language: Language, change: Partial<AnswerState>) => {
    const state: AnswerState = { ...initialAnswerState, run: 1, question: "Is it <i>typical</i>?", ...change };
    return render(language, createElement(AnswerView, { state, retry: () => undefined }));
  };
  const done = { phase: "done", passages: [guideline], sentences: [sentence], answer: whole } as const;

  it("shows each sentence with its quote and what says otherwise, as text", () => {
    const en = page("en", done);
    for (const text of [
      "It is &lt;b&gt;a criterion&lt;/b&gt;.",
      "Is it &lt;i&gt;typical",
      "says otherwise",
      "蜘蛛指见于",
    ]) {
      expect(en).toContain(text);
    }
    expect(en).toMatch(/<mark[^>]*>Arachnodactyly is a criterion\.<\/mark>/);
    expect(en).toContain("has not been clinically validated");
    expect(page("zh", done)).toContain("尚未经过临床验证");
    for (const text of [
      "Written by the language model a-model",
      "no passage carries them: 3",
      "meaning",
      "no embedding model is set",
    ]) {
      expect(en).toContain(text);
    }
  });

  it.each([
    ["en", "extractive", "No language model wrote this", "extractive"],
    ["zh", "extractive", "未使用语言模型", "extractive"],
    ["en", "a-model", "Written by the language model a-model", "No language model"],
    ["zh", "a-model", "由语言模型 a-model 撰写", "未使用语言模型"],
  ] as const)("says in plain words who wrote it: %s, %s", (language, writer, words, others) => {
    const shown = page(language, { ...done, answer: { ...whole, writer } });
    expect(shown).toContain(words);
    expect(shown).not.toContain(others);
  });

  it.each([
    ["a judge", "a-judge", true],
    ["rules", "rules", false],
    ["nobody, as a quotation", undefined, false],
  ])("marks a sentence that was checked by %s", (_by, checkedBy, isMarked) => {
    const checked = checkedBy === undefined ? sentence : { ...sentence, checkedBy };
    const shown = page("en", { ...done, sentences: [checked] });
    expect(shown.includes("data-judged")).toBe(isMarked);
    expect(shown.includes("judged to say the same by a-judge")).toBe(isMarked);
  });

  it.each([
    ["en", "but not for: toddlers, pregnancy"],
    ["zh", "未提及以下人群：幼儿、妊娠期"],
  ] as const)("names groups of which no source speaks, in %s", (language, words) => {
    const answer: Answer = { ...whole, outcome: "not-found", sentences: [], lacking: ["toddler", "pregnant"] };
    expect(page(language, { ...done, sentences: [], answer })).toContain(words);
  });

  it("does not show a sentence whose words are in no passage", () => {
    const invented = { ...sentence, text: "Invented.", quotations: [{ ...quotation, quote: "Never said." }] };
    const en = page("en", { ...done, sentences: [invented] });
    expect(en).not.toContain("Invented.");
    expect(en).toContain("Not found in the sources.");
  });

  it.each([
    ["en", "Not found in the sources."],
    ["zh", "资料中未找到。"],
  ] as const)("says in %s that the sources do not say it, and which passages were looked at", (language, words) => {
    const none = { ...whole, outcome: "not-found" as const, sentences: [], passages: [] };
    const text = page(language, { ...done, sentences: [], answer: none });
    expect(text).toMatch(new RegExp(`role="status"[^>]*>${words}`));
    expect(text).toContain("Work guideline");
  });

  it("says what is being done while it comes", () => {
    expect(page("zh", { phase: "asking" })).toMatch(/role="status"[^>]*>正在检索资料/);
    expect(page("en", { phase: "asking" })).toContain('aria-busy="true"');
    const reading = page("en", { phase: "asking", passages: [guideline, chinese], sentences: [sentence] });
    expect(reading).toContain("Passages found: 2.");
    expect(reading).toContain("a criterion");
    expect(page("en", {})).toBe("");
  });

  it("tells failed, with a way to try again, from switched off", () => {
    const failure = { code: "UNAVAILABLE", message: "answers: switched off", issues: [] } as const;
    expect(page("en", { phase: "failed", failure })).toContain("Try again");
    const off = page("zh", { phase: "off", failure });
    expect(off).toContain("未启用提问功能");
    expect(off).toContain("answers: switched off");
    expect(off).not.toContain("重试");
  });

  it("names a model that did not write", () => {
    const degraded = [{ code: "TIMEOUT", message: "the model took too long" }];
    expect(page("en", { ...done, answer: { ...whole, degraded } })).toContain("the model took too long");
  });
});
