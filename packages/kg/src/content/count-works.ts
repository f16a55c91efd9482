import type { Drug, Work } from "@cdss/domain";
import type { Fact } from "./fact.ts";
import type { PackContent } from "./pack-content.ts";

/** How often one work is cited. */
export interface WorkCount {
  readonly id: string;
  readonly kind: Work["kind"];
  /** Facts that cite it themselves. */
  readonly facts: number;
  /** Conditions and drugs that cite it for all that they say. */
  readonly entries: number;
}

function tally(ids: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The works of the bibliography with their citations, most cited first, then by id. */
export function countWorks({ works, conditions, drugs }: PackContent, facts: readonly Fact[]): WorkCount[] {
  const byFacts = tally(facts.flatMap(({ own }) => own));
  const entries: readonly Pick<Drug, "sources">[] = [...conditions, ...drugs];
  const byEntries = tally(entries.flatMap(({ sources }) => [...new Set(sources)]));
  return works
    .map(({ id, kind }) => ({ id, kind, facts: byFacts.get(id) ?? 0, entries: byEntries.get(id) ?? 0 }))
    .sort((a, b) => b.facts + b.entries - (a.facts + a.entries) || (a.id < b.id ? -1 : 1));
}
