import { type Drug, type InteractionException, type InteractionRule, matchesSelector } from "@cdss/domain";
import { checkNamings, drugKeysOf, namingsAt } from "./drug-naming.ts";
import type { PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

function speaksOf({ between: [left, right] }: InteractionRule, one: Drug, other: Drug): boolean {
  return (
    (matchesSelector(one, left) && matchesSelector(other, right)) ||
    (matchesSelector(other, left) && matchesSelector(one, right))
  );
}

/**
 * Exceptions that name a drug or a rule that is not there, and exceptions to rules that do not speak of the pair.
 * `broken` holds ids of drugs and rules that are not right.
 */
export function* checkExceptions(
  exceptions: readonly PackEntry<InteractionException>[],
  drugs: readonly Drug[],
  rules: readonly InteractionRule[],
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  const keys = drugKeysOf(drugs);
  const drugById = new Map(drugs.map((drug) => [drug.id, drug]));
  const ruleIds = new Set(rules.map(({ id }) => id));
  for (const entry of exceptions) {
    const { pair, not } = entry.value;
    yield* checkNamings(entry, namingsAt(["pair"], "id", pair), keys, broken);
    const named = not === "all" ? [] : not;
    for (const [index, id] of named.entries())
      if (!ruleIds.has(id) && !broken.has(id)) {
        const message = `no rule has the id ${id}`;
        yield issueAt(entry, ["not", index], { kind: "drug", message, fix: "correct the id, or add the rule" });
      }
    // With entries that are not right, or missing, nobody can tell.
    const [one, other] = pair.map((id) => drugById.get(id));
    if (one === undefined || other === undefined || broken.size > 0 || named.some((id) => !ruleIds.has(id))) continue;
    if (!rules.some((rule) => (not === "all" || not.includes(rule.id)) && speaksOf(rule, one, other)))
      yield issueAt(entry, ["pair"], {
        ...{ level: "warning", kind: "idle", message: "none of the rules that it excepts speaks of this pair" },
        fix: "remove it, or correct pair or not",
      });
  }
}
