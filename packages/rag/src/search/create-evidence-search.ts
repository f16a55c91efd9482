import {
  CdssError,
  type ConceptIndex,
  EvidenceLane,
  EvidenceQuery,
  type EvidenceQueryInput,
  type EvidenceSearch,
  type EvidenceSearchResult,
  issuesOf,
  type PassageHit,
  toCdssError,
} from "@cdss/domain";
import type { Embedder } from "../embed/open-embedder.ts";
import { type Collection, type IndexEngine, type PassageIndex, SHARED_TENANT } from "../passage-index/passage-index.ts";
import { type LaneParts, type LaneResults, searchLanes } from "./search-lanes.ts";
import { type SearchSites, textsForSite } from "./search-sites.ts";
import { asksForWorks, worksLast } from "./works-last.ts";

/** Reads question and passages together, which is slower and better than comparing vectors. */
export interface PassageScorer {
  /** One score a text, higher where it answers better; they compare within one call only. */
  score(query: string, texts: readonly string[]): Promise<ArrayLike<number>>;
}

export interface EvidenceSearchParts extends Pick<LaneParts, "without" | "feedback"> {
  readonly engine: IndexEngine;
  readonly concepts: ConceptIndex | null;
  readonly embedder: Embedder | null;
  readonly reranker: PassageScorer | null;
  /** Where embedder and cross-encoder stand; without it both are on the site. */
  readonly sites?: SearchSites;
}

/** Candidates that a cross-encoder reads again: each costs a pass through the model. */
const RERANKED = 50;

/** Found beyond what is asked for, so that lists of works leave no gap when they rank last: an entry has one such passage a language. */
const SPARE = 10;

/** Milliseconds for which an open index is taken for the published one: another process may publish a new build. */
const TRUSTED = 5_000;

/**
 * Searches the published indexes. Literature stays open until another build is published; the record of a patient is opened for each
 * search, so that nothing of a dropped one stays here.
 */
export function createEvidenceSearch(parts: EvidenceSearchParts): EvidenceSearch & { close(): Promise<void> } {
  let held: { readonly build: string; readonly index: PassageIndex } | null = null;
  let checked = Number.NEGATIVE_INFINITY;

  async function openLiterature(): Promise<PassageIndex | null> {
    if (held !== null && performance.now() - checked < TRUSTED) return held.index;
    const collection: Collection = { kind: "literature" };
    const build = await parts.engine.published(collection);
    checked = performance.now();
    if (build === held?.build) return held?.index ?? null;
    // The former index is left to the searches that are under way on it.
    const index = build === null ? null : await parts.engine.open(collection);
    held = build === null || index === null ? null : { build, index };
    return index;
  }

  return {
    async search(input, signal) {
      const query = parseQuery(input);
      signal?.throwIfAborted();
      if (query.patient === undefined) {
        const index = await openLiterature();
        return searchIndex(index, query, [SHARED_TENANT, query.tenant], parts);
      }
      const record: Collection = { kind: "record", tenant: query.tenant, patient: query.patient };
      const index = await parts.engine.open(record);
      try {
        return await searchIndex(index, query, [query.tenant], parts);
      } finally {
        await index?.close();
      }
    },
    close: async () => {
      await held?.index.close();
      held = null;
    },
  };
}

function parseQuery(input: EvidenceQueryInput): EvidenceQuery {
  const parsed = EvidenceQuery.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_INPUT", "the search does not match its schema", {
    issues: issuesOf(parsed.error, "query"),
  });
}

async function searchIndex(
  index: PassageIndex | null,
  query: EvidenceQuery,
  tenants: string[],
  parts: EvidenceSearchParts,
): Promise<EvidenceSearchResult> {
  if (index === null) {
    const reason =
      query.patient === undefined ? "there is no index: run `cdss evidence ingest`" : "the record is not indexed";
    const lanes = EvidenceLane.options.map((lane) => ({ lane, state: "off", reason }) as const);
    return { hits: [], lanes, reranking: { state: "off", reason }, index: null };
  }
  const facts = await index.facts();
  const isSameModel = parts.embedder !== null && facts.model?.sha256 === parts.embedder.facts.sha256;
  const denseOff =
    parts.embedder === null
      ? "no embedding model is set"
      : facts.model === null
        ? "the index was built without an embedding model"
        : "the index was built with another embedding model: build it again";
  const { sites } = parts;
  const sent = sites === undefined ? null : textsForSite(sites.embeddings, query, [], sites);
  const isRefused = sent !== null && "refused" in sent;
  const isOrderedByKind = query.patient === undefined && !asksForWorks(query.text);
  const results = await searchLanes(
    index,
    query,
    { tenants, filter: query.filter },
    Math.max(isOrderedByKind ? query.limit + SPARE : query.limit, parts.reranker === null ? 0 : RERANKED),
    {
      ...parts,
      embedder: isSameModel && !isRefused ? embedderFor(parts.embedder, sent?.question ?? query.text) : null,
      denseOff: isSameModel && isRefused ? sent.refused : denseOff,
    },
  );
  const { hits, reranking } = await rerank(query, await hitsOf(index, results, tenants), parts);
  const ordered = isOrderedByKind ? worksLast(hits) : hits;
  return { hits: ordered.slice(0, query.limit), lanes: results.states, reranking, index: facts };
}

/** The question as it may be sent: the lanes on this site read its own words. */
const embedderFor = (embedder: Embedder | null, question: string): Pick<Embedder, "embed"> | null =>
  embedder === null ? null : { embed: (_texts, kind) => embedder.embed([question], kind) };

async function hitsOf(
  index: PassageIndex,
  { fused, rankings }: LaneResults,
  tenants: readonly string[],
): Promise<PassageHit[]> {
  const passages = await index.passages(
    fused.map(({ id }) => id),
    tenants,
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const rankOf = new Map(
    [...rankings].map(([lane, lines]) => [lane, new Map(lines.map(({ id }, at) => [id, at + 1]))] as const),
  );
  return fused.flatMap(({ id, score }) => {
    const passage = byId.get(id);
    if (passage === undefined) return [];
    const ranks = Object.fromEntries(
      [...rankOf].flatMap(([lane, ranked]) => {
        const rank = ranked.get(id);
        return rank === undefined ? [] : [[lane, rank]];
      }),
    );
    return [{ passage, score, ranks }];
  });
}

/** The hits in the order in which the cross-encoder puts them; their scores become its own. */
async function rerank(
  query: EvidenceQuery,
  hits: PassageHit[],
  { reranker: scorer, sites }: Pick<EvidenceSearchParts, "reranker" | "sites">,
): Promise<Pick<EvidenceSearchResult, "hits" | "reranking">> {
  if (scorer === null) return { hits, reranking: { state: "off", reason: "no cross-encoder is set" } };
  const passages = hits.map(({ passage }) => passage);
  const sent =
    sites === undefined
      ? { question: query.text, texts: passages.map(({ text }) => text) }
      : textsForSite(sites.rerank, query, passages, sites);
  if ("refused" in sent) return { hits, reranking: { state: "off", reason: sent.refused } };
  try {
    const scores = await scorer.score(sent.question, sent.texts);
    const ordered = hits
      .map((hit, at) => ({ ...hit, score: scores[at] ?? Number.NEGATIVE_INFINITY }))
      .sort((one, other) => other.score - one.score);
    return { hits: ordered, reranking: { state: "used" } };
  } catch (thrown) {
    return { hits, reranking: { state: "failed", reason: toCdssError(thrown, "reranking passages").message } };
  }
}
