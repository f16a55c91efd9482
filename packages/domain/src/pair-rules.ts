import { drugCurie } from "./concept-index.ts";
import type { Curie } from "./curie.ts";
import { matchesSelector } from "./match-selector.ts";
import type { Drug, MedicationKnowledge } from "./medication.ts";
import { type InteractionRule, InteractionSeverity } from "./medication-rule.ts";

/** The interaction rules of the knowledge, for pairs of drugs that its texts name by their groups: "a strong CYP3A4 inhibitor". */
export interface PairRules {
  /**
   * Rules that hold for two drugs, by ids as `drugCurie` writes them, the one that speaks for the pair first. Empty where none is on file,
   * which is not the same as safe, and for ids that the knowledge does not hold.
   */
  rulesFor(one: Curie, other: Curie): readonly InteractionRule[];
}

const gravity = ({ severity }: InteractionRule): number => InteractionSeverity.options.indexOf(severity);

/** As the check of interactions orders them: the more particular rule, then the more serious, then the first by name. */
const compareRules = (one: InteractionRule, other: InteractionRule): number =>
  other.priority - one.priority || gravity(one) - gravity(other) || (one.id < other.id ? -1 : 1);

/** The rules of a knowledge of drugs as they stand: without doses and what is known of a patient, which may change how serious one is. */
export function createPairRules({
  drugs,
  rules,
  exceptions,
}: Pick<MedicationKnowledge, "drugs" | "rules" | "exceptions">): PairRules {
  const known = new Map<Curie, Drug>(drugs.map((drug) => [drugCurie(drug.id), drug]));
  const holds = ({ id, between: [first, second] }: InteractionRule, one: Drug, other: Drug): boolean => {
    const isMeant =
      (matchesSelector(one, first) && matchesSelector(other, second)) ||
      (matchesSelector(other, first) && matchesSelector(one, second));
    const isExcepted = exceptions.some(
      ({ pair, not }) => pair.includes(one.id) && pair.includes(other.id) && (not === "all" || not.includes(id)),
    );
    return isMeant && !isExcepted;
  };
  return {
    rulesFor: (first, second) => {
      const [one, other] = [known.get(first), known.get(second)];
      if (one === undefined || other === undefined || one === other) return [];
      return rules.filter((rule) => holds(rule, one, other)).sort(compareRules);
    },
  };
}
