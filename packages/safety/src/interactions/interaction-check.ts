import type { Drug, DrugOrder, InteractionSeverity, MedicationKnowledge } from "@cdss/domain";
import { INTERRUPTING } from "../alerts/alert.ts";
import { gravity } from "../alerts/gravity.ts";
import type { Body } from "../dose/dose-unit.ts";
import { explainSelector } from "./explain-selector.ts";
import type { Interaction } from "./interaction.ts";
import { indexRules, type RuleHit } from "./rule-index.ts";
import { type ModifierContext, modifierFor } from "./rule-modifier.ts";

/** What is known of the patient that changes the severity of rules: kidney function in mL/min, age in years, weight in kg, surface in m². */
export interface InteractionPatient extends Body {
  readonly ageYears?: number | undefined;
  readonly kidney?: number | undefined;
}

export interface InteractionCheck {
  /**
   * One interaction for each pair of different drugs of which a rule speaks, most serious first. A drug is an id, or an order with dose and route where
   * rules depend on them. A pair that is not among them has none on file: that is not the same as safe. Ids that the knowledge does not hold are
   * ignored; see createDrugNames.
   */
  check(drugs: readonly (string | DrugOrder)[], patient?: InteractionPatient): Interaction[];
  /** The severity of the rule that speaks for two drugs; null where none does. For many pairs: without path and reasons. */
  severityOf(a: Drug, b: Drug, context: ModifierContext): InteractionSeverity | null;
}

const isModified = ({ rule }: RuleHit): boolean => rule.modifiers.length > 0;

/** Most serious first, then by the ids of the two. */
function compareInteractions(one: Interaction, two: Interaction): number {
  const byGravity = gravity(one.severity) - gravity(two.severity);
  if (byGravity !== 0) return byGravity;
  const at = one.drugs[0] === two.drugs[0] ? 1 : 0;
  return one.drugs[at] < two.drugs[at] ? -1 : 1;
}

/** The interactions of a knowledge of drugs and rules: pure, the same answer for the same drugs. */
export function createInteractionCheck(knowledge: MedicationKnowledge): InteractionCheck {
  const drugs = new Map(knowledge.drugs.map((drug) => [drug.id, drug]));
  const index = indexRules(knowledge);
  /** Rules of a pair with the severity that they have for this patient, the one that speaks first. Most have no modifier, and stand in that order already. */
  const spokenFor = (a: Drug, b: Drug, context: ModifierContext): RuleHit[] => {
    const hits = index.rulesFor(a.id, b.id);
    if (!hits.some(isModified)) return hits;
    const spoken = hits.map((hit) => {
      const modifier = isModified(hit) ? modifierFor(hit.rule, [a, b], context) : null;
      return modifier === null ? hit : { ...hit, severity: modifier.severity, modifier };
    });
    // A stable sort: among equals the order of the index stays.
    return spoken.sort(
      (one, two) => two.rule.priority - one.rule.priority || gravity(one.severity) - gravity(two.severity),
    );
  };
  const interactionOf = (a: Drug, b: Drug, context: ModifierContext): Interaction | null => {
    const spoken = spokenFor(a, b, context);
    const [leading] = spoken;
    if (leading === undefined) return null;
    const { rule, swapped, severity, modifier } = leading;
    const [first, second] = swapped ? [b, a] : [a, b];
    return {
      drugs: [a.id, b.id],
      rule,
      severity,
      modifier,
      interrupts: INTERRUPTING.has(severity),
      path: [...explainSelector(first, rule.between[0]), ...explainSelector(second, rule.between[1])],
      also: spoken.slice(1).map((one) => one.rule),
    };
  };
  return {
    check: (given, patient = {}) => {
      const orders = new Map<string, DrugOrder>();
      // Of one drug given twice the first order is read.
      for (const one of given) if (typeof one !== "string" && !orders.has(one.drug)) orders.set(one.drug, one);
      const ids = new Set(given.map((one) => (typeof one === "string" ? one : one.drug)));
      const known = [...ids].flatMap((id) => drugs.get(id) ?? []);
      const context: ModifierContext = { ...patient, orders, together: known };
      const found: Interaction[] = [];
      for (const [at, a] of known.entries())
        for (const b of known.slice(at + 1)) {
          const interaction = interactionOf(a, b, context);
          if (interaction !== null) found.push(interaction);
        }
      return found.sort(compareInteractions);
    },
    severityOf: (a, b, context) => {
      const plain = index.plainRule(a.id, b.id);
      if (plain !== undefined) return plain?.severity ?? null;
      return spokenFor(a, b, context)[0]?.severity ?? null;
    },
  };
}
