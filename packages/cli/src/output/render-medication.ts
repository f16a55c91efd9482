import { type Drug, type InteractionSeverity, type Language, localize } from "@cdss/domain";
import type { Interaction, OrderCheckResult, PathStep, PatientAlert } from "@cdss/safety";

interface Words {
  readonly severity: Readonly<Record<InteractionSeverity, string>>;
  readonly kind: Readonly<Record<PatientAlert["kind"], string>>;
  readonly interrupts: string;
  readonly why: string;
  readonly management: string;
  readonly alternatives: string;
  readonly sources: string;
  readonly also: string;
  readonly none: string;
  readonly unknown: (names: string) => string;
  readonly draft: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    severity: { contraindicated: "CONTRAINDICATED", major: "MAJOR", moderate: "moderate", minor: "minor" },
    kind: {
      allergy: "allergy",
      contraindication: "contraindication",
      caution: "caution",
      pregnancy: "pregnancy",
      lactation: "breastfeeding",
      age: "age",
      kidney: "kidney",
      liver: "liver",
      duplicate: "duplicate",
    },
    interrupts: "interrupts",
    why: "because",
    management: "do",
    alternatives: "instead",
    sources: "sources",
    also: "also",
    none: "None on file. That is not the same as safe.\n",
    unknown: (names) => `Not known, and not checked: ${names}\n`,
    draft:
      "The content has not been clinically validated. Alerts support, and never replace, a physician's judgement.\n",
  },
  zh: {
    severity: { contraindicated: "禁忌", major: "严重", moderate: "中等", minor: "轻微" },
    kind: {
      allergy: "过敏",
      contraindication: "禁忌证",
      caution: "慎用",
      pregnancy: "妊娠",
      lactation: "哺乳",
      age: "年龄",
      kidney: "肾功能",
      liver: "肝功能",
      duplicate: "重复用药",
    },
    interrupts: "强提醒",
    why: "机制",
    management: "处理",
    alternatives: "可换用",
    sources: "来源",
    also: "另有规则",
    none: "库中无记录。无记录不等于安全。\n",
    unknown: (names) => `不认识、未核查的药品：${names}\n`,
    draft: "内容尚未经过临床验证。提示仅供参考，不能代替医师的判断。\n",
  },
};

type NameOf = (id: string) => string;

const stepText = ({ drug, node, role }: PathStep, nameOf: NameOf): string =>
  drug === node ? nameOf(drug) : `${nameOf(drug)} → ${role === undefined ? node : `${node} ${role}`}`;

function interactionText(
  { drugs, rule, severity, interrupts, path, also }: Interaction,
  words: Words,
  lang: Language,
  nameOf: NameOf,
): string {
  const lines = [
    `${words.severity[severity]}${interrupts ? ` (${words.interrupts})` : ""}  ${drugs.map(nameOf).join(" + ")}  [${rule.id}]`,
    `  ${words.why}: ${localize(rule.mechanism, lang)}`,
    `  ${path.map((step) => stepText(step, nameOf)).join("; ")}`,
    `  ${words.management}: ${localize(rule.management, lang)}`,
    ...(rule.alternatives.length === 0 ? [] : [`  ${words.alternatives}: ${rule.alternatives.map(nameOf).join(", ")}`]),
    `  ${words.sources}: ${rule.sources.join(", ")}`,
    ...(also.length === 0 ? [] : [`  ${words.also}: ${also.map(({ id }) => id).join(", ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function alertText(
  { kind, drugs, severity, interrupts, reason, sources }: PatientAlert,
  words: Words,
  lang: Language,
  nameOf: NameOf,
): string {
  const head = `${words.severity[severity]}${interrupts ? ` (${words.interrupts})` : ""}  ${drugs.map(nameOf).join(" + ")}  ${words.kind[kind]}`;
  return `${head}\n  ${localize(reason, lang)}\n  ${words.sources}: ${sources.join(", ")}\n`;
}

/** The alerts of ordered drugs in words, interactions behind what the patient alone speaks against. */
export function renderMedication(
  { alerts, interactions, unknown }: OrderCheckResult,
  drugs: ReadonlyMap<string, Drug>,
  lang: Language,
): string {
  const words = WORDS[lang];
  const nameOf = (id: string): string => {
    const names = drugs.get(id)?.names;
    return names === undefined ? id : names[lang];
  };
  const blocks = [
    ...alerts.map((alert) => alertText(alert, words, lang, nameOf)),
    ...interactions.map((one) => interactionText(one, words, lang, nameOf)),
  ];
  return [
    ...(blocks.length === 0 ? [words.none] : blocks),
    ...(unknown.length === 0 ? [] : [words.unknown(unknown.join(", "))]),
    words.draft,
  ].join("\n");
}
