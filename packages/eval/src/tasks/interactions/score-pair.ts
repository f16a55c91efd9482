import { z } from "zod";
import type { Sample } from "../../core/sample.ts";
import type { DrugPair, PairGold, PairLabel } from "./drug-pair.ts";
import type { PairAnswer } from "./pair-answer.ts";
import { isInterruptive, Severity } from "./severity.ts";

export const PairScore = z.object({
  /** An interaction is reported where the data set has one, and none where it has none. A failed system is wrong. */
  correct: z.boolean(),
  /** The data set has an interaction. */
  positive: z.boolean(),
  /** The data set's interaction is worth an interruption. */
  interruptive: z.boolean(),
  /** The system would stop a prescriber; null where it failed. */
  interrupts: z.boolean().nullable(),
  /** Drugs of the pair that the system does not know, 0 to 2; null where it failed. */
  unknown: z.number().int().min(0).max(2).nullable(),
  reason: z.string().optional(),
});
export type PairScore = z.infer<typeof PairScore>;

function isWorthInterrupting(label: PairLabel): boolean {
  const severity = Severity.safeParse(label);
  return severity.success ? isInterruptive(severity.data) : label === "interruptive";
}

function reasonOf(label: PairLabel, { severity, unknown, rule }: PairAnswer): string {
  if (label === "none") return `reported as ${severity}${rule === undefined ? "" : ` by rule ${rule}`}, labelled none`;
  if (unknown.length > 0) return `labelled ${label}, ${unknown.length} of 2 drugs not known`;
  return `labelled ${label}, not reported`;
}

/** Score one answer. A pair with a drug that is not known counts as not reported. */
export function scorePair({ gold }: Pick<Sample<DrugPair, PairGold>, "gold">, answer: PairAnswer | null): PairScore {
  const positive = gold.label !== "none";
  const facts = { positive, interruptive: isWorthInterrupting(gold.label) };
  if (answer === null) return { ...facts, correct: false, interrupts: null, unknown: null };
  const correct = Severity.safeParse(answer.severity).success === positive;
  return {
    ...facts,
    correct,
    interrupts: answer.interrupts,
    unknown: answer.unknown.length,
    ...(correct ? {} : { reason: reasonOf(gold.label, answer) }),
  };
}
