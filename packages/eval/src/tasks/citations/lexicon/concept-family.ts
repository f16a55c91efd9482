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

  /**
   * Findings of its organ system that are neither it, nor above or below it, nor children of its parents, which may be near
   * to the same; for a condition, which has no parents here, all other diseases.
   */
  othersOf(id: string): readonly string[] {
    const concept = this.conceptOf(id);
    if (concept === undefined) return [];
    const same = new Set([id, ...(concept.equivalents ?? []).map((equivalent) => equivalent.id)]);
    if (concept.kind === "condition") return this.conditions.filter((other) => !same.has(other));
    const above = this.ancestorsOf(id);
    const parents = new Set(concept.parents);
    const system = this.systemsOf(id).flatMap((one) => this.systems.get(one) ?? []);
    return [...new Set(system)].filter(
      (other) =>
        other !== id &&
        !above.has(other) &&
        !this.ancestorsOf(other).has(id) &&
        this.conceptOf(other)?.parents?.some((parent) => parents.has(parent)) !== true,
    );
  }
}
