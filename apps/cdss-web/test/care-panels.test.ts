import { type Contribution, curie, type Language, type NotRead, Urgency } from "@cdss/domain";
import { createElement, type ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { ConceptLink } from "../src/components/concept-link.tsx";
import { ContributionRow } from "../src/components/contribution-row.tsx";
import { MedicationPanel } from "../src/components/medication-panel.tsx";
import { TestsPanel } from "../src/components/tests-panel.tsx";
import { TreatmentsPanel } from "../src/components/treatments-panel.tsx";
import { TriagePanel } from "../src/components/triage-panel.tsx";
import { serverReason } from "../src/messages/server-reasons.ts";
import { medication, tests, treatments, triage } from "./fixtures/care.ts";
import { render } from "./render-page.tsx";

/** What a reader sees: the markup without tags. */
const read = (language: Language, element: ReactElement) =>
  render(language, element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("triage", () => {
  const panel = (urgency: Urgency | null, alerts = 0) =>
    createElement(TriagePanel, { triage: { ...triage, urgency }, alerts, busy: false });

  it.each<[Urgency, string, string]>([
    ["emergency", "Emergency", "急诊"],
    ["urgent", "Urgent", "尽快就诊"],
    ["routine", "Routine", "常规门诊"],
    ["self-care", "Self-care", "自我护理"],
  ])("says %s in a word of each language", (urgency, english, chinese) => {
    expect(render("en", panel(urgency))).toMatch(new RegExp(`data-triage="${urgency}"[^>]*><strong[^>]*>${english}<`));
    expect(render("zh", panel(urgency))).toMatch(new RegExp(`data-triage="${urgency}"[^>]*><strong[^>]*>${chinese}<`));
  });

  it("has its own colours for each urgency", () => {
    const tones = Urgency.options.map(
      (urgency) => /data-triage="[^"]*" class="([^"]*)"/.exec(render("en", panel(urgency)))?.[1],
    );
    expect(new Set(tones).size).toBe(Urgency.options.length);
  });

  it("names the condition, the finding that raises it, and what must not be missed", () => {
    const en = read("en", panel("emergency"));
    for (const text of ["Acute myocardial infarction", "raised by Chest pain", "40%", "must not be missed"]) {
      expect(en).toContain(text);
    }
    expect(read("zh", panel("emergency"))).toContain("因胸痛而提高级别");
  });

  it("says why nothing is assessed instead of an urgency", () => {
    expect(read("en", panel(null))).toContain("none of the leading conditions is described in the packs");
    expect(render("en", panel(null))).not.toContain("<strong");
  });

  it("leads to the medication alerts where there are some", () => {
    expect(render("en", panel("routine", 2))).toMatch(/href="#medication".*Medication alerts: 2/s);
    expect(render("en", panel("routine", 0))).not.toContain("#medication");
  });
});

describe("tests to do next", () => {
  const panel = createElement(TestsPanel, { tests, phase: "ready" });
  it.each<[Language, string]>([
    ["en", "to confirm Acute myocardial infarction to exclude Pneumonia Sources: 2"],
    ["zh", "确诊 急性心肌梗死 排除 肺炎 来源 2 项"],
  ])("say in %s for which condition and to what end, confirming first", (language, text) => {
    expect(read(language, panel)).toContain(text);
  });

  it("lead to the works by title, authority, year and DOI", () => {
    const en = render("en", panel);
    expect(en).toContain('href="https://doi.org/10.1000/182"');
    expect(read("en", panel)).toMatch(/An invented guideline A society, 2023 · doi:10\.1000\/182/);
    expect(read("en", panel)).toContain("An agency, living document");
  });

  it("say so where there is none", () => {
    expect(read("en", createElement(TestsPanel, { tests: [], phase: "ready" }))).toContain("name no further test");
  });
});

describe("treatment drafts", () => {
  const panel = createElement(TreatmentsPanel, { treatments, notRead: null, phase: "ready" });

  it("are called drafts to be signed, and offer nothing to press", () => {
    expect(read("en", panel)).toContain("Draft for a physician to check and sign.");
    expect(read("zh", panel)).toContain("须经医师审核签字");
    expect(render("en", panel)).not.toMatch(/<button|<form|<input/);
  });

  it.each<[Language, string[]]>([
    [
      "en",
      [
        "First line restore flow for: first 12 hours",
        "300 to 600 mg a dose, once a day, by mouth, for one day · dose of this treatment",
        "no dose on file",
        "Besides drugs angiography",
        "Monitor: 1",
        "Source An invented guideline",
      ],
    ],
    [
      "zh",
      ["一线 恢复血流 适用：发病12小时内", "每次300～600 mg，每日1次，口服，用1天 · 该治疗的剂量", "药物以外 冠脉造影"],
    ],
  ])("show in %s line, goal, population, dose and what the dose is", (language, texts) => {
    for (const text of texts) expect(read(language, panel)).toContain(text);
  });

  it("show an option that does not fit after those that do, with the alert that says why", () => {
    const en = render("en", panel);
    const [fits, fitsNot] = [en.indexOf('data-fits="true"'), en.indexOf('data-fits="false"')];
    expect(fits).toBeGreaterThan(-1);
    expect(fitsNot).toBeGreaterThan(fits);
    expect(en.indexOf("allergy to aspirin on record")).toBeGreaterThan(fitsNot);
    expect(en.slice(fits, fitsNot)).not.toContain("does not fit");
  });

  it("say so where there is none", () => {
    expect(read("zh", createElement(TreatmentsPanel, { treatments: [], notRead: null, phase: "ready" }))).toContain(
      "未收录",
    );
  });
});

describe("the place in a work", () => {
  const alerts = createElement(MedicationPanel, { medication, sex: "male", phase: "ready" });
  const drafts = createElement(TreatmentsPanel, { treatments, notRead: null, phase: "ready" });
  it.each<[string, Language, ReactElement, string]>([
    ["an alert's, in English", "en", alerts, "An invented label , Drug Interactions (7) An agency, living document"],
    [
      "an alert's, in Chinese",
      "zh",
      alerts,
      "An invented label ，Drug Interactions (7)（药物相互作用） An agency, 持续更新",
    ],
    // Of the two works of the alert, one has no place.
    ["none where none is known", "en", alerts, "An invented guideline A society, 2023"],
    ["a draft's", "en", drafts, "Source An invented guideline , table 4 A society, 2023"],
  ])("stands beside its title: %s", (_, language, panel, text) => {
    expect(read(language, panel)).toContain(text);
  });
});

describe("the medication check", () => {
  const panel = (of: typeof medication | null | undefined) =>
    createElement(MedicationPanel, { medication: of, sex: "male", phase: "ready" });

  it.each<[Language, string[]]>([
    [
      "en",
      [
        "simvastatin Simvastatin 40 mg tablets",
        "No knowledge on file, which is not the same as safe: Valley herb tonic",
        "Alerts: 1 Contraindicated interaction simvastatin + clarithromycin Statin rises. What to do Stop the statin.",
        "Instead, think of pravastatin",
        "clarithromycin → CYP3A4 (strong inhibitor / sensitive substrate) → simvastatin",
        "none chosen will be monitored",
        "Quiet remarks: 6 kidney function 5",
      ],
    ],
    [
      "zh",
      [
        "不等于安全： Valley herb tonic",
        "禁忌 相互作用 辛伐他汀 + 克拉霉素 他汀升高。 处理 停用他汀。",
        "克拉霉素 → CYP3A4 (强效抑制剂 / 敏感底物) → 辛伐他汀",
        "一般提示 6 条",
        "40 mL/min/1.73 m² · 由肌酐估算，CKD-EPI 2021",
      ],
    ],
  ])("says in %s what is taken, what is not known, and what interrupts", (language, texts) => {
    for (const text of texts) expect(read(language, panel(medication))).toContain(text);
  });

  it("folds what does not interrupt", () => {
    const en = render("en", panel(medication));
    expect(en).toMatch(/<details data-quiet="kidney" class="[^"]*"><summary/);
    expect(en.match(/data-interrupts="true"/g)).toHaveLength(1);
  });

  it("names an allergy as the packs do, and one that they do not know as the record does", () => {
    expect(read("zh", panel(medication))).toContain("阿司匹林、penicillin、plum blossom");
  });

  it.each([
    [null, "Not checked"],
    [undefined, "The check follows the ranking."],
    [{ ...medication, active: [], unknown: [], alerts: [], quiet: [] }, "names no drug that is taken"],
    [{ ...medication, alerts: [] }, "Nothing that interrupts was found among the drugs on file"],
  ])("%# does not call nothing safe", (of, text) => {
    expect(read("en", panel(of))).toContain(text);
  });
});

describe("reasons that rest on works", () => {
  const contribution = (evidence: string[]): Contribution => ({
    findingId: "f1",
    label: { en: "Chest pain", zh: "胸痛" },
    status: "present",
    match: "exact",
    logLikelihoodRatio: 1,
    frequency: { value: 0.9, basis: "term", term: curie("HP:0040281") },
    evidence,
  });
  const row = (evidence: string[]) => createElement(ContributionRow, { contribution: contribution(evidence) });

  it.each<[Language, string]>([
    ["en", "in this condition: very frequent (80–99%) · a specialist's estimate"],
    ["zh", "本病中：极常见（80–99%） · 专科医师估计"],
  ])("call an estimate so in %s, and name the work instead of its id", (language, text) => {
    const written = read(language, row(["edge:estimate"])).replaceAll("&#x27;", "'");
    expect(written).toContain(text);
    expect(written).toContain("An invented guideline");
    expect(render(language, row(["edge:estimate"]))).not.toContain("CDSS-WORK");
  });

  it("do not call a count an estimate", () => {
    expect(read("en", row(["edge:1"]))).not.toContain("estimate");
  });

  it("lead from an entry of the packs to its works, the first at once and the rest folded", () => {
    const en = read("en", row(["condition:acute-myocardial-infarction"]));
    expect(en).toMatch(/An invented guideline 1 more An invented label An agency, living document/);
  });
});

it.each([
  ["CDSS:acute-appendicitis", /^<span title="[^"]*acute-appendicitis"[^>]*>clinical pack<\/span>$/],
  ["OMIM:154700", /^<a href="https:\/\/omim\.org\/entry\/154700"/],
])("%s is told apart from other records", (id, markup) => {
  expect(render("en", createElement(ConceptLink, { id: curie(id) }))).toMatch(markup);
});

describe("what a note may say and the check did not read", () => {
  const label = { en: "Anticoagulant use", zh: "服用抗凝药" };
  const notRead: NotRead = {
    facts: ["drugs", "allergies", "weight", "results"],
    mentions: [{ concept: curie("CDSS:anticoagulant-use"), label, about: "drugs" }],
  };
  const basis = { conditions: [], allergies: [], labs: [] };
  const noteOnly = { active: [], unknown: [], basis, notRead, alerts: [], quiet: [] };
  const check = createElement(MedicationPanel, { medication: noteOnly, sex: "male", phase: "ready" });
  const drafts = createElement(TreatmentsPanel, { treatments, notRead, phase: "ready" });

  it.each<[Language, ReactElement, string[], string[]]>([
    [
      "en",
      check,
      [
        "Not read from notes: drugs taken, allergies, weight, laboratory results.",
        "The note tells of: Anticoagulant use.",
      ],
      ["names no drug that is taken", "none that the check can use Kidney", "Weight not known"],
    ],
    [
      "zh",
      check,
      [
        "不从病历文字中读取在用药物、过敏史、体重、检验结果",
        "病历提到：服用抗凝药",
        "过敏 未从病历文字中读取",
        "体重 未从病历文字中读取",
      ],
      ["病历未记载正在使用的药物", "体重 不详"],
    ],
    ["en", drafts, ["no interrupting alert · checked without drugs taken, allergies, weight, laboratory results"], []],
    ["zh", drafts, ["无中断性警示 · 未对照在用药物、过敏史、体重、检验结果"], []],
  ])("%s %#", (language, panel, said, unsaid) => {
    const text = read(language, panel);
    for (const words of said) expect(text).toContain(words);
    for (const words of unsaid) expect(text).not.toContain(words);
  });

  it("is said beside every option that fits, and not where all was read", () => {
    const fitting = treatments.flatMap(({ options }) => options.filter(({ fits }) => fits));
    expect(read("en", drafts).split("checked without")).toHaveLength(fitting.length + 1);
    const whole = createElement(TreatmentsPanel, { treatments, notRead: null, phase: "ready" });
    expect(read("en", whole)).not.toContain("checked without");
  });

  it("drugs that are coded are no longer called unread, and none of them is still said", () => {
    const coded: NotRead = { facts: ["weight"], mentions: [] };
    const panel = createElement(MedicationPanel, {
      medication: { ...noteOnly, notRead: coded },
      sex: "male",
      phase: "ready",
    });
    expect(read("en", panel)).toContain("Not read from notes: weight.");
    expect(read("en", panel)).toContain("names no drug that is taken");
    expect(read("en", panel)).not.toContain("The note tells of");
  });
});

describe("reasons of the server", () => {
  it.each([
    ["no embedding model is set", "未配置向量模型", "zh"],
    ["this site keeps no cases of its own", "本机构未留存病例", "zh"],
    ["the record of the patient: no embedding model is set", "患者病历：未配置向量模型", "zh"],
    [
      "the search of passages reached its limit of 800 ms: 3 of 5 leading conditions were searched",
      "文献检索达到 800 毫秒的时限：前列 5 种疾病中已检索 3 种",
      "zh",
    ],
    ["no embedding model is set today", "no embedding model is set today", "en"],
  ])("%s", (reason, text, language) => {
    expect(serverReason(reason, "zh")).toEqual({ text, language });
    expect(serverReason(reason, "en")).toEqual({ text: reason, language: "en" });
  });
});
