import {
  type CaseReviewRequest,
  type CitedFinding,
  type Demographics,
  type Finding,
  type Language,
  localize,
  type RankedCondition,
  REVIEWED_CONDITIONS,
} from "@cdss/domain";
import type { FencedText } from "../chat/prompts/fence.ts";

/** More would not be looked through by a small model; those that are present come first. */
const MOST_FINDINGS = 40;
/** Reasons of the graph that stand under each condition. */
const MOST_REASONS = 4;

/** A finding under its handle. */
export interface HandledFinding extends CitedFinding {
  /** As the model is shown it, with its value. */
  readonly text: string;
}

/** What the model may name: findings F1, F2 … and conditions C1, C2 …, in the order of their handles. */
export interface CaseHandles {
  readonly findings: readonly HandledFinding[];
  readonly conditions: readonly RankedCondition[];
}

const WORDS = {
  en: { present: "present", absent: "absent", for: "for", against: "against", none: "nothing on file", list: ", " },
  zh: { present: "存在", absent: "不存在", for: "支持", against: "不支持", none: "无记载", list: "、" },
} as const;

/** Ages above 89 identify (45 CFR 164.514(b)(2)(i)(C)). */
const OLDEST = 89;

function statusOf({ experiencer, status }: Finding): "present" | "absent" | null {
  return experiencer === "patient" && status !== "unknown" ? status : null;
}

/** The findings and leading conditions of a case with their handles. */
export function handlesOf({ assessment, language }: Pick<CaseReviewRequest, "assessment" | "language">): CaseHandles {
  const unknown = new Set(assessment.unknownFindings);
  const findings = assessment.findings.flatMap((finding): HandledFinding[] => {
    const { concept, label, value } = finding;
    const status = statusOf(finding);
    if (status === null || unknown.has(concept)) return [];
    const measured = value === undefined ? "" : ` (${value.comparator ?? ""}${value.value} ${value.unit})`;
    return [{ concept, label, status, text: `${localize(label, language)}${measured}` }];
  });
  const isPresent = ({ status }: HandledFinding): boolean => status === "present";
  return {
    findings: [...findings.filter(isPresent), ...findings.filter((one) => !isPresent(one))].slice(0, MOST_FINDINGS),
    conditions: assessment.differential.slice(0, REVIEWED_CONDITIONS),
  };
}

function patientText({ sex, ageYears }: Demographics, language: Language): string {
  const years = ageYears === undefined ? null : ageYears > OLDEST ? `${OLDEST + 1}+` : String(Math.floor(ageYears));
  const sexes = {
    en: { female: "woman or girl", male: "man or boy", other: "sex: other", unknown: "sex unknown" },
    zh: { female: "女性", male: "男性", other: "性别：其他", unknown: "性别不详" },
  };
  const age = { en: years === null ? "age unknown" : `${years} years`, zh: years === null ? "年龄不详" : `${years}岁` };
  return `${sexes[language][sex]}${WORDS[language].list}${age[language]}`;
}

/** The patient and the findings as the prompt gives them. */
export function findingTexts({ findings }: CaseHandles, demographics: Demographics, language: Language): FencedText[] {
  const words = WORDS[language];
  return [
    { label: "patient", text: patientText(demographics, language) },
    ...findings.map(({ status, text }, at) => ({ label: `F${at + 1}`, text: `${words[status]}: ${text}` })),
  ];
}

/** The conditions with the reasons of the graph as the prompt gives them. */
export function conditionTexts({ conditions }: CaseHandles, language: Language): FencedText[] {
  const words = WORDS[language];
  const namesOf = (reasons: RankedCondition["supporting"]): string => {
    const named = reasons.filter(({ concept }) => concept !== undefined).slice(0, MOST_REASONS);
    const list = named.map(({ label, status }) => `${localize(label, language)} (${words[status]})`);
    return list.length === 0 ? words.none : list.join(words.list);
  };
  return conditions.map(({ label, supporting, against }, at) => ({
    label: `C${at + 1}`,
    text: `${localize(label, language)}\n${words.for}: ${namesOf(supporting)}\n${words.against}: ${namesOf(against)}`,
  }));
}
