import type { SystemKind } from "../../core/system.ts";
import type { DrugNames, DrugPair, PairGold, PairLabel } from "../../tasks/interactions/drug-pair.ts";
import type { PairAnswer } from "../../tasks/interactions/pair-answer.ts";
import { isInterruptive } from "../../tasks/interactions/severity.ts";

/** A label without a severity of its own, as the mildest severity that interrupts, and the worst that does not. */
function severityOf(label: PairLabel): Exclude<PairAnswer["severity"], "unknown-drug"> {
  return label === "interruptive" ? "major" : label === "non-interruptive" ? "moderate" : label;
}

/** The label that most pairs have, the first seen of equals, whatever the pair: what a system must beat. */
export const majorityKind: SystemKind<DrugPair, PairAnswer, readonly DrugNames[], PairGold> = {
  summary: "the commonest label of the data set for every pair",
  threads: false,
  create: async ({ golds }) => {
    const counts = new Map<PairLabel, number>();
    for (const { label } of golds) counts.set(label, (counts.get(label) ?? 0) + 1);
    const [label] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["none", 0]);
    const severity = severityOf(label);
    const interrupts = severity !== "none" && isInterruptive(severity);
    return { answer: async () => ({ severity, interrupts, unknown: [] }), facts: { label } };
  },
};
