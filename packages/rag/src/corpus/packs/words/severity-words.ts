import type { InteractionSeverity, Language } from "@cdss/domain";

/** How serious an interaction is, as it stands before "interaction" or as a verdict. */
export const SEVERITY: Readonly<Record<InteractionSeverity, Readonly<Record<Language, string>>>> = {
  contraindicated: { en: "contraindicated combination", zh: "禁忌合用" },
  major: { en: "major interaction", zh: "严重相互作用" },
  moderate: { en: "moderate interaction", zh: "中度相互作用" },
  minor: { en: "minor interaction", zh: "轻微相互作用" },
};
