import type { Curie, EvidenceIndexFacts, Passage } from "@cdss/domain";
import { type FullTextQuery, Index, MatchQuery, makeArrowTable, type Table } from "@lancedb/lancedb";
import type { Scored } from "../../lexical/bm25-index.ts";
import { bestFirst } from "../best-first.ts";
import { checkDimensions } from "../check-dimensions.ts";
import { groupDocuments } from "../group-documents.ts";
import type { IndexBasis, IndexedDocument, IndexedPassage, PassageIndex, SearchScope } from "../passage-index.ts";
import { RememberedFacts } from "../remembered-facts.ts";
import { PASSAGE_COLUMNS, rowSchema, toPassage, toRow } from "./rows.ts";
import { isOpen, oneOf, quoted, whereOf } from "./where.ts";

/** Text is tokenised once, by `tokenise`: the engine splits at the spaces that we put there and does nothing else to it. */
const ourTerms = (): Index =>
  Index.fts({
    baseTokenizer: "whitespace",
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    withPosition: false,
    maxTokenLength: 255,
  });

/**
 * A weight is said by repeating the concept, in fifths: one query of many words filters once, a boolean one of many queries filters as often
 * as it has clauses (20 ms against 400 for 79 concepts and 61,000 passages).
 */
const WEIGHT_STEPS = 5;

/**
 * From so many passages on vectors are kept in partitions, which stay in memory: looking at all of them finds exactly what a scan of the
 * table finds, which reads it anew (5 against 23 ms of one core for 17,310 vectors of 384 dimensions). Below it a scan costs no more.
 */
const PARTITIONED_FROM = 5_000;
const PARTITIONS = 64;
/** Up to so many passages all partitions are looked at; in more, the nearest half, which holds 98 of 100 of the 300 nearest passages or more (0.984 with 32 partitions, 0.991 with 128, measured on those vectors). */
const EXACT_UP_TO = 100_000;

const ofTenants = (ids: readonly string[], tenants: readonly string[]): string =>
  `${oneOf("id", ids)} AND ${oneOf("tenant", tenants)}`;

type Row = Record<string, unknown>;
/** A query that can be run. */
interface QueryBase {
  toArray(): Promise<Row[]>;
}

/** A passage index in a table of LanceDB. */
export class LanceIndex implements PassageIndex {
  readonly #table: Table;
  readonly #basis: IndexBasis;
  readonly #facts = new RememberedFacts(() => this.#count());
  /** A search has met a passage of a tenant outside its scope. */
  #holdsOthers = false;

  constructor(table: Table, basis: IndexBasis) {
    this.#table = table;
    this.#basis = basis;
  }

  facts(): Promise<EvidenceIndexFacts> {
    return this.#facts.get();
  }

  async #count(): Promise<EvidenceIndexFacts> {
    const rows = await this.#table.query().select(["tenant", "document_id"]).toArray();
    const documents = new Set(rows.map((row) => `${row.tenant} ${row.document_id}`)).size;
    return { engine: "lancedb", ...this.#basis, passages: rows.length, documents };
  }

  byTerms(terms: readonly string[], scope: SearchScope, limit: number): Promise<Scored[]> {
    if (terms.length === 0) return Promise.resolve([]);
    return this.#match(new MatchQuery(terms.join(" "), "terms"), scope, limit);
  }

  byConcepts(weights: ReadonlyMap<Curie, number>, scope: SearchScope, limit: number): Promise<Scored[]> {
    const parts = [...weights].filter(([, weight]) => weight > 0);
    if (parts.length === 0) return Promise.resolve([]);
    const repeated = parts.flatMap(([concept, weight]) =>
      Array<string>(Math.ceil(weight * WEIGHT_STEPS)).fill(concept),
    );
    return this.#match(new MatchQuery(repeated.join(" "), "concepts"), scope, limit);
  }

