import { compareSeverities, type Severity } from "../severity.ts";

/** The four levels of the French thesaurus (ANSM), from "do not give together" to "know that the risk exists". */
export const ANSM = {
  Contraindicated: "contraindicated",
  "Not recommended": "major",
  "Precautions for use": "moderate",
  "Take into consideration": "minor",
} as const satisfies Record<string, Severity>;

export const MICROMEDEX = {
  Contraindicated: "contraindicated",
  Major: "major",
  Moderate: "moderate",
  Minor: "minor",
} as const satisfies Record<string, Severity>;

/** The British National Formulary: its "severe" asks to avoid the pair or to act, and it has no level for a contraindication. */
export const BNF = { Severe: "major", Moderate: "moderate", Mild: "minor" } as const satisfies Record<string, Severity>;

/**
 * The worst severity that at least two sources reach: the milder of two, the middle of three. One source alone makes no pair worth
 * an interruption: the French and the American compendium give the same level to 46 % of the 4,971 pairs only.
 */
export function agreedSeverity(stated: readonly [Severity, Severity, ...Severity[]]): Severity {
  const [, second] = [...stated].sort(compareSeverities) as [Severity, Severity];
  return second;
}
