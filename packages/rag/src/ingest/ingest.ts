import { createHash } from "node:crypto";
import {
  CdssError,
  type ConceptIndex,
  type EvidenceDocument,
  type EvidenceIndexFacts,
  type Passage,
} from "@cdss/domain";
import type { Corpus, CorpusIssue } from "../corpus/corpus.ts";
import type { Embedder } from "../embed/open-embedder.ts";
import {
  type Collection,
  type IndexBasis,
  type IndexEngine,
  type IndexedPassage,
  type PassageIndex,
  SHARED_TENANT,
} from "../passage-index/passage-index.ts";
import { splitDocument } from "../passages/split-document.ts";
import { tokenise } from "../text/tokenise.ts";

export interface IngestParts {
  readonly engine: IndexEngine;
  /** Reads the concepts of passages; the index is pinned to its release. */
  readonly concepts: Pick<ConceptIndex, "release" | "read">;
  /** Null leaves the index without vectors. */
  readonly embedder: Pick<Embedder, "embed" | "facts" | "dimensions"> | null;
}

export interface IngestOptions {
  readonly collection: Collection;
  /** Whose documents these are: `SHARED_TENANT`, or a site. */
  readonly tenant: string;
  /**
   * Remove documents of the tenant that no corpus gave, of those whose id begins with one of these; `[""]` means all. Nothing is
   * removed without it.
   */
  readonly prune?: readonly string[];
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onIssue?: (issue: CorpusIssue) => void;
  readonly signal?: AbortSignal;
}

export interface IngestProgress {
  /** Documents seen, and how many of them were in the index already as they are. */
  readonly documents: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Passages written. */
  readonly passages: number;
  readonly issues: number;
}

export interface IngestReport extends IngestProgress {
  /** Whether a new build took the place of the published index, and not only additions to it. */
  readonly rebuilt: boolean;
  readonly index: EvidenceIndexFacts;
}

/** Passages are written in batches of this many: small additions are costly in both engines. */
const BATCH = 2_000;

/**
 * Brings a collection up to date with corpora. Documents that the index holds whole and unchanged are left alone; changed ones are
 * replaced. Where the published index was built for another release or model, a new one is built aside and published at the end; one
 * that was cut off is taken up where it stopped. Nothing is embedded twice where the embedder has a cache.
 *
 * Of two documents with one id the later stands. Throws CdssError CANCELLED where the signal fires (what is written stays) and UNAVAILABLE
 * where the engine or the embedder fails.
 */
export async function ingest(
  corpora: readonly Corpus[],
  parts: IngestParts,
  options: IngestOptions,
): Promise<IngestReport> {
  const basis: IndexBasis = { release: parts.concepts.release, model: modelOf(parts.embedder) };
  const { index, isBuild } = await openFor(parts.engine, options.collection, basis);
  try {
    const progress = await fill(index, corpora, parts, options);
    await index.settle();
    const facts = await index.facts();
    if (isBuild) await parts.engine.publish(options.collection);
    return { ...progress, rebuilt: isBuild, index: facts };
  } finally {
    await index.close();
  }
}

/** By which an unchanged document is known. */
export function documentSha256(document: EvidenceDocument): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex");
}

/** A site may give its document the id of a shared one: in one search the two must not pass for each other. */
function ownId(passage: string, tenant: string): string {
  return tenant === SHARED_TENANT ? passage : `${passage}@${tenant}`;
}

async function openFor(
  engine: IndexEngine,
  collection: Collection,
  basis: IndexBasis,
): Promise<{ index: PassageIndex; isBuild: boolean }> {
  const published = await engine.open(collection);
  if (published !== null) {
    const { release, model } = await published.facts();
    if (release === basis.release && model?.sha256 === basis.model?.sha256) return { index: published, isBuild: false };
    await published.close();
  }
  return { index: await engine.build(collection, basis), isBuild: true };
}

function modelOf(embedder: IngestParts["embedder"]): IndexBasis["model"] {
  if (embedder === null) return null;
  const { model: name, sha256 } = embedder.facts;
  return { name, sha256, dimensions: embedder.dimensions };
}

/** A document waits here with all its passages: they are written together. */
interface Pending {
  readonly document: EvidenceDocument;
  readonly sha256: string;
  readonly passages: readonly Passage[];
}

async function fill(
  index: PassageIndex,
  corpora: readonly Corpus[],
  parts: IngestParts,
  { tenant, prune = [], onProgress, onIssue, signal }: IngestOptions,
): Promise<IngestProgress> {
  const known = new Map((await index.documents(tenant)).map((document) => [document.id, document]));
  const seen = new Set<string>();
  const progress = { documents: 0, unchanged: 0, removed: 0, passages: 0, issues: 0 };
  let pending: Pending[] = [];
  let waiting = 0;

  const write = async (): Promise<void> => {
    if (signal?.aborted === true) throw new CdssError("CANCELLED", "the ingestion was cancelled");
    // Shorter than before: what is left of the former text would stay.
    const replaced = pending.flatMap(({ document: { id } }) => (known.has(id) ? [id] : []));
    await index.removeDocuments(tenant, replaced);
    await index.add(await prepare(pending, tenant, parts));
    progress.passages += waiting;
    pending = [];
    waiting = 0;
    onProgress?.({ ...progress });
  };
  const noteIssue = (issue: CorpusIssue): void => {
    progress.issues += 1;
    onIssue?.(issue);
  };

  for (const corpus of corpora) {
    for await (const document of corpus.documents(noteIssue)) {
      if (seen.has(document.id)) {
        // PubMed's updates bring a record again: the later one stands.
        await write();
        known.set(document.id, { id: document.id, sha256: "", complete: false });
      }
      seen.add(document.id);
      progress.documents += 1;
      const sha256 = documentSha256(document);
      const former = known.get(document.id);
      if (former?.complete === true && former.sha256 === sha256) {
        progress.unchanged += 1;
        continue;
      }
      const passages = splitDocument(document).map((passage) => ({ ...passage, id: ownId(passage.id, tenant) }));
      pending.push({ document, sha256, passages });
      waiting += passages.length;
      if (waiting >= BATCH) await write();
    }
  }
  await write();

  const vanished = [...known.keys()].filter((id) => !seen.has(id) && prune.some((prefix) => id.startsWith(prefix)));
  await index.removeDocuments(tenant, vanished);
  progress.removed = vanished.length;
  onProgress?.({ ...progress });
  return progress;
}

async function prepare(
  pending: readonly Pending[],
  tenant: string,
  { concepts, embedder }: IngestParts,
): Promise<IndexedPassage[]> {
  const indexed = pending.flatMap(({ sha256, passages }) =>
    passages.map((passage) => {
      const searched = searchedText(passage);
      return {
        searched,
        passage,
        tenant,
        documentSha256: sha256,
        documentPassages: passages.length,
        terms: tokenise(searched),
        concepts: [...new Set(concepts.read(searched).map(({ id }) => id))],
      };
    }),
  );
  const texts = indexed.map(({ searched }) => searched);
  const vectors = embedder === null ? null : await embedder.embed(texts, "passage");
  return indexed.map(({ searched: _searched, ...rest }, at) => ({
    ...rest,
    vector: vectors?.[at] ?? null,
  }));
}

/** What the lanes search: a passage of a section often does not name what the section is about. */
export function searchedText({ document, headings, text }: Passage): string {
  const above = [document.title, ...headings].filter((heading, at, all) => all.indexOf(heading) === at);
  return `${above.join(" ")}\n${text}`;
}