  async #match(query: FullTextQuery, scope: SearchScope, limit: number): Promise<Scored[]> {
    if (limit === 0) return [];
    const rows = await this.#inScope(scope, (where) => {
      const found = this.#table.query().fullTextSearch(query);
      return (where === null ? found : found.where(where)).select(["id", "tenant", "_score"]).limit(limit);
    });
    return bestFirst(rows.map((row) => ({ id: String(row.id), score: Number(row._score) })));
  }

  /**
   * The rows of a search within its scope. Most indexes hold passages that everybody may see and nothing else, and a filter costs as much
   * as the search: where nothing but the tenant confines it, it is searched without, and every row is looked at. One of another tenant ends
   * that for good, and the search is asked again with its filter.
   */
  async #inScope(scope: SearchScope, search: (where: string | null) => QueryBase): Promise<Row[]> {
    if (this.#holdsOthers || !isOpen(scope)) return search(whereOf(scope)).toArray();
    const rows: Row[] = await search(null).toArray();
    if (rows.every((row) => scope.tenants.includes(String(row.tenant)))) return rows;
    this.#holdsOthers = true;
    return search(whereOf(scope)).toArray();
  }

  async byVector(vector: Float32Array, scope: SearchScope, limit: number): Promise<Scored[]> {
    const dimensions = this.#basis.model?.dimensions;
    if (dimensions === undefined || limit === 0) return [];
    checkDimensions(vector.length, dimensions);
    const isExact = (await this.#table.countRows()) <= EXACT_UP_TO;
    const rows = await this.#inScope(scope, (where) => {
      const found = this.#table
        .query()
        .nearestTo(vector)
        .distanceType("cosine")
        .nprobes(isExact ? PARTITIONS : PARTITIONS / 2);
      return (where === null ? found : found.where(where)).select(["id", "tenant", "_distance"]).limit(limit);
    });
    return bestFirst(rows.map((row) => ({ id: String(row.id), score: 1 - Number(row._distance) })));
  }

  async passages(ids: readonly string[], tenants: readonly string[]): Promise<Passage[]> {
    if (ids.length === 0) return [];
    const rows = await this.#table.query().where(ofTenants(ids, tenants)).select(PASSAGE_COLUMNS).toArray();
    const byId = new Map(rows.map((row) => [String(row.id), toPassage(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async vectors(ids: readonly string[], tenants: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
    if (ids.length === 0 || this.#basis.model === null) return new Map();
    const rows = await this.#table.query().where(ofTenants(ids, tenants)).select(["id", "vector"]).toArray();
    return new Map(rows.map((row) => [String(row.id), Float32Array.from(row.vector as Iterable<number>)]));
  }

  async documents(tenant: string): Promise<IndexedDocument[]> {
    const columns = ["document_id", "document_sha256", "document_passages"];
    const rows = await this.#table
      .query()
      .where(`tenant = ${quoted(tenant)}`)
      .select(columns)
      .toArray();
    return groupDocuments(
      rows.map((row) => ({
        id: String(row.document_id),
        sha256: String(row.document_sha256),
        passages: Number(row.document_passages),
      })),
    );
  }

  async add(passages: readonly IndexedPassage[]): Promise<void> {
    if (passages.length === 0) return;
    const dimensions = this.#basis.model?.dimensions ?? null;
    for (const { vector } of passages) checkDimensions(vector?.length ?? 0, dimensions ?? 0);
    const unique = new Map(passages.map((passage) => [`${passage.tenant} ${passage.passage.id}`, passage]));
    const rows = makeArrowTable([...unique.values()].map(toRow), { schema: rowSchema(dimensions) });
    const merge = this.#table.mergeInsert(["tenant", "id"]).whenMatchedUpdateAll().whenNotMatchedInsertAll();
    // One merge is one version of the table: a killed process leaves all of it or nothing.
    await this.#facts.change(() => merge.execute(rows));
  }

  async removeDocuments(tenant: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#facts.change(() => this.#table.delete(`tenant = ${quoted(tenant)} AND ${oneOf("document_id", ids)}`));
  }

  async settle(): Promise<void> {
    const known = new Set((await this.#table.listIndices()).flatMap(({ columns }) => columns));
    if (!known.has("id")) await this.#table.createIndex("id", { config: Index.btree() });
    if (!known.has("tenant")) await this.#table.createIndex("tenant", { config: Index.bitmap() });
    for (const column of ["terms", "concepts"])
      if (!known.has(column)) await this.#table.createIndex(column, { config: ourTerms() });
    const isLarge = this.#basis.model !== null && (await this.#table.countRows()) >= PARTITIONED_FROM;
    if (isLarge && !known.has("vector"))
      await this.#table.createIndex("vector", {
        config: Index.ivfFlat({ distanceType: "cosine", numPartitions: PARTITIONS }),
      });
    await this.#table.optimize();
  }

  async close(): Promise<void> {
    this.#table.close();
  }
}
