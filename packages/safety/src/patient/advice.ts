import type { Drug, InteractionSeverity, LocalizedText } from "@cdss/domain";

/** What an entry advises for a state of the patient. */
export type Advice = Drug["pregnancy"]["advice"] | Drug["renal"][number]["do"];

/** How serious an advice of a drug's entry is; null where there is nothing to say. */
export const ADVICE_SEVERITY: Readonly<Record<Advice, InteractionSeverity | null>> = {
  contraindicated: "contraindicated",
  avoid: "major",
  reduce: "moderate",
  caution: "moderate",
  compatible: null,
  none: null,
  // Not known is not safe: said, and quietly.
  unknown: "minor",
};

/** The advice in Chinese; English has the word of the entry. */
export const ADVICE_ZH: Readonly<Record<Advice, string>> = {
  contraindicated: "禁用",
  avoid: "避免使用",
  reduce: "减量",
  caution: "慎用",
  compatible: "可用",
  none: "无须调整",
  unknown: "资料不足",
};

/** What to do about an advice, where the entry says no more. */
export const ADVICE_MANAGEMENT: Readonly<Record<Advice, LocalizedText>> = {
  contraindicated: { en: "Do not give; choose another drug", zh: "不得使用；换用其他药物" },
  avoid: { en: "Choose another drug, unless nothing else will do", zh: "宜换用其他药物，无替代时方可权衡使用" },
  reduce: { en: "Lower the dose or lengthen the interval", zh: "减量或延长给药间隔" },
  caution: { en: "Give with care, and watch for what is named", zh: "慎用，注意观察上述情况" },
  compatible: { en: "Nothing to do", zh: "无须处理" },
  none: { en: "Nothing to do", zh: "无须处理" },
  unknown: { en: "Weigh the need; experience is lacking", zh: "资料不足，权衡利弊" },
};
