import type { Curie, EvidenceFilter, EvidenceIndexFacts, Passage } from "@cdss/domain";
import type { Scored } from "../lexical/bm25-index.ts";

/** Tenant of documents that every site may see. */
export const SHARED_TENANT = "shared";

/** A passage with what the lanes search. */
export interface IndexedPassage {
  readonly passage: Passage;
  /** `SHARED_TENANT`, or the site that alone may see it. */
  readonly tenant: string;
  /** sha256 of the whole document, so that an unchanged one is not read again. */
  readonly documentSha256: string;
  /** Number of passages of its document: fewer in the index mean that an ingestion was cut off. */
  readonly documentPassages: number;
  /** Terms of the text and of its headings, repeated ones counted again. */
  readonly terms: readonly string[];
  /** Concepts that the text names, each once. */
  readonly concepts: readonly Curie[];
  /** Of length 1; null where the index holds no vectors. */
  readonly vector: Float32Array | null;
}

/** What a lane may see. */
export interface SearchScope {
  readonly tenants: readonly string[];
  readonly filter: EvidenceFilter;
}

/** A document of an index, as far as incremental ingestion needs to know it. */
export interface IndexedDocument {
  readonly id: string;
  readonly sha256: string;
  /** False where passages of it are missing. */
  readonly complete: boolean;
}

/**
 * Passages that are found by words, by concepts and by vectors. Two engines (LanceDB, Qdrant) pass one contract suite. Each lane
 * gives the best first, equal scores by passage id (which of several equal ones a limit cuts off is the engine's choice); a limit of
 * 0, an empty query, or an index without vectors gives nothing. An engine that cannot be reached throws CdssError UNAVAILABLE; a
 * vector of another length than the index's, INVALID_INPUT.
 */
export interface PassageIndex {
  facts(): Promise<EvidenceIndexFacts>;
  /** By BM25 over terms; a term given twice counts twice. Scores are above 0. */
  byTerms(terms: readonly string[], scope: SearchScope, limit: number): Promise<Scored[]>;
  /** By concepts, each with the weight that a passage which names it gains once, times how rare it is in the index. */
  byConcepts(weights: ReadonlyMap<Curie, number>, scope: SearchScope, limit: number): Promise<Scored[]>;
  /** By cosine. */
  byVector(vector: Float32Array, scope: SearchScope, limit: number): Promise<Scored[]>;
  /** Passages of these tenants by id, in the order asked for; unknown ids are left out, and so are those of other tenants. */
  passages(ids: readonly string[], tenants: readonly string[]): Promise<Passage[]>;
  /** The vectors of passages of these tenants, by id; those that are unknown or have none are left out. */
  vectors(ids: readonly string[], tenants: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /** Every document, in order of id. */
  documents(tenant: string): Promise<IndexedDocument[]>;
  /**
   * Adds passages, or replaces those of the same id and tenant. A batch is stored as a whole or not at all, and found once the call returns or
   * `settle` was called. Qdrant stores one of more than 16 MiB in parts: a killed process may leave some, and `documents` shows which
   * documents are not complete.
   */
  add(passages: readonly IndexedPassage[]): Promise<void>;
  /** Removes all passages of these documents. */
  removeDocuments(tenant: string, ids: readonly string[]): Promise<void>;
  /** Brings search structures up to date after many additions. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What an index is built for: another model or release is another build. */
export type IndexBasis = Pick<EvidenceIndexFacts, "release" | "model">;

/**
 * A body of passages: literature that all sites share with what single sites add, the record of one patient, or the cases of one site, each
 * without what names the patient.
 */
export type Collection =
  | { readonly kind: "literature" }
  | { readonly kind: "record"; readonly tenant: string; readonly patient: string }
  | { readonly kind: "cases"; readonly tenant: string };

/** Keeps collections. Builds are written aside and take the place of the published one at once. */
export interface IndexEngine {
  /** The published index of a collection, open for reading and for incremental additions; null where none was published. */
  open(collection: Collection): Promise<PassageIndex | null>;
  /** Names the published build of a collection, without opening it; null where none was published. Another name means another index. */
  published(collection: Collection): Promise<string | null>;
  /** The unpublished build of a collection for this basis: a new one, or the one that a killed ingestion left behind. Unpublished builds for another basis are dropped. */
  build(collection: Collection, basis: IndexBasis): Promise<PassageIndex>;
  /** Publishes the unpublished build and drops the index that it replaces. Searches under way end on the old one. */
  publish(collection: Collection): Promise<void>;
  /** Removes a collection with everything in it, published or not. An unknown one is no error. */
  drop(collection: Collection): Promise<void>;
  /** Notes that a published collection was asked for now. An unknown one is no error. */
  touch(collection: Collection): Promise<void>;
  /** Drops the records that were last written or asked for before this time, and tells how many. */
  dropIdleRecords(before: Date): Promise<number>;
  close(): Promise<void>;
}
