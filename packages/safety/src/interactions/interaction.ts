import type { InteractionRule, InteractionSeverity } from "@cdss/domain";

/** Severities that stop the physician: the harm is serious, and every rule of them says what to do instead. */
export const INTERRUPTING: ReadonlySet<InteractionSeverity> = new Set(["contraindicated", "major"]);

/** What ties one of the two drugs to the rule: the drug itself, its class or group, a tag, or a role on an enzyme or transporter. */
export interface PathStep {
  readonly drug: string;
  readonly by: "drug" | "group" | "tag" | "path";
  /** The drug, group, tag, or enzyme or transporter. */
  readonly node: string;
  /** How the drug acts there: `inhibitor (strong)`. */
  readonly role?: string;
}

/** Two drugs that a rule speaks of. */
export interface Interaction {
  /** Ids, in the order in which the drugs were given. */
  readonly drugs: readonly [string, string];
  readonly rule: InteractionRule;
  readonly severity: InteractionSeverity;
  readonly interrupts: boolean;
  /** From each drug to what the rule says of it: the edges of the graph that carry the alert. */
  readonly path: readonly PathStep[];
  /** Further rules that hold for the pair and are said by this one, or less serious. */
  readonly also: readonly InteractionRule[];
}
