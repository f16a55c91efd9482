import type { Language, SuggestedTest, TriageReason, UnreadFact, Urgency } from "@cdss/domain";

interface CareMessages {
  readonly triage: (urgency: Urgency) => string;
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly reason: Readonly<Record<TriageReason["kind"], (finding: string) => string>>;
  readonly tests: string;
  readonly purpose: Readonly<Record<SuggestedTest["for"][number]["purpose"], (condition: string) => string>>;
  readonly drafts: string;
  readonly line: (line: number) => string;
  readonly population: (who: string) => string;
  readonly fits: string;
  /** Beside `fits`, where the check did not know some facts. */
  readonly without: (facts: string) => string;
  readonly unread: Readonly<Record<UnreadFact, string>>;
  readonly notRead: (facts: string) => string;
  readonly mentions: (names: string) => string;
  readonly fitsNot: string;
  readonly noDose: string;
  readonly remarks: string;
  readonly measures: string;
  readonly monitoring: string;
  readonly medication: string;
  readonly takes: string;
  readonly basis: string;
  readonly kidney: (value: number, isEstimated: boolean) => string;
  readonly pregnant: string;
  readonly breastfeeding: string;
  readonly weight: (kg: number) => string;
  readonly height: (cm: number) => string;
  readonly conditions: string;
  readonly allergies: string;
  readonly results: string;
  readonly alerts: (count: number) => string;
  readonly quiet: (count: number, lines: number) => string;
  readonly times: (count: number) => string;
  readonly works: string;
}

/** Words of what to do next: triage, tests, drafts, the medication review and the works behind them. */
export const CARE_MESSAGES: Readonly<Record<Language, CareMessages>> = {
  en: {
    triage: (urgency) =>
      ({
        emergency: "How soon: emergency, to be seen now",
        urgent: "How soon: urgent, to be seen soon",
        routine: "How soon: routine, an ordinary appointment will do",
        "self-care": "How soon: self-care, with advice when to come back",
      })[urgency],
    urgency: { emergency: "emergency", urgent: "urgent", routine: "routine", "self-care": "self-care" },
    reason: {
      usual: () => "as a rule",
      raised: (finding) => `raised by ${finding}`,
      "must-not-miss": () => "less likely, and must not be missed",
    },
    tests: "Tests to consider next: suggestions, not orders",
    purpose: {
      confirm: (condition) => `to confirm ${condition}`,
      exclude: (condition) => `to exclude ${condition}`,
      support: (condition) => `to support ${condition}`,
      severity: (condition) => `to grade ${condition}`,
      cause: (condition) => `to find the cause of ${condition}`,
      monitor: (condition) => `to follow ${condition}`,
    },
    drafts: "Treatment drafts: for a physician to check and sign, never orders",
    line: (line) => `line ${line}`,
    population: (who) => `for: ${who}`,
    fits: "nothing interrupting on file",
    without: (facts) => `, checked without ${facts}`,
    unread: { drugs: "drugs taken", allergies: "allergies", weight: "weight", results: "laboratory results" },
    notRead: (facts) =>
      `Not read from notes: ${facts}. Neither this check nor the drafts were held against what the note says of them.`,
    mentions: (names) => `The note tells of: ${names}. Which drug or substance it is, the check does not know.`,
    fitsNot: "does not fit this patient",
    noDose: "no dose on file",
    remarks: "remark",
    measures: "besides drugs",
    monitoring: "monitor",
    medication: "Medication of the record, checked",
    takes: "takes",
    basis: "checked with",
    kidney: (value, isEstimated) =>
      `kidney function ${value} mL/min/1.73 m² (${isEstimated ? "estimated from creatinine, CKD-EPI 2021" : "reported"})`,
    pregnant: "pregnant",
    breastfeeding: "breastfeeding",
    weight: (kg) => `${kg} kg`,
    height: (cm) => `${cm} cm`,
    conditions: "conditions",
    allergies: "allergic to",
    results: "results",
    alerts: (count) => `Medication alerts: ${count}`,
    quiet: (count, lines) => `Quiet: ${count} in ${lines} ${lines === 1 ? "line" : "lines"}`,
    times: (count) => `×${count}`,
    works: "Works behind these lines",
  },
  zh: {
    triage: (urgency) =>
      ({
        emergency: "就诊紧急程度：急诊，需立即诊治",
        urgent: "就诊紧急程度：尽快就诊，需在短期内诊治",
        routine: "就诊紧急程度：常规门诊",
        "self-care": "就诊紧急程度：可居家护理，并告知复诊指征",
      })[urgency],
    urgency: { emergency: "急诊", urgent: "尽快就诊", routine: "常规门诊", "self-care": "居家护理" },
    reason: {
      usual: () => "通常如此",
      raised: (finding) => `因${finding}而提高级别`,
      "must-not-miss": () => "可能性较低，但不可漏诊",
    },
    tests: "下一步检查建议：仅为建议，不是医嘱",
    purpose: {
      confirm: (condition) => `确诊${condition}`,
      exclude: (condition) => `排除${condition}`,
      support: (condition) => `支持${condition}`,
      severity: (condition) => `评估${condition}的严重程度`,
      cause: (condition) => `查找${condition}的病因`,
      monitor: (condition) => `随访${condition}`,
    },
    drafts: "治疗草案：须经医师审核签字，不是医嘱",
    line: (line) => ["一线", "二线", "三线", "四线"][line - 1] ?? `第 ${line} 线`,
    population: (who) => `适用：${who}`,
    fits: "库中未见需强提醒的问题",
    without: (facts) => `（未对照${facts}）`,
    unread: { drugs: "在用药物", allergies: "过敏史", weight: "体重", results: "检验结果" },
    notRead: (facts) => `系统不从病历文字中读取${facts}。用药审查和治疗草案均未对照病历中的这些内容。`,
    mentions: (names) => `病历提到：${names}。具体药物或过敏原未纳入审查。`,
    fitsNot: "不适合该患者",
    noDose: "未收录剂量",
    remarks: "提示",
    measures: "药物以外",
    monitoring: "监测",
    medication: "病历所载用药审查",
    takes: "正在使用",
    basis: "审查依据",
    kidney: (value, isEstimated) =>
      `肾功能 ${value} mL/min/1.73 m²（${isEstimated ? "由肌酐估算，CKD-EPI 2021" : "报告值"}）`,
    pregnant: "妊娠",
    breastfeeding: "哺乳",
    weight: (kg) => `体重 ${kg} kg`,
    height: (cm) => `身高 ${cm} cm`,
    conditions: "疾病",
    allergies: "过敏",
    results: "检验结果",
    alerts: (count) => `用药警示：${count} 条`,
    quiet: (count, lines) => `一般提示：${count} 条，合并为 ${lines} 行`,
    times: (count) => `${count} 条`,
    works: "以上内容所依据的文献",
  },
};
