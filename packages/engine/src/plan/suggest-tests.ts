import type { ConditionKnowledge, Curie, SuggestedTest } from "@cdss/domain";
import { conditionEvidence, type LeadingEntry } from "../triage/leading-entries.ts";

/** What a test is worth by its purpose: settling a diagnosis before grading or following it. */
const PURPOSE_WEIGHTS: Readonly<Record<SuggestedTest["for"][number]["purpose"], number>> = {
  confirm: 1,
  exclude: 1,
  support: 0.6,
  severity: 0.5,
  cause: 0.4,
  monitor: 0.1,
};
/** A condition that must not be missed counts as if it were this likely, at least. */
const LEAST_DANGEROUS_SHARE = 0.15;
/** Below this share a condition brings tests only where it must not be missed. */
const LEAST_SHARE = 0.05;
const MOST_TESTS = 8;

/**
 * Tests that tell the leading conditions apart, most useful first: the sum over the conditions of share times weight of the purpose. What a
 * test would show and the record already says, present or absent, is not asked again.
 */
export function suggestTests(
  leading: readonly LeadingEntry[],
  known: ReadonlySet<Curie>,
  conditions: Pick<ConditionKnowledge, "testName">,
): SuggestedTest[] {
  const tests = new Map<string, { test: SuggestedTest; worth: number }>();
  for (const one of leading) {
    const { entry, line } = one;
    const isNamed = one.share >= LEAST_SHARE || (entry.mustNotMiss && one.share >= LEAST_SHARE / 2);
    if (!isNamed) continue;
    const share = entry.mustNotMiss ? Math.max(one.share, LEAST_DANGEROUS_SHARE) : one.share;
    for (const { test: key, purpose, shows } of entry.tests) {
      if (shows !== undefined && known.has(shows)) continue;
      const held = tests.get(key);
      const reason = { condition: line.condition, label: line.label, purpose };
      const worth = (held?.worth ?? 0) + share * PURPOSE_WEIGHTS[purpose];
      const evidence = conditionEvidence(one);
      const test =
        held === undefined
          ? { key, label: conditions.testName(key) ?? { en: key }, for: [reason], evidence: [evidence] }
          : { ...held.test, for: [...held.test.for, reason], evidence: [...held.test.evidence, evidence] };
      tests.set(key, { test, worth });
    }
  }
  return [...tests.values()]
    .sort((a, b) => b.worth - a.worth || (a.test.key < b.test.key ? -1 : 1))
    .slice(0, MOST_TESTS)
    .map(({ test }) => test);
}
