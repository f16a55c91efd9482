import type { ClinicalCondition, Language } from "@cdss/domain";
import type { DocumentDraft } from "../../document-draft.ts";
import type { PackTerms } from "../pack-terms.ts";
import { list, noteSentences, sentence } from "../words/sentence.ts";
import { againstSentences, findingSentences, ratioSentences } from "./finding-sentences.ts";
import { type PackSection, packDraft } from "./pack-draft.ts";
import { pretestSentences } from "./pretest-sentences.ts";
import { citedPlaces } from "./source-sentences.ts";
import { treatmentSentences } from "./treatment-sentences.ts";

type Onset = ClinicalCondition["course"]["onset"];
type Urgency = ClinicalCondition["urgency"]["usual"];
type Purpose = ClinicalCondition["tests"][number]["purpose"];

const ONSET: Readonly<Record<Onset, Readonly<Record<Language, string>>>> = {
  sudden: { en: "begins suddenly", zh: "起病突然" },
  hours: { en: "develops over hours", zh: "在数小时内起病" },
  days: { en: "develops over days", zh: "在数日内起病" },
  weeks: { en: "develops over weeks", zh: "在数周内起病" },
  months: { en: "develops over months", zh: "在数月内起病" },
  years: { en: "develops over years", zh: "历经数年逐渐起病" },
  lifelong: { en: "is lifelong", zh: "自幼存在，伴随终身" },
  episodic: { en: "comes in episodes", zh: "呈发作性" },
};

const URGENCY: Readonly<Record<Urgency, Readonly<Record<Language, string>>>> = {
  emergency: { en: "an emergency: the patient is to be seen now", zh: "属急症，须立即诊治" },
  urgent: { en: "urgent: the patient is to be seen the same day", zh: "须当日诊治" },
  routine: { en: "routine: an ordinary appointment will do", zh: "可常规门诊就诊" },
  "self-care": { en: "a matter of self-care", zh: "可居家自我护理" },
};

const PURPOSE: Readonly<Record<Purpose, Readonly<Record<Language, string>>>> = {
  confirm: { en: "to confirm the diagnosis", zh: "用于确诊" },
  exclude: { en: "for exclusion", zh: "用于排除" },
  support: { en: "to support the diagnosis", zh: "用于支持诊断" },
  severity: { en: "to assess severity", zh: "用于评估严重程度" },
  cause: { en: "to find the cause", zh: "用于查找病因" },
  monitor: { en: "to follow the course", zh: "用于随访监测" },
};

/** A condition of the packs as text. */
export function conditionDraft(condition: ClinicalCondition, terms: PackTerms): DocumentDraft {
  const title = terms.language === "zh" ? condition.names.zh : condition.names.en;
  const name = terms.text(condition.names);
  const sections: PackSection[] = [
    { heading: { en: "Names", zh: "名称" }, sentences: nameSentences(condition, name, terms) },
    {
      heading: { en: "Presentation", zh: "临床表现" },
      sentences: [...findingSentences(condition, name, terms), ...ratioSentences(condition, name, terms)],
    },
    { heading: { en: "What argues against it", zh: "不支持点" }, sentences: againstSentences(condition, name, terms) },
    { heading: { en: "Whom it affects", zh: "易患人群" }, sentences: pretestSentences(condition, name, terms) },
    { heading: { en: "Course", zh: "病程" }, sentences: courseSentences(condition, name, terms) },
    { heading: { en: "When it is urgent", zh: "紧急程度" }, sentences: urgencySentences(condition, name, terms) },
    { heading: { en: "First tests", zh: "首选检查" }, sentences: testSentences(condition, name, terms) },
    { heading: { en: "Treatment", zh: "治疗" }, sentences: treatmentSentences(condition, name, terms) },
    {
      heading: { en: "To be told apart from", zh: "鉴别诊断" },
      sentences: differentialSentences(condition, name, terms),
    },
  ];
  const facts = [...condition.findings, ...condition.treatments, ...condition.modifiers];
  const kinds = condition.treatments.length === 0 ? [] : (["treatment"] as const);
  const places = citedPlaces(condition.sources, facts, kinds);
  return packDraft({ kind: "condition", id: condition.id, title, name, sections, places }, terms);
}

function nameSentences({ synonyms, codes }: ClinicalCondition, name: string, { language }: PackTerms): string[] {
  const isChinese = language === "zh";
  const others = synonyms[language];
  const called = isChinese ? `${name}又称${others.join("、")}` : `${name} is also called ${list("en", others, "or")}`;
  const coded = isChinese
    ? `${name}的ICD-10编码为${codes.icd10.join("、")}`
    : `${name} is coded ${list("en", codes.icd10)} in ICD-10`;
  return [...(others.length === 0 ? [] : [sentence(language, called)]), sentence(language, coded)];
}

function courseSentences({ course }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const onset = ONSET[course.onset][language];
  const subject = language === "zh" ? `${name}的病程` : `course of ${name}`;
  return [
    sentence(language, language === "zh" ? `${name}${onset}` : `${name} ${onset}`),
    ...noteSentences(language, subject, terms.text(course.usual)),
  ];
}

function urgencySentences({ urgency, mustNotMiss }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const usual = URGENCY[urgency.usual][language];
  const raised = urgency.raisedBy.flatMap(({ finding, to }) => {
    const found = terms.concept(finding);
    if (found === null) return [];
    const level = URGENCY[to][language];
    return [
      sentence(language, language === "zh" ? `${name}伴${found}时${level}` : `${name} with ${found} is ${level}`),
    ];
  });
  return [
    sentence(language, language === "zh" ? `${name}通常${usual}` : `${name} is usually ${usual}`),
    ...(mustNotMiss ? [sentence(language, language === "zh" ? `${name}不可漏诊` : `${name} must not be missed`)] : []),
    ...raised,
  ];
}

function testSentences({ tests }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  return tests.flatMap(({ test, purpose, shows }) => {
    const called = terms.test(test);
    if (called === null) return [];
    const sign = shows === undefined ? null : terms.concept(shows);
    const end = PURPOSE[purpose][language];
    return [
      language === "zh"
        ? sentence("zh", `${name}的检查：${called}，${end}${sign === null ? "" : `，观察有无${sign}`}`)
        : sentence(
            "en",
            `in suspected or known ${name}: ${called} ${end}${sign === null ? "" : `, looking for ${sign}`}`,
          ),
    ];
  });
}

function differentialSentences({ confusedWith }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  return confusedWith.flatMap((other) => {
    const rival = terms.concept(other);
    if (rival === null) return [];
    return [
      sentence(
        terms.language,
        terms.language === "zh" ? `${name}须与${rival}鉴别` : `${name} is to be told apart from ${rival}`,
      ),
    ];
  });
}
