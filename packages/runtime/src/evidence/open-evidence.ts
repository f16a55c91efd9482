import {
  CdssError,
  type ConceptIndex,
  createPairRules,
  type EvidenceIndexFacts,
  type EvidenceSearch,
  type GraphStore,
  type MedicationKnowledge,
  type QuestionAnswerer,
  type RecordIndex,
  type SimilarCaseSearch,
  toCdssError,
} from "@cdss/domain";
import {
  type Collection,
  type Corpus,
  createEvidenceSearch,
  createRecordAnswerer,
  type Embedder,
  type IndexEngine,
  type IngestOptions,
  type IngestReport,
  ingest,
  openLanceEngine,
  openQdrantEngine,
  openRerankEndpoint,
  SHARED_TENANT,
  type TestNames,
} from "@cdss/rag";
import type { EvidenceSettings } from "./evidence-settings.ts";
import { createKnownPeople, type KnownPeople } from "./known-people.ts";
import { createDeidentifier, openAnswers } from "./open-answers.ts";
import { openCaseStore, openSimilarCases } from "./open-cases.ts";
import { openEmbedding } from "./open-embedding.ts";
import { openRecords } from "./open-records.ts";
import type { ReviewWriting } from "./open-review.ts";
import type { ReadCase } from "./read-case.ts";

const LITERATURE: Collection = { kind: "literature" };
/** Ids of documents that `packCorpus` gives begin so. */
const PACKS = "pack:";

/** The lane of evidence, open. */
export interface EvidenceRuntime {
  readonly search: EvidenceSearch;
  readonly answers: QuestionAnswerer;
  /** The chat model that answers; null where none is open. */
  readonly writing: ReviewWriting | null;
  /** The packs of the release as a corpus. */
  packs(): Corpus;
  /** What is published of the literature; null where nothing is. */
  facts(): Promise<EvidenceIndexFacts | null>;
  /** Bring a collection up to date with corpora; searches see it within seconds. */
  ingest(corpora: readonly Corpus[], options: Partial<IngestOptions>): Promise<IngestReport>;
  /**
   * Index the packs where no literature is published, or where the packs of another release are all that is, without vectors: seconds of
   * work, so that a fresh clone has something to cite. Null where nothing was to be done.
   */
  ensurePacks(): Promise<IngestReport | null>;
  /** Records of patients, ready to be cited until they are idle. */
  readonly records: RecordIndex;
  readonly similarCases: SimilarCaseSearch;
  /** What is set and could not be opened: the embedding model, the chat model. The lane goes on without. */
  readonly failures: readonly CdssError[];
  close(): Promise<void>;
}

export interface EvidenceKnowledge {
  /** Made at the first call: it takes about a second. */
  concepts(): ConceptIndex;
  packs(): Corpus;
  readonly graph: Pick<GraphStore, "conditionsWith" | "concept">;
  readonly testNames: TestNames;
  readonly medication: MedicationKnowledge;
}

/**
 * Opens index, models and search. A model or endpoint that cannot be opened costs its lane only, and says so. Throws CdssError
 * CONFIGURATION where a setting of the index is wrong.
 */
export async function openEvidence(
  settings: EvidenceSettings,
  knowledge: EvidenceKnowledge,
  readCase: ReadCase,
  people: KnownPeople = createKnownPeople(),
): Promise<EvidenceRuntime> {
  const engine = openEngine(settings);
  let embedder: Embedder | null = null;
  const failures: CdssError[] = [];
  try {
    embedder = await openEmbedding(settings);
  } catch (thrown) {
    failures.push(toCdssError(thrown, "opening the embedding model"));
  }
  const reranker = settings.rerank === null ? null : openRerankEndpoint(settings.rerank);
  const concepts: ConceptIndex = {
    get release() {
      return knowledge.concepts().release;
    },
    read: (text) => knowledge.concepts().read(text),
    related: (concept) => knowledge.concepts().related(concept),
    general: (concept) => knowledge.concepts().general(concept),
  };
  const store = settings.caseKeyFile === null ? null : openCaseStore(settings.caseKeyFile, engine, concepts);
  const cases = store === null ? null : { store, read: readCase };
  const { testNames, graph } = knowledge;
  const records = openRecords({ engine, concepts, testNames, keptDays: settings.recordDays, cases, people });
  const hide = createDeidentifier(people, concepts);
  const sites = { ...sitesOf(settings), deidentify: hide, policy: settings.answers.policy };
  const searching = createEvidenceSearch({ engine, concepts, embedder, reranker, sites });
  const search = records.noting(searching);
  const answering = await openAnswers(
    settings.answers,
    search,
    { concepts, rules: createPairRules(knowledge.medication) },
    hide,
  );
  if (answering.failure !== null) failures.push(answering.failure);

  const facts = async (): Promise<EvidenceIndexFacts | null> => {
    const index = await engine.open(LITERATURE);
    try {
      return (await index?.facts()) ?? null;
    } finally {
      await index?.close();
    }
  };
  const run = (
    corpora: readonly Corpus[],
    options: Partial<IngestOptions>,
    by: Embedder | null,
  ): Promise<IngestReport> => {
    return ingest(
      corpora,
      { engine, concepts, embedder: by },
      { collection: LITERATURE, tenant: SHARED_TENANT, ...options },
    );
  };
  return {
    search,
    answers: createRecordAnswerer({ answers: answering.answers, search }),
    writing: answering.writing,
    packs: () => knowledge.packs(),
    facts,
    failures,
    ingest: async (corpora, options) => {
      if (embedder !== null && sites.embeddings === "remote" && (options.tenant ?? SHARED_TENANT) !== SHARED_TENANT)
        throw ownDocumentsStay();
      return run(corpora, options, embedder);
    },
    ensurePacks: async () => {
      const index = await engine.open(LITERATURE);
      try {
        const release = (await index?.facts())?.release;
        if (release === concepts.release) return null;
        // Whoever indexed more than the packs decides when it is all read again.
        const documents = (await index?.documents(SHARED_TENANT)) ?? [];
        if (documents.some(({ id }) => !id.startsWith(PACKS))) return null;
      } finally {
        await index?.close();
      }
      return run([knowledge.packs()], {}, null);
    },
    records,
    similarCases: openSimilarCases({ search, concepts, graph, store }),
    close: async () => {
      await answering.close();
      await records.close();
      await searching.close();
      await engine.close();
      await embedder?.close();
      await reranker?.close();
    },
  };
}

/** Where the models of the search stand: those that run in this process are on the site. */
const sitesOf = ({ embedding, rerank }: EvidenceSettings) => ({
  embeddings: embedding.kind === "endpoint" ? embedding.endpoint.site : ("local" as const),
  rerank: rerank?.site ?? ("local" as const),
});

/** A site's own documents may name patients, and an embedding endpoint would be sent all of them. */
function ownDocumentsStay(): CdssError {
  const issue = {
    path: "CDSS_EMBEDDINGS_SITE",
    message: "is remote, and documents of one site may name patients",
    fix: "set it to local where the endpoint stands on your own site, use a local model, or index documents that name nobody for all sites",
  };
  return new CdssError("CONFIGURATION", `${issue.path} ${issue.message}; ${issue.fix}`, { issues: [issue] });
}

function openEngine({ index }: EvidenceSettings): IndexEngine {
  if (index.engine === "lancedb") return openLanceEngine(index.directory);
  const { url, apiKey } = index;
  return openQdrantEngine({ url, ...(apiKey === undefined ? {} : { apiKey }) });
}
