import { ingest } from "../../src/ingest/ingest.ts";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";
import { SHARED_TENANT } from "../../src/passage-index/passage-index.ts";
import { corpusOf, fakeParts, made } from "./made-corpus.ts";

/** Ingests `count` made documents into the index in `directory`, and says on standard output how far it is. */
const [directory = "", count = "0"] = process.argv.slice(2);
const documents = Array.from({ length: Number(count) }, (_, at) => made(`made:${at}`, `Fever number ${at} of many.`));
const engine = openLanceEngine(directory);
await ingest(
  [corpusOf(documents)],
  { engine, ...fakeParts() },
  {
    collection: { kind: "literature" },
    tenant: SHARED_TENANT,
    onProgress: ({ passages }) => console.log(passages),
  },
);
