import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError, EvidenceFilter, EvidenceLane, type Language } from "@cdss/domain";
import { createConceptIndex } from "@cdss/kg";
import {
  type IndexBasis,
  type IndexEngine,
  openLanceEngine,
  openQdrantEngine,
  type PassageIndex,
  SHARED_TENANT,
  searchLanes,
  tokenise,
} from "@cdss/rag";
import { inputError } from "../../input/input-error.ts";
import type { Passage } from "../../tasks/retrieval/collection.ts";
import { ANSWER_LINES } from "../../tasks/retrieval/document-ranking.ts";
import { lanesOf } from "../lanes.ts";
import { openModel } from "./dense.ts";
import { type RetrievalKind, searchedText } from "./lane.ts";

/** What `--without` can leave out. */
export const LANES = [...EvidenceLane.options, "feedback"] as const;
const LITERATURE = { kind: "literature" } as const;
const BATCH = 2_000;
const scopeOf = (languages: readonly Language[]) => ({
  tenants: [SHARED_TENANT],
  filter: EvidenceFilter.parse({ languages }),
});

/** The service: its index of passages and its lanes, fused; `--engine` chooses the index, `--without` leaves out lanes or the second search by vectors. */
export const engineKind: RetrievalKind = {
  summary: "this service: words, concepts and embeddings in its index of passages, fused by rank",
  threads: false,
  create: async (setup) => {
    const without = lanesOf(setup.options.without, LANES);
    if (EvidenceLane.options.every((lane) => without.has(lane)))
      throw inputError("--without", "leaves no lane", `leave out fewer of ${EvidenceLane.options.join(", ")}`);
    const opened = openEngine(setup.options.engine, setup.environment);
    const concepts = createConceptIndex(await setup.release());
    const embedder = without.has("dense") ? null : await openModel(setup);
    const model =
      embedder === null
        ? null
        : { name: embedder.model, sha256: embedder.facts.sha256, dimensions: embedder.dimensions };
    const basis: IndexBasis = { release: concepts.release, model };
    const index = await opened.engine.build(LITERATURE, basis);
    await fill(index, setup.shared.documents, concepts, embedder);
    const parts = {
      concepts,
      embedder,
      denseOff: "left out",
      without: new Set(EvidenceLane.options.filter((lane) => without.has(lane))),
      feedback: !without.has("feedback"),
    };
    return {
      answer: async ({ query, language }) => {
        const scope = scopeOf(language === undefined ? [] : [language]);
        const { fused, states } = await searchLanes(index, { text: query, concepts: [] }, scope, ANSWER_LINES, parts);
        const failed = states.find(({ state }) => state === "failed");
        if (failed !== undefined) throw new CdssError("UNAVAILABLE", failed.reason ?? "a lane failed");
        return { ranking: fused };
      },
      facts: { ...embedder?.facts, engine: (await index.facts()).engine },
      close: async () => {
        await index.close();
        await opened.close();
        await embedder?.close();
      },
    };
  },
};

async function fill(
  index: PassageIndex,
  documents: readonly Passage[],
  concepts: ReturnType<typeof createConceptIndex>,
  embedder: Awaited<ReturnType<typeof openModel>> | null,
): Promise<void> {
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH);
    const texts = batch.map(searchedText);
    const vectors = (await embedder?.embed(texts, "passage")) ?? [];
    await index.add(batch.map((document, row) => indexed(document, texts[row] ?? "", vectors[row] ?? null, concepts)));
  }
  await index.settle();
}

/** A passage of a test collection is a document of its own, found under its own id. */
function indexed(
  { id, title, text, language = "en" }: Passage,
  searched: string,
  vector: Float32Array | null,
  concepts: ReturnType<typeof createConceptIndex>,
) {
  return {
    passage: {
      id,
      document: {
        id,
        source: "test collection",
        title: title === "" ? id : title,
        language,
        date: null,
        licence: null,
        level: "reference" as const,
        address: null,
      },
      headings: [],
      start: 0,
      end: text.length,
      text,
    },
    tenant: SHARED_TENANT,
    documentSha256: "0".repeat(64),
    documentPassages: 1,
    terms: tokenise(searched),
    concepts: [...new Set(concepts.read(searched).map((named) => named.id))],
    vector,
  };
}

/** An index of its own for this run, gone when the run ends. */
function openEngine(
  option: unknown,
  { QDRANT_URL: url, QDRANT_API_KEY: apiKey }: Readonly<Record<string, string | undefined>>,
): { engine: IndexEngine; close(): Promise<void> } {
  if (option === "qdrant") {
    if (url === undefined) throw inputError("--engine", "is qdrant, and QDRANT_URL is not set", "set QDRANT_URL");
    const engine = openQdrantEngine({
      url,
      prefix: `eval-${process.pid}`,
      ...(apiKey === undefined ? {} : { apiKey }),
    });
    return {
      engine,
      close: async () => {
        await engine.drop(LITERATURE);
        await engine.close();
      },
    };
  }
  if (option !== undefined && option !== "lancedb")
    throw inputError("--engine", "names an engine that is not there", "choose lancedb or qdrant");
  const directory = mkdtempSync(join(tmpdir(), "cdss-eval-index-"));
  return { engine: openLanceEngine(directory), close: async () => rmSync(directory, { recursive: true, force: true }) };
}
