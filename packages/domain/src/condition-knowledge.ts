import type { ClinicalKnowledge } from "./clinical-condition.ts";
import type { Work } from "./medication.ts";
import type { ConditionKnowledge } from "./ports.ts";

/** The conditions of a release by record, its works and the names of its tests by key. */
export function indexConditions(
  { conditions, works, vocabulary }: ClinicalKnowledge,
  otherWorks: readonly Work[] = [],
): ConditionKnowledge {
  const byConcept = new Map(conditions.map((condition) => [condition.concept, condition]));
  const byWork = new Map([...otherWorks, ...works].map((work) => [work.id, work]));
  const tests = new Map(vocabulary.flatMap(({ key, kind, names }) => (kind === "test" ? [[key, names] as const] : [])));
  return {
    entryOf: (records) => records.flatMap((record) => byConcept.get(record) ?? [])[0] ?? null,
    testName: (key) => tests.get(key) ?? null,
    allNames: () => conditions.map(({ names, synonyms }) => [names.en, names.zh, ...synonyms.en, ...synonyms.zh]),
    work: (id) => byWork.get(id) ?? null,
  };
}
