import type { CaseReview, Language, ReviewFault } from "@cdss/domain";

interface CaseReviewMessages {
  readonly heading: (model: string) => string;
  readonly meaning: string;
  readonly off: string;
  readonly readings: string;
  readonly present: string;
  readonly absent: string;
  readonly order: string;
  readonly incomplete: string;
  readonly rank: (rank: number) => string;
  readonly proposals: string;
  readonly unknown: string;
  readonly dropped: (count: number, kind: CaseReview["dropped"][number]["kind"], fault: ReviewFault) => string;
  readonly degraded: (part: CaseReview["degraded"][number]["part"], message: string) => string;
  readonly prompts: string;
  readonly nothing: string;
}

const KINDS_ZH = { reading: "读出的表现", reason: "理由", proposal: "提出的诊断" } as const;
const FAULTS_ZH: Readonly<Record<ReviewFault, string>> = {
  quote: "引文与原文不符",
  term: "术语对应不到唯一的表现",
  context: "与上下文规则不符",
  repeated: "已有",
  unsupported: "缺乏依据",
  instruction: "含有针对模型的指令",
};
const FAULTS_EN: Readonly<Record<ReviewFault, string>> = {
  quote: "its words do not stand in the text",
  term: "its term names no one finding",
  context: "the rules read its place otherwise",
  repeated: "known already",
  unsupported: "not carried by what it names",
  instruction: "it speaks to a model",
};

/** Words of the model's reading. */
export const CASE_REVIEW_MESSAGES: Readonly<Record<Language, CaseReviewMessages>> = {
  en: {
    heading: (model) => `Model's reading: ${model}`,
    meaning: "what a language model says beside the graph; it changes no rank, dose or alert",
    off: "Model's reading: no chat model is set; set CDSS_CHAT_URL or CDSS_CHAT_GGUF",
    readings: "Findings that it read, to be accepted with --findings",
    present: "present",
    absent: "absent",
    order: "Its order of the leading conditions",
    incomplete: "the order is not complete",
    rank: (rank) => `graph ${rank}`,
    proposals: "Not in the graph's list",
    unknown: "unknown to the graph",
    dropped: (count, kind, fault) => `${count} × ${kind}: ${FAULTS_EN[fault]}`,
    degraded: (part, message) => `Not done: ${part}: ${message}`,
    prompts: "prompts",
    nothing: "nothing that stands",
  },
  zh: {
    heading: (model) => `模型解读：${model}`,
    meaning: "语言模型在知识图谱之外的意见，不影响排序、剂量与警示",
    off: "模型解读：未配置语言模型，请设置 CDSS_CHAT_URL 或 CDSS_CHAT_GGUF",
    readings: "模型读出的表现，可用 --findings 采纳",
    present: "有",
    absent: "无",
    order: "模型对靠前疾病的排序",
    incomplete: "排序不完整",
    rank: (rank) => `图谱第 ${rank} 位`,
    proposals: "图谱清单之外",
    unknown: "图谱未收录",
    dropped: (count, kind, fault) => `${KINDS_ZH[kind]} ${count} 项：${FAULTS_ZH[fault]}`,
    degraded: (part, message) => `未完成：${part === "readings" ? "读取病历" : "排序"}：${message}`,
    prompts: "提示词",
    nothing: "没有可显示的内容",
  },
};
