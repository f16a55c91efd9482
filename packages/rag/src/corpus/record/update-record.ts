import type { EvidenceDocument, PatientCase, RecordIndexed } from "@cdss/domain";
import { documentSha256, type IngestParts, ingest } from "../../ingest/ingest.ts";
import type { Collection, IndexEngine } from "../../passage-index/passage-index.ts";
import type { CorpusIssue } from "../corpus.ts";
import { codedCorpus, type TestNames } from "./coded-corpus.ts";
import { recordCorpus } from "./record-corpus.ts";

export interface RecordParts extends Pick<IngestParts, "engine" | "concepts"> {
  readonly testNames: TestNames;
}

/**
 * Brings the collection of a patient up to date with the record: its texts and its coded entries. What is there as it is is left alone, and
 * new texts are added. Where a text changed or is gone, the collection is written anew: an engine keeps the rows that it replaced on disk for
 * days. No vectors: a model elsewhere would be sent the record, and a cache would keep what stands for its texts.
 *
 * Throws CdssError CANCELLED where the signal fires, and UNAVAILABLE where the engine fails.
 */
export async function updateRecord(
  record: PatientCase,
  { engine, concepts, testNames }: RecordParts,
  { tenant, signal }: { readonly tenant: string; readonly signal?: AbortSignal },
): Promise<RecordIndexed> {
  const collection: Collection = { kind: "record", tenant, patient: record.id };
  const issues: CorpusIssue[] = [];
  const wanted = new Map<string, EvidenceDocument>();
  for (const corpus of [recordCorpus(record.documents), codedCorpus(record, testNames)])
    for await (const document of corpus.documents((issue) => issues.push(issue))) wanted.set(document.id, document);

  const held = await heldDocuments(engine, collection, concepts.release);
  const isOnlyMore = held?.every(({ id, sha256, complete }) => {
    const document = wanted.get(id);
    return complete && document !== undefined && documentSha256(document) === sha256;
  });
  if (isOnlyMore !== true) await engine.drop(collection);
  const corpus = { format: "record", documents: () => asyncOf(wanted.values()) };
  const options = { collection, tenant, ...(signal === undefined ? {} : { signal }) };
  const { unchanged, index } = await ingest([corpus], { engine, concepts, embedder: null }, options);
  return {
    patient: record.id,
    documents: wanted.size,
    unchanged,
    passages: index.passages,
    issues: issues.map(({ file, path, message, fix }) => ({ path: `${file}.${path}`, message, fix })),
  };
}

/** What the collection holds for this release, without vectors; null where it is to be written anew. */
async function heldDocuments(
  engine: IndexEngine,
  collection: Extract<Collection, { kind: "record" }>,
  release: string,
) {
  const index = await engine.open(collection);
  try {
    const facts = await index?.facts();
    if (index === null || facts?.release !== release || facts.model !== null) return null;
    return await index.documents(collection.tenant);
  } finally {
    await index?.close();
  }
}

async function* asyncOf<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  yield* items;
}
