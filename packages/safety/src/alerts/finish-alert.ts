import { type AlertDraft, INTERRUPTING } from "./alert.ts";
import { overrideReasonsFor } from "./override-reasons.ts";

/** What an alert gains once it is known what could be given instead. */
export interface Finish {
  readonly interrupts: boolean;
  readonly alternatives: readonly string[];
  readonly overrideReasons: readonly string[];
}

/** Serious, and there is something to do or to give instead: an alert that only frightens does not interrupt. */
export function finishAlert(
  { kind, severity, management }: Pick<AlertDraft, "kind" | "severity" | "management">,
  alternatives: readonly string[],
): Finish {
  const interrupts = INTERRUPTING.has(severity) && (management.en.trim() !== "" || alternatives.length > 0);
  return { interrupts, alternatives, overrideReasons: overrideReasonsFor(kind) };
}
