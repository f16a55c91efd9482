import type { InteractionRule, InteractionSeverity, RuleModifier } from "@cdss/domain";

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
  /** Of the rule, or of the modifier that holds. */
  readonly severity: InteractionSeverity;
  /** Why the severity is not that of the rule; null where it is. */
  readonly modifier: RuleModifier | null;
  readonly interrupts: boolean;
  /** From each drug to what the rule says of it: the edges of the graph that carry the alert. */
  readonly path: readonly PathStep[];
  /** Further rules that hold for the pair and are said by this one, or less serious. */
  readonly also: readonly InteractionRule[];
}
