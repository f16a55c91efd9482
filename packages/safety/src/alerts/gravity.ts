import { InteractionSeverity } from "@cdss/domain";

const RANKS = new Map(InteractionSeverity.options.map((severity, rank) => [severity, rank]));

/** `contraindicated` is 0, `minor` 3: the order of the schema. */
export function gravity(severity: InteractionSeverity): number {
  return RANKS.get(severity) ?? RANKS.size;
}

/** The more serious one of two. */
export function worse(one: InteractionSeverity, other: InteractionSeverity): InteractionSeverity {
  return gravity(one) <= gravity(other) ? one : other;
}
