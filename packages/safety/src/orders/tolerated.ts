import type { DrugOrder, InteractionSeverity, LocalizedText } from "@cdss/domain";
import type { Interaction } from "../interactions/interaction.ts";
import { daysTaken } from "./drug-orders.ts";

/**
 * Days for which both drugs must have been taken before their interaction is taken for tolerated: a choice of this project. Most
 * interactions show within weeks; three months is also the longest time between two prescriptions of a stable patient.
 */
export const TOLERATED_DAYS = 90;

/** What is not said again, and why: silence that is stated. */
export interface Tolerated {
  /** `interaction`: two drugs long taken together; `renewal`: an active drug ordered again at the same dose. */
  readonly kind: "interaction" | "renewal";
  readonly drugs: readonly string[];
  /** Of the interaction; null for a renewal. */
  readonly severity: InteractionSeverity | null;
  /** Id of the rule; null for a renewal. */
  readonly rule: string | null;
  readonly reason: LocalizedText;
}

/** The interaction as tolerated where both drugs have been taken long enough; null where one has not, or it is not known. */
export function toleratedInteraction(
  { drugs, severity, rule }: Interaction,
  active: ReadonlyMap<string, DrugOrder>,
  today: string | undefined,
): Tolerated | null {
  const days = drugs.map((id) => {
    const order = active.get(id);
    return order === undefined ? null : daysTaken(order, today);
  });
  const [one, other] = days;
  if (one === null || other === null || one === undefined || other === undefined) return null;
  const together = Math.min(one, other);
  if (together < TOLERATED_DAYS) return null;
  return {
    ...{ kind: "interaction", drugs, severity, rule: rule.id },
    reason: {
      en: `both taken for ${together} days or more: not said again`,
      zh: `两药合用已达 ${together} 天以上，不再提醒`,
    },
  };
}

export function renewal(drug: string): Tolerated {
  return {
    ...{ kind: "renewal", drugs: [drug], severity: null, rule: null },
    reason: { en: "ordered again at the same dose: no duplicate", zh: "同剂量续方，不作重复用药提醒" },
  };
}
