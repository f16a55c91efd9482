import type { Release } from "@cdss/kg";

/** The root of everything that can be a finding of a patient. */
const PHENOTYPIC_ABNORMALITY = "HP:0000118";

/** The part of the ontology below phenotypic abnormality, by ordinals of the release. */
export interface TermGraph {
  readonly isTerm: (ordinal: number) => boolean;
  /** The term and its ancestors up to the root. */
  ancestors(term: number): readonly number[];
  /** The term and everything below it. */
  descendants(term: number): readonly number[];
}

function reach(from: number, next: (ordinal: number) => readonly number[]): number[] {
  const found = new Set([from]);
  // A set is walked in the order of insertion, new members included.
  for (const ordinal of found) for (const other of next(ordinal)) found.add(other);
  return [...found];
}

export function createTermGraph(release: Release): TermGraph {
  const { list, ordinal } = release.concepts;
  const parents = list.map((concept) => (concept.parents ?? []).flatMap((id) => ordinal.get(id) ?? []));
  const children: number[][] = list.map(() => []);
  for (const [number, above] of parents.entries()) for (const parent of above) children[parent]?.push(number);
  const root = ordinal.get(PHENOTYPIC_ABNORMALITY);
  const below = new Set(root === undefined ? [] : reach(root, (number) => children[number] ?? []));
  const kept: (readonly number[] | undefined)[] = new Array(list.length);
  return {
    isTerm: (number) => below.has(number),
    ancestors: (term) => {
      const known = kept[term];
      if (known !== undefined) return known;
      const found = reach(term, (number) => (parents[number] ?? []).filter((parent) => below.has(parent)));
      kept[term] = found;
      return found;
    },
    descendants: (term) => reach(term, (number) => children[number] ?? []),
  };
}
