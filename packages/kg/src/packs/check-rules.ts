import { type Drug, type InteractionRule, matchesSelector } from "@cdss/domain";
import { checkModifiers } from "./check-modifiers.ts";
import { checkNamings, drugKeysOf, namingsAt, namingsOf } from "./drug-naming.ts";
import type { PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** Pairs beyond which a rule is looked at again: it speaks so often that prescribers stop reading. */
const MANY_PAIRS = 4000;

/** Unordered pairs of two different drugs, one of each side: a pair that fits either way round counts once. */
export function countPairs(left: ReadonlySet<Drug>, right: ReadonlySet<Drug>): number {
  const both = [...left].filter((drug) => right.has(drug)).length;
  return left.size * right.size - both - (both * (both - 1)) / 2;
}

/**
 * Rules against the drugs at hand: names that no drug has, a strength without its path, rules that speak of no pair or of
 * very many, modifiers that change nothing. `broken` holds keys of drugs that are not right.
 */
export function* checkRules(
  rules: readonly PackEntry<InteractionRule>[],
  drugs: readonly Drug[],
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  const keys = drugKeysOf(drugs);
  for (const entry of rules) {
    const { between, alternatives } = entry.value;
    const namings = between.flatMap((selector, side) => namingsOf(selector, ["between", side]));
    yield* checkNamings(entry, [...namings, ...namingsAt(["alternatives"], "id", alternatives)], keys, broken);

    for (const [side, { path, strength }] of between.entries())
      if (strength !== undefined && path === undefined) {
        const message = "says how strong, but not on which path";
        yield issueAt(entry, ["between", side, "strength"], { kind: "selector", message, fix: "give path and as" });
      }

    yield* checkModifiers(entry, drugs, keys, broken);

    const [left, right] = between.map((selector) => new Set(drugs.filter((drug) => matchesSelector(drug, selector))));
    if (left === undefined || right === undefined) continue;
    const pairs = countPairs(left, right);
    // An entry that is not right, or a key that no drug has, may be the cause, and is told already.
    if (pairs === 0 && broken.size === 0 && namings.every(keys.has)) {
      const message = `can match no pair: its sides mean ${left.size} and ${right.size} drugs`;
      yield issueAt(entry, ["between"], { kind: "selector", message, fix: "loosen a side, or remove the rule" });
    }
    if (pairs > MANY_PAIRS) {
      const message = `speaks of ${pairs.toLocaleString("en-US")} pairs`;
      yield issueAt(entry, ["between"], { level: "warning", kind: "broad", message, fix: "narrow a side" });
    }
  }
}
