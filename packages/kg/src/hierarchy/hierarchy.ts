import type { ConceptTable } from "../release/tables.ts";

/** The is-a graph of a release by ordinals. Ancestor lists are kept for every concept: 19,000 terms hold about 300,000 in all. */
export class Hierarchy {
  readonly parents: readonly (readonly number[])[];
  readonly children: readonly (readonly number[])[];
  private readonly ancestorLists: (Int32Array | undefined)[];

  constructor(concepts: ConceptTable) {
    this.parents = concepts.list.map((concept) =>
      (concept.parents ?? []).flatMap((parent) => concepts.ordinal.get(parent) ?? []),
    );
    const children: number[][] = concepts.list.map(() => []);
    for (const [ordinal, parents] of this.parents.entries())
      for (const parent of parents) children[parent]?.push(ordinal);
    this.children = children;
    this.ancestorLists = new Array(concepts.list.length);
  }

  /** The concept and all its ancestors, ascending ordinals. */
  ancestors(ordinal: number): Int32Array {
    const known = this.ancestorLists[ordinal];
    if (known !== undefined) return known;
    const set = new Set([ordinal]);
    for (const parent of this.parents[ordinal] ?? []) for (const ancestor of this.ancestors(parent)) set.add(ancestor);
    const list = Int32Array.from(set).sort();
    this.ancestorLists[ordinal] = list;
    return list;
  }

  /** All descendants without the concept itself. */
  descendants(ordinal: number): Set<number> {
    const found = new Set<number>();
    const stack = [...(this.children[ordinal] ?? [])];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      stack.push(...(this.children[next] ?? []));
    }
    return found;
  }
}
