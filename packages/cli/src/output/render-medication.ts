import { type Drug, type Language, localize, type Work } from "@cdss/domain";
import type { CheckedOrders } from "@cdss/engine";
import {
  type Alert,
  type InteractionAlert,
  OVERRIDE_REASONS,
  type PathStep,
  type QuietGroup,
  type Tolerated,
} from "@cdss/safety";
import { ALERT_WORDS, type AlertWords } from "./alert-words.ts";

interface Words extends AlertWords {
  readonly why: string;
  readonly path: string;
  readonly sources: string;
  readonly also: string;
  readonly tolerated: string;
  readonly unused: (names: string) => string;
  readonly draft: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    ...ALERT_WORDS.en,
    why: "because",
    path: "by",
    sources: "sources",
    also: "also",
    tolerated: "Not said again",
    unused: (names) => `Held against no drug, since no entry speaks of it: ${names}`,
    draft:
      "The content has not been clinically validated. Alerts support, and never replace, a physician's judgement.\n",
  },
  zh: {
    ...ALERT_WORDS.zh,
    why: "机制",
    path: "依据",
    sources: "来源",
    also: "另有规则",
    tolerated: "不再重复提醒",
    unused: (names) => `下列诊断或过敏库中无对应条目，未纳入核查：${names}`,
    draft: "内容尚未经过临床验证。提示仅供参考，不能代替医师的判断。\n",
  },
};

type NameOf = (id: string) => string;

interface Manner {
  readonly words: Words;
  readonly lang: Language;
  readonly nameOf: NameOf;
  /** The title of a work by its id. */
  readonly titleOf: NameOf;
}

const stepText = ({ drug, node, role }: PathStep, nameOf: NameOf): string =>
  drug === node ? nameOf(drug) : `${nameOf(drug)} → ${role === undefined ? node : `${node} ${role}`}`;

const OVERRIDES = new Map(OVERRIDE_REASONS.map(({ key, names }) => [key, names]));

/** Titles of the works, each with the place in it where that is known. */
function sourceText(
  { sources, locators }: Pick<Alert, "sources" | "locators">,
  titleOf: NameOf,
  lang: Language,
): string {
  const [comma, between] = lang === "en" ? [", ", "; "] : ["，", "；"];
  return sources
    .map((id) => {
      const locator = locators[id];
      return locator === undefined ? titleOf(id) : `${titleOf(id)}${comma}${localize(locator, lang)}`;
    })
    .join(between);
}

/** An alert that interrupts, with everything that it carries. */
function alertText(alert: Alert | InteractionAlert, { words, lang, nameOf, titleOf }: Manner): string {
  const { kind, drugs, severity, reason, management, alternatives, overrideReasons } = alert;
  const comma = lang === "en" ? ", " : "、";
  const isPair = "rule" in alert;
  const lines = [
    `${words.severity[severity]} (${words.interrupts})  ${drugs.map(nameOf).join(" + ")}  ${isPair ? `[${alert.rule.id}]` : words.kind[kind]}`,
    isPair ? `  ${words.why}: ${localize(reason, lang)}` : `  ${localize(reason, lang)}`,
    ...(isPair ? [`  ${words.path}: ${alert.path.map((step) => stepText(step, nameOf)).join("; ")}`] : []),
    `  ${words.management}: ${localize(management, lang)}`,
    ...(alternatives.length === 0 ? [] : [`  ${words.alternatives}: ${alternatives.map(nameOf).join(comma)}`]),
    `  ${words.override}: ${overrideReasons.map((key) => OVERRIDES.get(key)?.[lang] ?? key).join(comma)}`,
    `  ${words.sources}: ${sourceText(alert, titleOf, lang)}`,
    ...(isPair && alert.also.length > 0 ? [`  ${words.also}: ${alert.also.map(({ id }) => id).join(", ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function quietText(group: QuietGroup, { words, lang, nameOf, titleOf }: Manner): string {
  const { kind, rule, drugs, severity, reason, management } = group;
  const head = `  ${words.severity[severity]}  ${drugs.map(nameOf).join(" + ")}  ${rule === null ? words.kind[kind] : `[${rule}]`}`;
  return `${head}: ${localize(reason, lang)}\n    ${words.management}: ${localize(management, lang)} (${sourceText(group, titleOf, lang)})\n`;
}

const toleratedText = ({ drugs, rule, severity, reason }: Tolerated, { words, lang, nameOf }: Manner): string =>
  `  ${drugs.map(nameOf).join(" + ")}${rule === null ? "" : `  [${rule}]`}${severity === null ? "" : ` ${words.severity[severity]}`}: ${localize(reason, lang)}\n`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.join("")}`];

/** The alerts of ordered drugs in words: what interrupts in full, interactions behind what the patient alone speaks against, then quiet lines. */
export function renderMedication(
  { alerts, interactions, quiet, tolerated, unknown, unused }: CheckedOrders,
  drugs: ReadonlyMap<string, Drug>,
  workOf: (id: string) => Work | null,
  lang: Language,
): string {
  const words = WORDS[lang];
  const nameOf = (id: string): string => {
    const names = drugs.get(id)?.names;
    return names === undefined ? id : names[lang];
  };
  const manner: Manner = { words, lang, nameOf, titleOf: (id) => workOf(id)?.title ?? id };
  const blocks = [...alerts, ...interactions]
    .filter(({ interrupts }) => interrupts)
    .map((alert) => alertText(alert, manner));
  return [
    ...(blocks.length + quiet.length === 0 ? [`${words.none}\n`] : blocks),
    ...section(
      words.quiet,
      quiet.map((group) => quietText(group, manner)),
    ),
    ...section(
      words.tolerated,
      tolerated.map((one) => toleratedText(one, manner)),
    ),
    ...(unknown.length === 0 ? [] : [`${words.unknown(unknown.join(", "))}\n`]),
    ...(unused.length === 0 ? [] : [`${words.unused(unused.join(", "))}\n`]),
    words.draft,
  ].join("\n");
}
