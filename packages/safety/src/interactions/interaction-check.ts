import {
  type Drug,
  type InteractionRule,
  InteractionSeverity,
  type MedicationKnowledge,
  matchesSelector,
} from "@cdss/domain";
import { explainSelector } from "./explain-selector.ts";
import { INTERRUPTING, type Interaction } from "./interaction.ts";

export interface InteractionCheck {
  /**
   * One interaction for each pair of different drugs of which a rule speaks, most serious first. A pair that is not among them has none
   * on file: that is not the same as safe. Ids that the knowledge does not hold are ignored; see createDrugNames.
   */
  check(drugs: readonly string[]): Interaction[];
}

/** `contraindicated` is 0, `minor` 3: the order of the schema. */
const gravity = (severity: InteractionSeverity): number => InteractionSeverity.options.indexOf(severity);

/** The rule that speaks for a pair: the more particular one, then the more serious, then the first by name. */
function compareRules(a: InteractionRule, b: InteractionRule): number {
  return b.priority - a.priority || gravity(a.severity) - gravity(b.severity) || (a.id < b.id ? -1 : 1);
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Which sides of which rules each drug meets, worked out once: a check then only looks at rules that both drugs meet. */
function indexRules({ drugs, rules }: MedicationKnowledge): Map<string, Map<InteractionRule, [boolean, boolean]>> {
  const index = new Map<string, Map<InteractionRule, [boolean, boolean]>>();
  for (const drug of drugs) {
    const met = new Map<InteractionRule, [boolean, boolean]>();
    for (const rule of rules) {
      const [first, second] = rule.between;
      const sides: [boolean, boolean] = [matchesSelector(drug, first), matchesSelector(drug, second)];
      if (sides[0] || sides[1]) met.set(rule, sides);
    }
    index.set(drug.id, met);
  }
  return index;
}

/** The interactions of a knowledge of drugs and rules: pure, the same answer for the same drugs. */
export function createInteractionCheck(knowledge: MedicationKnowledge): InteractionCheck {
  const drugs = new Map(knowledge.drugs.map((drug) => [drug.id, drug]));
  const index = indexRules(knowledge);
  const exceptions = new Map<string, "all" | Set<string>>();
  for (const { pair, not } of knowledge.exceptions) {
    const key = pairKey(...pair);
    const held = exceptions.get(key);
    exceptions.set(key, not === "all" || held === "all" ? "all" : new Set([...(held ?? []), ...not]));
  }
  const rulesFor = (a: Drug, b: Drug): { rule: InteractionRule; swapped: boolean }[] => {
    const excepted = exceptions.get(pairKey(a.id, b.id));
    if (excepted === "all") return [];
    const others = index.get(b.id);
    const found: { rule: InteractionRule; swapped: boolean }[] = [];
    for (const [rule, [first, second]] of index.get(a.id) ?? []) {
      const other = others?.get(rule);
      if (other === undefined || excepted?.has(rule.id) === true) continue;
      if (first && other[1]) found.push({ rule, swapped: false });
      else if (second && other[0]) found.push({ rule, swapped: true });
    }
    return found.sort((one, two) => compareRules(one.rule, two.rule));
  };
  const interactionOf = (a: Drug, b: Drug): Interaction | null => {
    const [leading, ...rest] = rulesFor(a, b);
    if (leading === undefined) return null;
    const { rule, swapped } = leading;
    const [first, second] = swapped ? [b, a] : [a, b];
    return {
      drugs: [a.id, b.id],
      rule,
      severity: rule.severity,
      interrupts: INTERRUPTING.has(rule.severity),
      path: [...explainSelector(first, rule.between[0]), ...explainSelector(second, rule.between[1])],
      also: rest.map((one) => one.rule),
    };
  };
  return {
    check: (ids) => {
      const known = [...new Set(ids)].flatMap((id) => drugs.get(id) ?? []);
      const found = known.flatMap((a, at) => known.slice(at + 1).flatMap((b) => interactionOf(a, b) ?? []));
      return found.sort(
        (one, two) => gravity(one.severity) - gravity(two.severity) || (one.drugs.join() < two.drugs.join() ? -1 : 1),
      );
    },
  };
}
