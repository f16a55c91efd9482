import type { InteractionSeverity, Language } from "@cdss/domain";
import type { AlertKind } from "@cdss/safety";

/** Words of medication alerts, wherever the terminal shows them. */
export interface AlertWords {
  readonly severity: Readonly<Record<InteractionSeverity, string>>;
  readonly kind: Readonly<Record<AlertKind, string>>;
  readonly interrupts: string;
  readonly management: string;
  readonly alternatives: string;
  readonly override: string;
  readonly quiet: string;
  readonly none: string;
  readonly unknown: (names: string) => string;
}

export const ALERT_WORDS: Readonly<Record<Language, AlertWords>> = {
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
    management: "do",
    alternatives: "instead",
    override: "override reasons",
    quiet: "Quiet",
    none: "None on file. That is not the same as safe.",
    unknown: (names) => `Not known, and not checked: ${names}`,
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
    management: "处理",
    alternatives: "可换用",
    override: "可选忽略理由",
    quiet: "一般提示",
    none: "库中无记录。无记录不等于安全。",
    unknown: (names) => `不认识、未核查的药品：${names}`,
  },
};
