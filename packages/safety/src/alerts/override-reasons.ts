import type { AlertKind } from "./alert.ts";

/** Why a physician orders all the same. */
export interface OverrideReason {
  readonly key: string;
  readonly names: { readonly en: string; readonly zh: string };
  /** Alerts to which it is an answer. */
  readonly kinds: readonly AlertKind[];
}

const ABOUT_THE_PATIENT = [
  "allergy",
  "contraindication",
  "caution",
  "pregnancy",
  "lactation",
  "age",
  "kidney",
  "liver",
  "laboratory",
] as const satisfies readonly AlertKind[];

/** The closed set: free text would be written by nobody and read by nobody, and a count of reasons mends the rules. */
export const OVERRIDE_REASONS: readonly OverrideReason[] = [
  {
    key: "benefit-outweighs-risk",
    names: { en: "benefit outweighs the risk", zh: "获益大于风险" },
    kinds: ["interaction", "dose", "duplicate", ...ABOUT_THE_PATIENT],
  },
  {
    key: "tolerated-before",
    names: { en: "taken before and tolerated", zh: "既往使用且耐受" },
    kinds: ["interaction", "dose", ...ABOUT_THE_PATIENT],
  },
  {
    key: "monitored",
    names: { en: "will be monitored", zh: "将密切监测" },
    kinds: [
      "interaction",
      "contraindication",
      "caution",
      "pregnancy",
      "lactation",
      "age",
      "kidney",
      "liver",
      "laboratory",
      "dose",
      "monitoring",
    ],
  },
  {
    key: "no-alternative",
    names: { en: "no suitable alternative", zh: "无合适替代药" },
    kinds: ["interaction", "duplicate", ...ABOUT_THE_PATIENT],
  },
  {
    key: "dose-adjusted",
    names: { en: "dose has been adjusted", zh: "已调整剂量" },
    kinds: ["interaction", "caution", "age", "kidney", "liver", "laboratory"],
  },
  {
    key: "allergy-not-confirmed",
    names: { en: "allergy not confirmed, or not to this drug", zh: "过敏未证实，或并非对该药过敏" },
    kinds: ["allergy"],
  },
  {
    key: "times-apart",
    names: { en: "given at different times, or short course only", zh: "错开给药或仅短期使用" },
    kinds: ["interaction"],
  },
  {
    key: "intended-combination",
    names: { en: "combination is intended", zh: "有意联合用药" },
    kinds: ["interaction", "duplicate"],
  },
  {
    key: "switching",
    names: { en: "the other drug is being stopped", zh: "正在换药，原药将停用" },
    kinds: ["interaction", "duplicate"],
  },
  {
    key: "dose-by-protocol",
    names: { en: "dose follows a protocol or a measured level", zh: "按治疗方案或血药浓度给药" },
    kinds: ["dose"],
  },
  {
    key: "value-outdated",
    names: { en: "value is outdated or wrong", zh: "检验值过时或有误" },
    kinds: ["kidney", "liver", "laboratory", "dose"],
  },
  {
    key: "done-elsewhere",
    names: { en: "done elsewhere, or not on file", zh: "已在他处完成或未录入" },
    kinds: ["monitoring", "indication"],
  },
  {
    key: "off-label",
    names: { en: "use outside of the label, with reason", zh: "超说明书用药，有依据" },
    kinds: ["indication", "age", "dose"],
  },
  {
    key: "not-applicable",
    names: { en: "does not apply to this patient", zh: "不适用于该患者" },
    kinds: [
      "interaction",
      "contraindication",
      "caution",
      "pregnancy",
      "lactation",
      "age",
      "kidney",
      "liver",
      "laboratory",
      "dose",
      "duplicate",
      "monitoring",
      "indication",
    ],
  },
];

const KEYS_BY_KIND = new Map<AlertKind, readonly string[]>();
for (const { key, kinds } of OVERRIDE_REASONS)
  for (const kind of kinds) KEYS_BY_KIND.set(kind, [...(KEYS_BY_KIND.get(kind) ?? []), key]);

/** Keys of the reasons that answer an alert of this kind. Every kind has at least one. */
export function overrideReasonsFor(kind: AlertKind): readonly string[] {
  return KEYS_BY_KIND.get(kind) ?? [];
}
