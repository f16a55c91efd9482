import type { Drug } from "@cdss/domain";
import { INTERRUPTING } from "../alerts/alert.ts";
import { type Alternatives, areAlike, rankAlternatives } from "../alternatives/find-alternatives.ts";
import type { Interaction } from "../interactions/interaction.ts";
import type { InteractionCheck } from "../interactions/interaction-check.ts";
import type { ModifierContext } from "../interactions/rule-modifier.ts";
import { checkDuplicates } from "./check-duplicates.ts";
import type { OneCheck } from "./check-one.ts";
import type { PatientContext } from "./patient-context.ts";

/** Drugs that could be given instead, each held against the patient and the other drugs: at most three ids, fewest alerts first. */
export interface Replacements {
  ofDrug(replaced: Drug): readonly string[];
  /** For one of two drugs that interact; `fresh` are the ids that are newly ordered. */
  ofPair(interaction: Interaction, fresh: ReadonlySet<string>): readonly string[];
}

/** What of a knowledge replacements are sought with. */
export interface ReplacementSources {
  readonly drugs: ReadonlyMap<string, Drug>;
  readonly interactionCheck: Pick<InteractionCheck, "severityOf">;
  readonly one: OneCheck;
  readonly alternatives: Alternatives;
}

/** Replacements for one check: `modifiers` holds all drugs that are given together and their orders. What was found is remembered for the length of the check. */
export function findReplacements(
  context: PatientContext,
  modifiers: ModifierContext,
  { drugs, interactionCheck, one, alternatives }: ReplacementSources,
): Replacements {
  const { together, orders } = modifiers;

  /** How many alerts a candidate raises by itself; null where one interrupts. */
  const alone = remembered((candidate: Drug): number | null => {
    const count = one.countPatient(candidate, context);
    if (count === null) return null;
    const doses = one.checkDose(candidate, { drug: candidate.id }, context);
    return doses.some(({ severity }) => INTERRUPTING.has(severity)) ? null : count + doses.length;
  });

  /** How many alerts a candidate would leave in place of a drug; null where one interrupts. */
  const remaining = (candidate: Drug, replaced: Drug): number | null => {
    if (together.includes(candidate)) return null;
    let left = 0;
    for (const other of together) {
      const severity = other === replaced ? null : interactionCheck.severityOf(candidate, other, modifiers);
      if (severity === null) continue;
      if (INTERRUPTING.has(severity)) return null;
      left += 1;
    }
    const own = alone(candidate);
    if (own === null) return null;
    const others = together.filter((drug) => drug !== replaced);
    const duplicates = checkDuplicates(candidate, others, one.nameOf);
    return duplicates.some(({ severity }) => INTERRUPTING.has(severity)) ? null : left + own + duplicates.length;
  };

  const ofDrug = remembered((replaced: Drug): readonly string[] =>
    rankAlternatives(alternatives.candidatesFor(replaced, orders.get(replaced.id)?.route), (candidate) =>
      remaining(candidate, replaced),
    ),
  );

  return {
    ofDrug,
    ofPair: ({ drugs: pair, rule }, fresh) => {
      // What is newly ordered is replaced before what the patient takes, but a named alternative takes the place of its like.
      const members = [...pair].sort((a, b) => Number(fresh.has(b)) - Number(fresh.has(a)));
      const [first, ...others] = members.flatMap((id) => drugs.get(id) ?? []);
      if (first === undefined) return [];
      const named = rule.alternatives.flatMap((id) => drugs.get(id) ?? []);
      const chosen = rankAlternatives(named, (candidate) =>
        remaining(candidate, [first, ...others].find((drug) => areAlike(drug, candidate)) ?? first),
      );
      if (chosen.length > 0) return chosen;
      for (const replaceable of [first, ...others.filter(({ id }) => fresh.has(id))]) {
        const found = ofDrug(replaceable);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

/** A function of a drug that is worked out once for each. */
function remembered<Found>(find: (drug: Drug) => Found): (drug: Drug) => Found {
  const held = new Map<Drug, { readonly found: Found }>();
  return (drug) => {
    const before = held.get(drug);
    if (before !== undefined) return before.found;
    const found = find(drug);
    held.set(drug, { found });
    return found;
  };
}
