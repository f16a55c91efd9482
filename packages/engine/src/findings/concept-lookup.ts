import type { Concept, Curie, Finding, GraphStore } from "@cdss/domain";

/** Concepts of the findings and corrections, looked up once. */
export class ConceptLookup {
  readonly #concepts: ReadonlyMap<Curie, Concept | null>;

  private constructor(concepts: ReadonlyMap<Curie, Concept | null>) {
    this.#concepts = concepts;
  }

  static async load(ids: Iterable<Curie>, graph: Pick<GraphStore, "concept">): Promise<ConceptLookup> {
    const unique = [...new Set(ids)];
    const concepts = await Promise.all(unique.map((id) => graph.concept(id)));
    return new ConceptLookup(new Map(unique.map((id, index) => [id, concepts[index] ?? null])));
  }

  /** Nothing looked up: every concept stands as given. Used while the graph is down. */
  static empty(): ConceptLookup {
    return new ConceptLookup(new Map());
  }

  /** The id under which the release knows the concept: alternative and obsolete ids lead to it. */
  canonical(id: Curie): Curie {
    return this.#concepts.get(id)?.id ?? id;
  }

  /** The finding under its canonical id, with the release's words for it. */
  named(finding: Finding): Finding {
    const concept = this.#concepts.get(finding.concept);
    if (concept === undefined || concept === null) return finding;
    return { ...finding, concept: concept.id, label: concept.label };
  }

  /** True when the graph was asked and has no such phenotype. A condition is no finding: it cannot be ranked by. */
  isUnknown(id: Curie): boolean {
    const concept = this.#concepts.get(id);
    return concept === null || concept?.kind === "condition";
  }
}
