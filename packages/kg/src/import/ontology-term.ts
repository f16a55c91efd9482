/** Synonym scopes of OBO and obographs. */
export type SynonymScope = "exact" | "narrow" | "broad" | "related";

export interface OntologySynonym {
  readonly text: string;
  readonly scope: SynonymScope;
  /** HPO synonym type `layperson`. */
  readonly lay: boolean;
}

/** The ids that HPO files use: `HP:0001250`, `UPHENO:0001001`. One shape for both readers, so that both refuse the same. */
export const TERM_ID = /^[A-Za-z][\w.-]*:[^\s:]\S*$/;

/** An id under HPO's own prefix has seven digits; a cut-off line leaves fewer. */
export function isTermId(id: string): boolean {
  return TERM_ID.test(id) && (!id.startsWith("HP:") || /^HP:\d{7}$/.test(id));
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
