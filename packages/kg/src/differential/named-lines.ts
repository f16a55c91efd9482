import { curie, type DifferentialQuery } from "@cdss/domain";
import type { PackLine } from "./pack-knowledge.ts";
import { PARAMETERS } from "./parameters.ts";

/** A line that the record names. */
export interface NamedLine {
  /** Share of the weight of a name: 1 where it is stated, less where hedged, negative where ruled out. */
  readonly share: number;
  /** Ids of the evidence for it. */
  readonly evidence: readonly string[];
}

/** Words that say whose illness it is and not which: a child's bronchitis is written as bronchitis. */
const POPULATION =
  /\b(?:in|of) (?:children|infants|adults|pregnancy|infancy|childhood)\b|\b(?:childhood|paediatric|pediatric|infantile|neonatal)\b|小儿|儿童|新生儿|婴幼儿|婴儿|幼儿|成人/g;

const bare = (name: string): string => name.toLowerCase().replace(POPULATION, "").replace(/\s+/g, " ").trim();

/** Lines of the packs by each other one that is the same illness in patients of another age, by their names. */
export function familiesOf(packs: ReadonlyMap<number, PackLine>): ReadonlyMap<number, readonly number[]> {
  const byName = new Map<string, Set<number>>();
  for (const [line, { condition }] of packs)
    for (const name of [condition.names, condition.synonyms].flatMap(({ en, zh }) => [en, zh].flat()))
      byName.set(bare(name), (byName.get(bare(name)) ?? new Set()).add(line));
  const families = new Map<number, Set<number>>();
  for (const lines of byName.values())
    for (const line of lines.size > 1 ? lines : [])
      families.set(line, new Set([...(families.get(line) ?? []), ...lines].filter((other) => other !== line)));
  return new Map([...families].map(([line, others]) => [line, [...others]]));
}

interface NamedIndex {
  readonly lineOf: Int32Array;
  readonly families: ReadonlyMap<number, readonly number[]>;
  readonly release: { readonly concepts: { readonly ordinal: ReadonlyMap<string, number> } };
}

/** The lines that the named conditions mean. What is stated wins over what is hedged, and what is there over what is ruled out. */
export function namedLines(index: NamedIndex, named: DifferentialQuery["named"]): ReadonlyMap<number, NamedLine> {
  const found = new Map<number, NamedLine>();
  for (const { condition, status, certainty, evidence } of named) {
    const line = index.lineOf[index.release.concepts.ordinal.get(curie(condition)) ?? -1] ?? -1;
    if (line < 0) continue;
    const share = (status === "present" ? 1 : -1) * (certainty === "certain" ? 1 : PARAMETERS.uncertain);
    for (const other of [line, ...(index.families.get(line) ?? [])])
      if (share > (found.get(other)?.share ?? Number.NEGATIVE_INFINITY)) found.set(other, { share, evidence });
  }
  return found;
}
