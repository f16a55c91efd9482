import type { Release } from "@cdss/kg";

/** Above all findings of HPO; its children are the organ systems. */
export const FINDINGS = "HP:0000118";

type Concepts = Release["concepts"];

/** Who stands above, below and beside a concept of a release. */
export class ConceptFamily {
  private readonly concepts: Concepts;
  private readonly ancestors = new Map<string, ReadonlySet<string>>();
  private readonly conditions: readonly string[];
  /** Findings by organ system. */
  private readonly systems = new Map<string, string[]>();

  constructor(concepts: Concepts) {
    this.concepts = concepts;
    this.conditions = concepts.list.filter(({ kind }) => kind === "condition").map(({ id }) => id);
    for (const { id } of concepts.list)
      for (const system of this.systemsOf(id)) {
        const known = this.systems.get(system);
        if (known === undefined) this.systems.set(system, [id]);
        else known.push(id);
      }
  }

  private systemsOf(id: string): string[] {
    return [...this.ancestorsOf(id)].filter((above) => this.conceptOf(above)?.parents?.includes(FINDINGS) === true);
  }

  private conceptOf(id: string): Concepts["list"][number] | undefined {
    return this.concepts.list[this.concepts.ordinal.get(id) ?? -1];
  }

  ancestorsOf(id: string): ReadonlySet<string> {
    const known = this.ancestors.get(id);
    if (known !== undefined) return known;
    const parents = this.conceptOf(id)?.parents ?? [];
    const found = new Set(parents.flatMap((parent) => [parent, ...this.ancestorsOf(parent)]));
    this.ancestors.set(id, found);
    return found;
  }

  /** What stands beside a concept: findings of its (first) organ system, or all diseases. */
  kindredOf(id: string): readonly string[] {
    if (this.conceptOf(id)?.kind === "condition") return this.conditions;
    return this.systems.get(this.systemsOf(id)[0] ?? "") ?? [];
  }

  /**
   * Neither the same, nor the same disease of another source, nor one above the other, nor children of one parent, which may
   * be near to the same.
   */
  areApart(id: string, other: string): boolean {
    const concept = this.conceptOf(id);
    if (id === other || concept?.equivalents?.some((same) => same.id === other) === true) return false;
    if (this.ancestorsOf(id).has(other) || this.ancestorsOf(other).has(id)) return false;
    return this.conceptOf(other)?.parents?.some((parent) => concept?.parents?.includes(parent)) !== true;
  }
}
