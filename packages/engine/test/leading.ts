import type { ClinicalCondition, RankedCondition } from "@cdss/domain";
import type { LeadingEntry } from "../src/triage/leading-entries.ts";

/** A line of a differential that stands for an entry, and for nothing else. */
export function lineOf(entry: ClinicalCondition, posterior: number): RankedCondition {
  const { concept, names } = entry;
  const empty = { score: 0, supporting: [], against: [], missing: [] };
  return { rank: 1, condition: concept, label: names, members: [concept], posterior, ...empty };
}

/** A leading line with this share. */
export const leadingOf = (entry: ClinicalCondition, share: number): LeadingEntry => ({
  line: lineOf(entry, share),
  entry,
  share,
});
