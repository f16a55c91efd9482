import { type Drug, type InteractionSeverity, type Language, localize } from "@cdss/domain";
import {
  type Alert,
  type AlertKind,
  type InteractionAlert,
  type OrderCheckResult,
  OVERRIDE_REASONS,
  type PathStep,
  type QuietGroup,
  type Tolerated,
} from "@cdss/safety";

interface Words {
  readonly severity: Readonly<Record<InteractionSeverity, string>>;
  readonly kind: Readonly<Record<AlertKind, string>>;
  readonly interrupts: string;
  readonly why: string;
  readonly path: string;
  readonly management: string;
  readonly alternatives: string;
  readonly override: string;
  readonly sources: string;
  readonly also: string;
  readonly quiet: string;
  readonly tolerated: string;
  readonly none: string;
  readonly unknown: (names: string) => string;
  readonly draft: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    severity: { contraindicated: "CONTRAINDICATED", major: "MAJOR", moderate: "moderate", minor: "minor" },
    kind: {
      interaction: "interaction",
      allergy: "allergy",
      contraindication: "contraindication",
      caution: "caution",
      pregnancy: "pregnancy",
      lactation: "breastfeeding",
      age: "age",
      kidney: "kidney",
      liver: "liver",
      laboratory: "result",
      dose: "dose",
      duplicate: "duplicate",
      monitoring: "monitoring",
      indication: "indication",
    },
    interrupts: "interrupts",
    why: "because",
    path: "by",
    management: "do",
    alternatives: "instead",
    override: "override reasons",
    sources: "sources",
    also: "also",
    quiet: "Quiet",
    tolerated: "Not said again",
    none: "None on file. That is not the same as safe.\n",
    unknown: (names) => `Not known, and not checked: ${names}\n`,
    draft:
      "The content has not been clinically validated. Alerts support, and never replace, a physician's judgement.\n",
  },
  zh: {
    severity: { contraindicated: "禁忌", major: "严重", moderate: "中等", minor: "轻微" },
    kind: {
      interaction: "相互作用",
      allergy: "过敏",
      contraindication: "禁忌证",
      caution: "慎用",
      pregnancy: "妊娠",
      lactation: "哺乳",
      age: "年龄",
      kidney: "肾功能",
      liver: "肝功能",
      laboratory: "检验检查",
      dose: "剂量",
      duplicate: "重复用药",
      monitoring: "监测",
      indication: "适应证",
    },
    interrupts: "强提醒",
    why: "机制",
    path: "依据",
    management: "处理",
    alternatives: "可换用",
    override: "可选忽略理由",
    sources: "来源",
    also: "另有规则",
    quiet: "一般提示",
    tolerated: "不再重复提醒",
    none: "库中无记录。无记录不等于安全。\n",
    unknown: (names) => `不认识、未核查的药品：${names}\n`,
    draft: "内容尚未经过临床验证。提示仅供参考，不能代替医师的判断。\n",
  },
};

type NameOf = (id: string) => string;

interface Manner {
  readonly words: Words;
  readonly lang: Language;
  readonly nameOf: NameOf;
}

const stepText = ({ drug, node, role }: PathStep, nameOf: NameOf): string =>
  drug === node ? nameOf(drug) : `${nameOf(drug)} → ${role === undefined ? node : `${node} ${role}`}`;

const OVERRIDES = new Map(OVERRIDE_REASONS.map(({ key, names }) => [key, names]));

/** An alert that interrupts, with everything that it carries. */
function alertText(alert: Alert | InteractionAlert, { words, lang, nameOf }: Manner): string {
  const { kind, drugs, severity, reason, management, alternatives, overrideReasons, sources } = alert;
  const comma = lang === "en" ? ", " : "、";
  const isPair = "rule" in alert;
  const lines = [
    `${words.severity[severity]} (${words.interrupts})  ${drugs.map(nameOf).join(" + ")}  ${isPair ? `[${alert.rule.id}]` : words.kind[kind]}`,
    isPair ? `  ${words.why}: ${localize(reason, lang)}` : `  ${localize(reason, lang)}`,
    ...(isPair ? [`  ${words.path}: ${alert.path.map((step) => stepText(step, nameOf)).join("; ")}`] : []),
    `  ${words.management}: ${localize(management, lang)}`,
    ...(alternatives.length === 0 ? [] : [`  ${words.alternatives}: ${alternatives.map(nameOf).join(comma)}`]),
    `  ${words.override}: ${overrideReasons.map((key) => OVERRIDES.get(key)?.[lang] ?? key).join(comma)}`,
    `  ${words.sources}: ${sources.join(", ")}`,
    ...(isPair && alert.also.length > 0 ? [`  ${words.also}: ${alert.also.map(({ id }) => id).join(", ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function quietText(group: QuietGroup, { words, lang, nameOf }: Manner): string {
  const { kind, rule, drugs, severity, reason, management, sources } = group;
  const head = `  ${words.severity[severity]}  ${drugs.map(nameOf).join(" + ")}  ${rule === null ? words.kind[kind] : `[${rule}]`}`;
  return `${head}: ${localize(reason, lang)}\n    ${words.management}: ${localize(management, lang)} (${sources.join(", ")})\n`;
}

const toleratedText = ({ drugs, rule, severity, reason }: Tolerated, { words, lang, nameOf }: Manner): string =>
  `  ${drugs.map(nameOf).join(" + ")}${rule === null ? "" : `  [${rule}]`}${severity === null ? "" : ` ${words.severity[severity]}`}: ${localize(reason, lang)}\n`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.join("")}`];

/** The alerts of ordered drugs in words: what interrupts in full, interactions behind what the patient alone speaks against, then quiet lines. */
export function renderMedication(
  { alerts, interactions, quiet, tolerated, unknown }: OrderCheckResult,
  drugs: ReadonlyMap<string, Drug>,
  lang: Language,
): string {
  const words = WORDS[lang];
  const nameOf = (id: string): string => {
    const names = drugs.get(id)?.names;
    return names === undefined ? id : names[lang];
  };
  const manner: Manner = { words, lang, nameOf };
  const blocks = [...alerts, ...interactions]
    .filter(({ interrupts }) => interrupts)
    .map((alert) => alertText(alert, manner));
  return [
    ...(blocks.length + quiet.length === 0 ? [words.none] : blocks),
    ...section(
      words.quiet,
      quiet.map((group) => quietText(group, manner)),
    ),
    ...section(
      words.tolerated,
      tolerated.map((one) => toleratedText(one, manner)),
    ),
    ...(unknown.length === 0 ? [] : [words.unknown(unknown.join(", "))]),
    words.draft,
  ].join("\n");
}
