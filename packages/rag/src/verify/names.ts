import { type Concept, type Curie, type Evidence, type GraphStore, isRecordEvidence } from "@cdss/domain";

/** What a name in a statement may stand for, as far as the cited evidence goes. */
export interface Named {
  readonly name: string;
  readonly conditions: Set<Curie>;
  readonly findings: Set<Curie>;
}

/** Looks concepts up once per verification, whatever the number of statements that cite them. */
export class ConceptNames {
  readonly #graph: Pick<GraphStore, "concept">;
  readonly #concepts = new Map<Curie, Promise<Concept | null>>();

  constructor(graph: Pick<GraphStore, "concept">) {
    this.#graph = graph;
  }

  #concept(id: Curie): Promise<Concept | null> {
    const known = this.#concepts.get(id);
    if (known !== undefined) return known;
    const loading = this.#graph.concept(id);
    this.#concepts.set(id, loading);
    return loading;
  }

  /** The records of one disease: the one asked for and those joined with it. */
  async records(condition: Curie): Promise<Curie[]> {
    const concept = await this.#concept(condition);
    return [condition, ...(concept?.equivalents ?? [])];
  }

  /** Every name of the findings and conditions of the evidence, longest first, so that no name hides in a longer one. */
  async of(evidence: readonly Evidence[]): Promise<Named[]> {
    const byName = new Map<string, Named>();
    const add = async (id: Curie, role: "conditions" | "findings", standsFor: Curie) => {
      for (const name of namesOf(await this.#concept(id))) {
        const key = name.toLowerCase();
        const named = byName.get(key) ?? { name: key, conditions: new Set(), findings: new Set() };
        named[role].add(standsFor);
        byName.set(key, named);
      }
    };
    for (const entry of evidence) {
      if (entry.kind === "edge") {
        for (const record of await this.records(entry.condition)) await add(record, "conditions", entry.condition);
        await add(entry.finding, "findings", entry.finding);
      } else if (isRecordEvidence(entry)) {
        for (const { concept } of entry.findings ?? []) await add(concept, "findings", concept);
      }
    }
    return [...byName.values()].sort((one, other) => other.name.length - one.name.length);
  }
}

function namesOf(concept: Concept | null): string[] {
  if (concept === null) return [];
  const { en, zh } = concept.label;
  return [en, ...(zh === undefined ? [] : [zh]), ...concept.synonyms.map(({ text }) => text)].filter(
    (name) => name !== "",
  );
}
