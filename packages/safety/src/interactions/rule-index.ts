import type { InteractionRule, InteractionSeverity, MedicationKnowledge, RuleModifier } from "@cdss/domain";
import { gravity } from "../alerts/gravity.ts";
import { createDrugSelection } from "./select-drugs.ts";
import { createSharedBits, lowestBit } from "./shared-bits.ts";

/** The rule that speaks for a pair: the more particular one, then the more serious, then the first by name. */
function compareRules(a: InteractionRule, b: InteractionRule): number {
  return b.priority - a.priority || gravity(a.severity) - gravity(b.severity) || (a.id < b.id ? -1 : 1);
}

/** A rule that holds for two drugs. `swapped`: the second drug is on the first side of the rule. */
export interface RuleHit {
  readonly rule: InteractionRule;
  readonly swapped: boolean;
  /** Of the rule, or of the modifier that holds. */
  readonly severity: InteractionSeverity;
  /** The modifier that holds for the patient; null as long as none was looked for. */
  readonly modifier: RuleModifier | null;
}

export interface RuleIndex {
  /** Rules that speak of two drugs (by id), the one that speaks for the pair first; empty where none does or a drug is not known. */
  rulesFor(a: string, b: string): RuleHit[];
  /** The rule that speaks for two drugs as long as no modifier or exception has a say; undefined where one may, null where no rule holds. */
  plainRule(a: string, b: string): InteractionRule | null | undefined;
}

/**
 * Which sides of which rules each drug meets, worked out once as sets of bits: the rules of a pair are then a few ANDs, and a check of alternatives can
 * look at thousands of pairs in a millisecond. Bits stand in the order in which rules speak.
 */
export function indexRules({ drugs, rules, exceptions }: MedicationKnowledge): RuleIndex {
  const sorted = [...rules].sort(compareRules);
  const places = new Map(drugs.map(({ id }, place) => [id, place]));
  const membersOf = createDrugSelection(drugs);
  const bits = createSharedBits(drugs.length, sorted.length);
  const modified = new Uint32Array(Math.ceil(sorted.length / 32));
  for (const [at, { between, modifiers }] of sorted.entries()) {
    if (modifiers.length > 0) modified[at >>> 5] = (modified[at >>> 5] ?? 0) | (1 << (at & 31));
    for (const side of [0, 1] as const)
      for (const { id } of membersOf(between[side])) bits.add(places.get(id) ?? 0, side, at);
  }
  const keyOf = (a: number, b: number): number => (a < b ? a * drugs.length + b : b * drugs.length + a);
  const excepted = new Map<number, "all" | Set<string>>();
  for (const { pair, not } of exceptions) {
    const [a, b] = [places.get(pair[0]), places.get(pair[1])];
    if (a === undefined || b === undefined) continue;
    const held = excepted.get(keyOf(a, b));
    excepted.set(keyOf(a, b), not === "all" || held === "all" ? "all" : new Set([...(held ?? []), ...not]));
  }
  const sharedBits = (at: number): number => (bits.straight[at] ?? 0) | (bits.crossed[at] ?? 0);
  return {
    plainRule: (one, other) => {
      const [a, b] = [places.get(one), places.get(other)];
      if (a === undefined || b === undefined || a === b) return null;
      const count = bits.meet(a, b);
      if (count === 0) return null;
      for (let at = 0; at < count; at += 1)
        if ((sharedBits(at) & (modified[bits.words[at] ?? 0] ?? 0)) !== 0) return undefined;
      return excepted.has(keyOf(a, b))
        ? undefined
        : (sorted[(bits.words[0] ?? 0) * 32 + lowestBit(sharedBits(0))] ?? null);
    },
    rulesFor: (one, other) => {
      const [a, b] = [places.get(one), places.get(other)];
      if (a === undefined || b === undefined || a === b) return [];
      const found: RuleHit[] = [];
      const count = bits.meet(a, b);
      for (let at = 0; at < count; at += 1)
        for (let left = sharedBits(at); left !== 0; left &= left - 1) {
          const bit = lowestBit(left);
          const rule = sorted[(bits.words[at] ?? 0) * 32 + bit];
          const swapped = ((bits.straight[at] ?? 0) & (1 << bit)) === 0;
          if (rule !== undefined) found.push({ rule, swapped, severity: rule.severity, modifier: null });
        }
      if (found.length === 0) return found;
      const not = excepted.get(keyOf(a, b));
      if (not === undefined) return found;
      return not === "all" ? [] : found.filter(({ rule }) => !not.has(rule.id));
    },
  };
}
