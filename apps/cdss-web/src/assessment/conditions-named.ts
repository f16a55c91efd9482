import type { Curie } from "@cdss/domain";

/** Conditions named beside each answer of a question. */
export const NAMED_CONDITIONS = 2;

/** The conditions that a question names: those that gain most by either answer. */
export function conditionsNamed(favours: readonly Curie[], disfavours: readonly Curie[]): Curie[] {
  return [...favours.slice(0, NAMED_CONDITIONS), ...disfavours.slice(0, NAMED_CONDITIONS)];
}
