import type { Language, MatchKind, Sufficiency } from "@cdss/domain";

interface Messages {
  readonly findings: string;
  readonly family: string;
  readonly normal: (names: string) => string;
  readonly comma: string;
  readonly differential: (shown: number, considered: number) => string;
  readonly posterior: string;
  readonly for: string;
  readonly against: string;
  readonly missing: string;
  readonly absent: string;
  readonly match: Readonly<Record<MatchKind, string>>;
  readonly statements: string;
  readonly questions: string;
  readonly question: (bits: string, percent: string) => string;
  readonly sufficiency: (level: Sufficiency["level"], bits: string, present: number) => string;
  readonly unknown: (ids: string) => string;
  readonly unmapped: (count: number) => string;
  readonly dropped: (count: number) => string;
  readonly down: (lane: string, message: string) => string;
  readonly nothingRanked: string;
  readonly noHits: string;
  readonly release: (id: string, hpo: string) => string;
  readonly rank: (rank: number, considered: number) => string;
  readonly behind: string;
  readonly gap: (own: string, leader: string) => string;
  readonly patients: (count: string) => string;
  readonly unstated: string;
}

const LEVELS_ZH = { none: "没有", low: "少", moderate: "中等", good: "充分" } as const;

/** Every word that the terminal shows beside the knowledge's own. */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  en: {
    findings: "Findings",
    family: "family",
    normal: (names) => `measured, and not: ${names}`,
    comma: ", ",
    differential: (shown, considered) => `Differential: ${shown} of ${considered} conditions`,
    posterior: "share of the weight of all conditions in the release, not an incidence",
    for: "for",
    against: "against",
    missing: "missing",
    absent: "absent",
    match: {
      exact: "exact",
      "more-specific": "by a more specific term",
      "more-general": "by a more general term",
      unexplained: "not in the profile",
      excluded: "excluded by the profile",
      series: "by its series of subtypes",
      demographic: "sex or age",
      profile: "share of the profile that is met",
      pretest: "before any finding",
      course: "how long it has lasted",
      named: "named in the record",
      risk: "risk or exposure",
      against: "argues against",
      known: "known already",
      prior: "how widely it is reported",
    },
    statements: "In words",
    questions: "Ask or test next",
    question: (bits, percent) => `${bits} bits, present with ${percent}`,
    sufficiency: (level, bits, present) => `Input: ${level} (${bits} bits from ${present} present findings)`,
    unknown: (ids) => `Not in the release, and not ranked by: ${ids}`,
    unmapped: (count) => `Read and not used: ${count}`,
    dropped: (count) => `Statements left out because their evidence did not carry them: ${count}`,
    down: (lane, message) => `Down: ${lane}: ${message}`,
    nothingRanked: "No finding to rank by.",
    noHits: "No hit.",
    release: (id, hpo) => `Release ${id}, HPO ${hpo}`,
    rank: (rank, considered) => `rank ${rank} of ${considered}`,
    behind: "Behind the leader by",
    gap: (own, leader) => `${own} here, ${leader} for the leader`,
    patients: (count) => `${count} patients`,
    unstated: "frequency unstated",
  },
  zh: {
    findings: "表现",
    family: "家族",
    normal: (names) => `测量结果不支持：${names}`,
    comma: "、",
    differential: (shown, considered) => `鉴别诊断：${considered} 种疾病中的前 ${shown} 种`,
    posterior: "在本知识版本全部疾病权重中所占的份额，不是发病率",
    for: "支持",
    against: "不支持",
    missing: "待查",
    absent: "无",
    match: {
      exact: "完全一致",
      "more-specific": "更具体的术语",
      "more-general": "更概括的术语",
      unexplained: "该病资料中没有记载",
      excluded: "该病资料明确排除",
      series: "同系列亚型的记载",
      demographic: "性别或年龄",
      profile: "与该病资料的吻合程度",
      pretest: "验前概率",
      course: "病程",
      named: "病历中已提及",
      risk: "危险因素或暴露",
      against: "不支持点",
      known: "病历中已有该诊断",
      prior: "该病的报道数量",
    },
    statements: "文字说明",
    questions: "下一步询问或检查",
    question: (bits, percent) => `${bits} 比特，出现的概率 ${percent}`,
    sufficiency: (level, bits, present) => `资料：${LEVELS_ZH[level]}（${present} 项阳性表现，共 ${bits} 比特）`,
    unknown: (ids) => `知识版本中没有、未参与排序：${ids}`,
    unmapped: (count) => `已读取但未使用：${count} 项`,
    dropped: (count) => `因证据不足而未显示的句子：${count} 句`,
    down: (lane, message) => `停用：${lane}：${message}`,
    nothingRanked: "没有可用于排序的表现。",
    noHits: "没有结果。",
    release: (id, hpo) => `知识版本 ${id}，HPO ${hpo}`,
    rank: (rank, considered) => `${considered} 种疾病中排第 ${rank} 位`,
    behind: "落后于首位的原因",
    gap: (own, leader) => `本病 ${own}，首位 ${leader}`,
    patients: (count) => `${count} 例患者`,
    unstated: "频率不详",
  },
};
