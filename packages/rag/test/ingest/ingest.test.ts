import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type IngestOptions, ingest } from "../../src/ingest/ingest.ts";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";
import { type IndexEngine, SHARED_TENANT } from "../../src/passage-index/passage-index.ts";
import { everything } from "../passage-index/samples.ts";
import { corpusOf, fakeParts, long, made } from "./made-corpus.ts";

let directory: string;
let engine: IndexEngine;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "cdss-ingest-"));
  engine = openLanceEngine(directory);
});
afterEach(() => rmSync(directory, { recursive: true }));

const OPTIONS: IngestOptions = { collection: { kind: "literature" }, tenant: SHARED_TENANT };
const A = made("made:a", "Fever is a rise of the temperature of the body. It has many causes.");
const B = made("made:b", "A cough clears the airways.");

async function found(word: string): Promise<string[]> {
  const index = await engine.open(OPTIONS.collection);
  const hits = (await index?.byTerms([word], everything(), 50)) ?? [];
  await index?.close();
  return hits.map(({ id }) => id.split("#")[0] ?? "").sort();
}

describe("ingestion", () => {
  it("indexes documents and publishes the index", async () => {
    const report = await ingest([corpusOf([A, B])], { engine, ...fakeParts() }, OPTIONS);
    expect(report).toMatchObject({ documents: 2, unchanged: 0, passages: 2, removed: 0, rebuilt: true });
    expect(report.index).toMatchObject({ passages: 2, documents: 2, release: "sha256:one" });
    // The title of a document is searched with each of its passages.
    expect(await found("titl")).toEqual(["made:a", "made:b"]);
    expect(await found("cough")).toEqual(["made:b"]);
  });

  it("leaves alone what is there, and embeds only what is new or changed", async () => {
    await ingest([corpusOf([A, B])], { engine, ...fakeParts() }, OPTIONS);
    const again = fakeParts();
    const changed = made("made:b", "A sneeze clears the nose.");
    const report = await ingest([corpusOf([A, changed])], { engine, ...again }, OPTIONS);
    expect(report).toMatchObject({ documents: 2, unchanged: 1, passages: 1, rebuilt: false });
    expect(again.embedded).toEqual([expect.stringContaining("sneeze")]);
    expect(await found("cough")).toEqual([]);
    expect(await found("sneez")).toEqual(["made:b"]);
  });

  it("leaves nothing of a document that became shorter", async () => {
    await ingest([corpusOf([made("made:a", long(3, "alpha"))])], { engine, ...fakeParts() }, OPTIONS);
    const { index } = await ingest([corpusOf([made("made:a", "alpha alone.")])], { engine, ...fakeParts() }, OPTIONS);
    expect(index.passages).toBe(1);
    expect(await found("lorem")).toEqual([]);
  });

  it("lets the later of two documents with one id stand", async () => {
    const corpus = corpusOf([made("made:a", long(2, "former")), B, made("made:a", "The latter says less.")]);
    const { index } = await ingest([corpus], { engine, ...fakeParts() }, OPTIONS);
    expect(index).toMatchObject({ passages: 2, documents: 2 });
    expect(await found("former")).toEqual([]);
    expect(await found("latter")).toEqual(["made:a"]);
  });

  it("removes what a corpus no longer holds only where it is asked to, and only of that corpus", async () => {
    const other = made("other:c", "A cough of another corpus.");
    await ingest([corpusOf([A, B, other])], { engine, ...fakeParts() }, OPTIONS);
    expect(await ingest([corpusOf([A])], { engine, ...fakeParts() }, OPTIONS)).toMatchObject({ removed: 0 });
    const pruned = await ingest([corpusOf([A])], { engine, ...fakeParts() }, { ...OPTIONS, prune: ["made:"] });
    expect(pruned).toMatchObject({ removed: 1 });
    expect(await found("cough")).toEqual(["other:c"]);
  });

  it("builds anew for another release and leaves the old index in place until then", async () => {
    await ingest([corpusOf([A, B])], { engine, ...fakeParts() }, OPTIONS);
    const stop = new AbortController();
    const cut = ingest(
      [corpusOf([made("made:new", long(2_100, "fresh")), A])],
      { engine, ...fakeParts("sha256:two") },
      { ...OPTIONS, signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(cut).rejects.toEqual(expect.objectContaining({ code: "CANCELLED" }));
    expect(await found("cough")).toEqual(["made:b"]);
    expect(await found("fresh")).toEqual([]);

    // What was written before it was cut off is not embedded again.
    const parts = fakeParts("sha256:two");
    const report = await ingest([corpusOf([made("made:new", long(2_100, "fresh")), A])], { engine, ...parts }, OPTIONS);
    expect(report).toMatchObject({ rebuilt: true, unchanged: 1, index: { release: "sha256:two", documents: 2 } });
    expect(parts.embedded).toHaveLength(1);
    expect(await found("cough")).toEqual([]);
  });

  it("keeps the record of a patient apart and forgets it", async () => {
    const record: IngestOptions = { collection: { kind: "record", tenant: "clinic", patient: "p" }, tenant: "clinic" };
    await ingest([corpusOf([A])], { engine, ...fakeParts() }, record);
    expect(await engine.open(OPTIONS.collection)).toBeNull();
    await engine.drop(record.collection);
    expect(await engine.open(record.collection)).toBeNull();
  });

  it("works without vectors", async () => {
    const report = await ingest([corpusOf([A])], { engine, ...fakeParts(), embedder: null }, OPTIONS);
    expect(report.index.model).toBeNull();
  });
});
