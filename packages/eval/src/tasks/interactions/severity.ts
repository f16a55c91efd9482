import { z } from "zod";

/** Severity of an interaction, the worst first. */
export const SEVERITIES = ["contraindicated", "major", "moderate", "minor"] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** Negative where `a` is worse: for sorting, the worst first. */
export function compareSeverities(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** An interaction that is worth stopping a prescriber for: contraindicated or major. */
export function isInterruptive(severity: Severity): boolean {
  return severity === "contraindicated" || severity === "major";
}
