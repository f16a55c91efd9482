import { setTimeout as sleep } from "node:timers/promises";
import type { Curie, EvidenceIndexFacts, Passage } from "@cdss/domain";
import type { QdrantClient, Schemas } from "@qdrant/js-client-rest";
import type { Scored } from "../../lexical/bm25-index.ts";
import { bestFirst } from "../best-first.ts";
import { checkDimensions } from "../check-dimensions.ts";
import { groupDocuments } from "../group-documents.ts";
import type { IndexBasis, IndexedDocument, IndexedPassage, PassageIndex, SearchScope } from "../passage-index.ts";
import { RememberedFacts } from "../remembered-facts.ts";
import { filterOf, oneOf } from "./filter-of.ts";
import {
  CONCEPTS,
  DOCUMENT_FIELDS,
  MEANING,
  PASSAGE_FIELDS,
  pointId,
  TERMS,
  toDocument,
  toId,
  toPassage,
  toPoint,
  toVector,
} from "./points.ts";
import { guarded, outOfOrder } from "./qdrant-error.ts";
import { countedTerms, type SparseVector, sparseVector } from "./sparse-vector.ts";
import { splitBySize } from "./split-by-size.ts";

/** Bytes of one request with passages: half of what a server takes unless it is told otherwise (32 MiB, `max_request_size_mb`). */
const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
/** Lines of one page when all passages of a tenant are gone through: about 1 MB. */
const PAGE = 5_000;
/** Ids of documents in one request: 300 characters each at most. */
const IDS_PER_REQUEST = 1_000;
/** Candidates among the 8-bit vectors for each that is asked for, scored again by the whole ones. */
const OVERSAMPLING = 2;
/** Other processes may add to the index meanwhile. */
const FACTS_LIFETIME_MS = 60_000;
const SETTLE_LIMIT_MS = 30 * 60_000;
const SETTLE_POLL_MS = 250;

const pointsOf = (ids: readonly string[], tenants: readonly string[]): string[] =>
  tenants.flatMap((tenant) => [...new Set(ids)].map((id) => pointId(id, tenant)));

/** A passage index in one collection of Qdrant. */
export class QdrantIndex implements PassageIndex {
  readonly #client: QdrantClient;
  readonly #collection: string;
  readonly #basis: IndexBasis;
  readonly #facts = new RememberedFacts(() => this.#count(), FACTS_LIFETIME_MS);

  constructor(client: QdrantClient, collection: string, basis: IndexBasis) {
    this.#client = client;
    this.#collection = collection;
    this.#basis = basis;
  }

  facts(): Promise<EvidenceIndexFacts> {
    return this.#facts.get();
  }

  #count(): Promise<EvidenceIndexFacts> {
    return guarded("reading the index of passages", async () => {
      const { count } = await this.#client.count(this.#collection, { exact: true });
      let documents = 0;
      if (count > 0)
        for (const tenant of await this.#distinct("tenant", count))
          documents += (await this.#distinct("document_id", count, { must: [oneOf("tenant", [tenant])] })).length;
      return { engine: "qdrant", ...this.#basis, passages: count, documents };
    });
  }

  async #distinct(key: string, limit: number, filter?: Schemas["Filter"]): Promise<string[]> {
    const query = { key, limit, exact: true, ...(filter === undefined ? {} : { filter }) };
    const { hits } = await this.#client.facet(this.#collection, query);
    return hits.map(({ value }) => String(value));
  }

  byTerms(terms: readonly string[], scope: SearchScope, limit: number): Promise<Scored[]> {
    return this.#bySparse(TERMS, countedTerms(terms), scope, limit);
  }

  byConcepts(weights: ReadonlyMap<Curie, number>, scope: SearchScope, limit: number): Promise<Scored[]> {
    const positive = [...weights].filter(([, weight]) => weight > 0);
    return this.#bySparse(CONCEPTS, sparseVector(positive), scope, limit);
  }

  #bySparse(using: string, query: SparseVector, scope: SearchScope, limit: number): Promise<Scored[]> {
    if (query.indices.length === 0 || limit === 0) return Promise.resolve([]);
    return this.#search({ query, using, filter: filterOf(scope), limit });
  }

