/** Synonym scopes of OBO and obographs. */
export type SynonymScope = "exact" | "narrow" | "broad" | "related";

export interface OntologySynonym {
  readonly text: string;
  readonly scope: SynonymScope;
  /** HPO synonym type `layperson`. */
  readonly lay: boolean;
}

/** One term of an ontology, whatever format it was read from. */
export interface OntologyTerm {
  readonly id: string;
  readonly label: string;
  readonly definition?: string;
  readonly synonyms: readonly OntologySynonym[];
  /** Direct superclasses (`is_a`), in file order. */
  readonly parents: readonly string[];
  readonly alternativeIds: readonly string[];
  readonly obsolete: boolean;
  readonly replacedBy?: string;
  readonly consider: readonly string[];
}

export interface Ontology {
  /** Release of the source, e.g. `2025-01-16`. */
  readonly version: string;
  readonly terms: readonly OntologyTerm[];
}
