import type { Curie } from "./curie.ts";

/** A place of a text that names a concept. Half-open, in UTF-16 units. Of a name with several meanings each is given. */
export interface NamedConcept {
  readonly id: Curie;
  readonly start: number;
  readonly end: number;
}

/** What passages speak of, by the words of a release: for an index of concepts, and for a check of statements. */
export interface ConceptIndex {
  /** The release whose words these are. */
  readonly release: string;
  /** Findings, conditions, drugs, classes of drugs and tests that a text names, in order of their start, whatever the text says of them. Never throws. */
  read(text: string): readonly NamedConcept[];
  /**
   * The concept, other ids of the same, and its neighbours in the graph, each with its nearness: 1 the same, less the farther. Unknown
   * concepts give themselves alone.
   */
  related(concept: Curie): ReadonlyMap<Curie, number>;
  /**
   * The concept and everything more general, of a drug the classes that it belongs to: who says the special says the general too. Unknown
   * concepts give themselves alone.
   */
  general(concept: Curie): ReadonlySet<Curie>;
}

/** The id of a drug of the packs as a CURIE. */
export function drugCurie(id: string): Curie {
  return `CDSS-DRUG:${id}` as Curie;
}
