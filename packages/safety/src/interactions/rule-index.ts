import { type InteractionRule, type MedicationKnowledge, matchesSelector } from "@cdss/domain";
import { gravity } from "../alerts/gravity.ts";

/** The rule that speaks for a pair: the more particular one, then the more serious, then the first by name. */
function compareRules(a: InteractionRule, b: InteractionRule): number {
  return b.priority - a.priority || gravity(a.severity) - gravity(b.severity) || (a.id < b.id ? -1 : 1);
}

/** A rule that holds for two drugs. `swapped`: the second drug is on the first side of the rule. */
export interface RuleHit {
  readonly rule: InteractionRule;
  readonly swapped: boolean;
}

export interface RuleIndex {
  /** Rules that speak of two drugs (by id), the one that speaks for the pair first; empty where none does or a drug is not known. */
  rulesFor(a: string, b: string): RuleHit[];
  /** The rule that speaks for two drugs as long as no modifier or exception has a say; undefined where one may, null where no rule holds. */
  plainRule(a: string, b: string): InteractionRule | null | undefined;
}

const WORD = 32;

/**
 * Which sides of which rules each drug meets, worked out once as sets of bits: the rules of a pair are then a few dozen ANDs, and a check of alternatives can
 * look at thousands of pairs in a millisecond. Bits stand in the order in which rules speak.
 */
export function indexRules({ drugs, rules, exceptions }: MedicationKnowledge): RuleIndex {
  const sorted = [...rules].sort(compareRules);
  const words = Math.ceil(sorted.length / WORD);
  const modified = new Uint32Array(words);
  for (const [at, { modifiers }] of sorted.entries())
    if (modifiers.length > 0) modified[at >>> 5] = (modified[at >>> 5] ?? 0) | (1 << (at & 31));
  const sides: readonly [Uint32Array, Uint32Array] = [
    new Uint32Array(drugs.length * words),
    new Uint32Array(drugs.length * words),
  ];
  const places = new Map<string, number>();
  for (const [place, drug] of drugs.entries()) {
    places.set(drug.id, place);
    for (const [at, { between }] of sorted.entries())
      for (const side of [0, 1] as const)
        if (matchesSelector(drug, between[side])) {
          const word = place * words + (at >>> 5);
          sides[side][word] = (sides[side][word] ?? 0) | (1 << (at & 31));
        }
  }
  const keyOf = (a: number, b: number): number => (a < b ? a * drugs.length + b : b * drugs.length + a);
  const excepted = new Map<number, "all" | Set<string>>();
  for (const { pair, not } of exceptions) {
    const [a, b] = [places.get(pair[0]), places.get(pair[1])];
    if (a === undefined || b === undefined) continue;
    const held = excepted.get(keyOf(a, b));
    excepted.set(keyOf(a, b), not === "all" || held === "all" ? "all" : new Set([...(held ?? []), ...not]));
  }
  return {
    plainRule: (one, other) => {
      const [a, b] = [places.get(one), places.get(other)];
      if (a === undefined || b === undefined || a === b) return null;
      let first: number | null = null;
      for (let word = 0; word < words; word += 1) {
        const bits =
          ((sides[0][a * words + word] ?? 0) & (sides[1][b * words + word] ?? 0)) |
          ((sides[1][a * words + word] ?? 0) & (sides[0][b * words + word] ?? 0));
        if (bits === 0) continue;
        if ((bits & (modified[word] ?? 0)) !== 0) return undefined;
        first ??= word * WORD + (31 - Math.clz32(bits & -bits));
      }
      if (first === null) return null;
      return excepted.has(keyOf(a, b)) ? undefined : (sorted[first] ?? null);
    },
    rulesFor: (one, other) => {
      const [a, b] = [places.get(one), places.get(other)];
      if (a === undefined || b === undefined || a === b) return [];
      const found: RuleHit[] = [];
      for (let word = 0; word < words; word += 1) {
        const straight = (sides[0][a * words + word] ?? 0) & (sides[1][b * words + word] ?? 0);
        const crossed = (sides[1][a * words + word] ?? 0) & (sides[0][b * words + word] ?? 0);
        for (let bits = straight | crossed; bits !== 0; bits &= bits - 1) {
          const bit = 31 - Math.clz32(bits & -bits);
          const rule = sorted[word * WORD + bit];
          if (rule !== undefined) found.push({ rule, swapped: (straight & (1 << bit)) === 0 });
        }
      }
      if (found.length === 0) return found;
      const not = excepted.get(keyOf(a, b));
      if (not === undefined) return found;
      return not === "all" ? [] : found.filter(({ rule }) => !not.has(rule.id));
    },
  };
}
