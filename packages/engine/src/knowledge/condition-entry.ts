import {
  CdssError,
  type ClinicalCondition,
  type ConditionKnowledge,
  type Curie,
  type GraphStore,
  type LocalizedText,
  type MedicationKnowledge,
  type Work,
} from "@cdss/domain";
import { worksOf } from "../evidence/cited-entries.ts";

/** What the packs say of a condition, with the names and works that it refers to. */
export interface DescribedCondition {
  readonly entry: ClinicalCondition;
  /** Labels of the findings and conditions that the entry names by concept. */
  readonly concepts: Readonly<Record<string, LocalizedText>>;
  readonly tests: Readonly<Record<string, LocalizedText>>;
  readonly drugs: Readonly<Record<string, LocalizedText>>;
  readonly works: readonly Work[];
}

export interface DescribingPorts {
  readonly graph: Pick<GraphStore, "concept">;
  readonly conditions: Pick<ConditionKnowledge, "entryOf" | "testName" | "work">;
  readonly medication: Pick<MedicationKnowledge, "drugs">;
}

function conceptsOf({ findings, modifiers, against, urgency, tests, confusedWith }: ClinicalCondition): Curie[] {
  const named = [
    ...findings.map(({ finding }) => finding),
    ...modifiers.flatMap(({ when }) => when.finding ?? []),
    ...against.map(({ finding }) => finding),
    ...urgency.raisedBy.map(({ finding }) => finding),
    ...tests.flatMap(({ shows }) => shows ?? []),
    ...confusedWith,
  ];
  return [...new Set(named)];
}

function missing(code: "UNKNOWN_CONCEPT" | "NOT_FOUND", message: string, fix: string): CdssError {
  return new CdssError(code, `condition: ${message}; ${fix}`, { issues: [{ path: "condition", message, fix }] });
}

/**
 * The entry of a condition, by its own id or that of a record joined with it. Throws CdssError UNKNOWN_CONCEPT for an id that the release does not
 * hold, and NOT_FOUND for a condition that the packs do not describe.
 */
export async function conditionEntry(condition: Curie, ports: DescribingPorts): Promise<DescribedCondition> {
  const concept = await ports.graph.concept(condition);
  if (concept === null)
    throw missing("UNKNOWN_CONCEPT", "the release does not know this condition", "find it by `search`");
  const entry = ports.conditions.entryOf([concept.id, ...concept.equivalents]);
  if (entry === null)
    throw missing("NOT_FOUND", "the packs do not describe this condition", "see its annotations by `explain`");
  const concepts = await Promise.all(
    conceptsOf(entry).map(async (id) => [id, (await ports.graph.concept(id))?.label ?? { en: id }] as const),
  );
  const prescribed = new Set(
    entry.treatments.flatMap(({ drugs, alternatives }) => [...drugs, ...alternatives].map(({ drug }) => drug)),
  );
  return {
    entry,
    concepts: Object.fromEntries(concepts),
    tests: Object.fromEntries(
      entry.tests.map(({ test }) => [test, ports.conditions.testName(test) ?? { en: test }] as const),
    ),
    drugs: Object.fromEntries(
      ports.medication.drugs.flatMap(({ id, names }) => (prescribed.has(id) ? [[id, names] as const] : [])),
    ),
    works: worksOf(entry).flatMap((id) => ports.conditions.work(id) ?? []),
  };
}