  async byVector(vector: Float32Array, scope: SearchScope, limit: number): Promise<Scored[]> {
    const dimensions = this.#basis.model?.dimensions;
    if (dimensions === undefined || limit === 0) return [];
    checkDimensions(vector.length, dimensions);
    // Of no effect on vectors that are not quantised.
    const params = { quantization: { rescore: true, oversampling: OVERSAMPLING } };
    return this.#search({ query: Array.from(vector), using: MEANING, filter: filterOf(scope), limit, params });
  }

  #search(query: Schemas["QueryRequest"]): Promise<Scored[]> {
    return guarded("searching the index of passages", async () => {
      const { points } = await this.#client.query(this.#collection, { ...query, with_payload: ["id"] });
      return bestFirst(points.map(({ payload, score }) => ({ id: toId(payload), score })));
    });
  }

  passages(ids: readonly string[], tenants: readonly string[]): Promise<Passage[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return guarded("reading passages", async () => {
      const unique = pointsOf(ids, tenants);
      const found = await this.#client.retrieve(this.#collection, { ids: unique, with_payload: PASSAGE_FIELDS });
      const byId = new Map(found.map(({ payload }) => toPassage(payload)).map((passage) => [passage.id, passage]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    });
  }

  async vectors(ids: readonly string[], tenants: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
    if (ids.length === 0 || this.#basis.model === null) return new Map();
    return guarded("reading vectors", async () => {
      const points = pointsOf(ids, tenants);
      const asked = { ids: points, with_payload: ["id"], with_vector: [MEANING] };
      const found = await this.#client.retrieve(this.#collection, asked);
      return new Map(found.map(({ payload, vector }) => [toId(payload), toVector(vector)] as const));
    });
  }

  documents(tenant: string): Promise<IndexedDocument[]> {
    return guarded("listing documents", async () => {
      const filter = { must: [oneOf("tenant", [tenant])] };
      const lines = [];
      let offset: Schemas["ScrollRequest"]["offset"];
      do {
        const page = await this.#client.scroll(this.#collection, {
          filter,
          limit: PAGE,
          with_payload: DOCUMENT_FIELDS,
          ...(offset == null ? {} : { offset }),
        });
        for (const { payload } of page.points) lines.push(toDocument(payload));
        offset = page.next_page_offset as typeof offset;
      } while (offset != null);
      return groupDocuments(lines);
    });
  }

  async add(passages: readonly IndexedPassage[]): Promise<void> {
    const dimensions = this.#basis.model?.dimensions ?? 0;
    for (const { vector } of passages) checkDimensions(vector?.length ?? 0, dimensions);
    const unique = new Map(passages.map((passage) => [`${passage.tenant} ${passage.passage.id}`, passage]));
    await this.#change("adding passages", async () => {
      for (const points of splitBySize([...unique.values()].map(toPoint), MAX_REQUEST_BYTES))
        await this.#client.upsert(this.#collection, { wait: true, points });
    });
  }

  removeDocuments(tenant: string, ids: readonly string[]): Promise<void> {
    return this.#change("removing documents", async () => {
      for (let at = 0; at < ids.length; at += IDS_PER_REQUEST) {
        const some = ids.slice(at, at + IDS_PER_REQUEST);
        const filter = { must: [oneOf("tenant", [tenant]), oneOf("document_id", some)] };
        await this.#client.delete(this.#collection, { wait: true, filter });
      }
    });
  }

  #change(doing: string, work: () => Promise<void>): Promise<void> {
    return this.#facts.change(() => guarded(doing, work));
  }

  /** Waits until the server has built its graphs, for 30 minutes at most: until then searches are right, and slower. */
  settle(): Promise<void> {
    return guarded("settling the index of passages", async () => {
      for (const end = Date.now() + SETTLE_LIMIT_MS; Date.now() < end; await sleep(SETTLE_POLL_MS)) {
        const { status } = await this.#client.getCollection(this.#collection);
        if (status === "red") throw outOfOrder();
        if (status !== "yellow") return;
      }
    });
  }

  /** The connection is the engine's, and no part of it is held between requests. */
  async close(): Promise<void> {}
}
