import type { Language } from "@cdss/domain";

/** Kinds of coded entries, each a text of its own; values of one test make a text for that test. */
export const FACT_KINDS = ["condition", "medication", "allergy"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

type Words = Readonly<Record<Language, string>>;

/** Where coded entries come from, as a citation names it. */
export const CODED_SOURCE: Words = { en: "Patient record, coded entries", zh: "病历结构化条目" };

export const KIND_TITLES: Readonly<Record<FactKind, Words>> = {
  condition: { en: "Conditions and diagnoses", zh: "诊断与疾病" },
  medication: { en: "Medication", zh: "用药" },
  allergy: { en: "Allergies", zh: "过敏史" },
};

/** What begins a line without a date. The capital keeps the line from being read as a part of the one before. */
export const UNDATED: Words = { en: "Undated", zh: "日期不详" };

/** What a line is written with: between name and value, around and within remarks. */
export const MARKS = {
  en: { colon: ": ", open: " (", close: ")", comma: "; ", to: " to ", range: "reference", least: "≥ ", most: "≤ " },
  zh: { colon: "：", open: "（", close: "）", comma: "；", to: "～", range: "参考范围", least: "≥", most: "≤" },
} as const satisfies Readonly<Record<Language, unknown>>;

/** What `active` says of each kind in Chinese. */
export const CHINESE_ACTIVE: Readonly<Record<FactKind, string>> = {
  condition: "现患",
  medication: "在用",
  allergy: "有效",
};

/** Other codes of status in Chinese; English lines state the code itself. From the value sets of FHIR R4 that the record reader passes on. */
export const CHINESE_STATUS: Readonly<Record<string, string>> = {
  recurrence: "复发",
  relapse: "复发",
  inactive: "非活动",
  remission: "缓解",
  resolved: "已愈",
  unconfirmed: "未证实",
  provisional: "暂定诊断",
  differential: "鉴别诊断",
  completed: "已完成",
  stopped: "已停用",
  "on-hold": "暂停",
  intended: "拟用",
  draft: "草稿",
  unknown: "不详",
};

/** Statuses of what holds today: such entries come first. */
export const OF_TODAY: ReadonlySet<string> = new Set(["active", "recurrence", "relapse"]);
