import type { ClinicalCondition, ConditionKnowledge, RankedCondition } from "@cdss/domain";

/** A leading line of the differential that the packs describe. */
export interface LeadingEntry {
  readonly line: RankedCondition;
  readonly entry: ClinicalCondition;
  /** Share among the leading lines, those included that the packs do not describe. */
  readonly share: number;
}

/** Lines that plans are made for. The rest of a differential has little weight. */
const MOST_LINES = 10;

/** The leading lines that the packs describe, with their shares of the weight of all leading lines. */
export function leadingEntries(
  differential: readonly RankedCondition[],
  conditions: Pick<ConditionKnowledge, "entryOf">,
  most: number = MOST_LINES,
): LeadingEntry[] {
  const leaders = differential.slice(0, most);
  const known = leaders.flatMap((line) => {
    const entry = conditions.entryOf(line.members);
    return entry === null ? [] : [{ line, entry }];
  });
  const total = leaders.reduce((sum, line) => sum + line.posterior, 0);
  return known.map((one) => ({ ...one, share: total === 0 ? 0 : one.line.posterior / total }));
}

/** Evidence id of the entry of a condition. */
export function conditionEvidence({ entry }: LeadingEntry): string {
  return `condition:${entry.id}`;
}
