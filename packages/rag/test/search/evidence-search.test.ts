import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError, type ConceptIndex, type Curie } from "@cdss/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";
import { type IndexEngine, SHARED_TENANT } from "../../src/passage-index/passage-index.ts";
import { createEvidenceSearch, type EvidenceSearchParts } from "../../src/search/create-evidence-search.ts";
import { rocchio } from "../../src/search/feedback.ts";
import { corpusOf, made } from "../ingest/made-corpus.ts";

const FEVER = "HP:0001945" as Curie;
const HIGH_FEVER = "CDSS:high-fever" as Curie;

/** Reads two words for one concept and knows that a high fever is a fever. */
const concepts: ConceptIndex = {
  release: "sha256:one",
  read: (text) =>
    [...text.matchAll(/high fever|pyrexia|fever/giu)].map(({ 0: words, index: start }) => ({
      id: words.toLowerCase() === "high fever" ? HIGH_FEVER : FEVER,
      start,
      end: start + words.length,
    })),
  related: (concept) =>
    new Map(
      concept === FEVER
        ? [
            [FEVER, 1],
            [HIGH_FEVER, 0.6],
          ]
        : [[concept, 1]],
    ),
  general: (concept) => new Set(concept === HIGH_FEVER ? [HIGH_FEVER, FEVER] : [concept]),
};
/** Along the first axis what speaks of lungs, along the second all else. */
const embedder = {
  model: "axes",
  dimensions: 2,
  facts: { model: "axes", sha256: "a".repeat(64) },
  embed: async (texts: readonly string[]) =>
    texts.map((text) => (/cough|lung|breath/iu.test(text) ? Float32Array.of(1, 0) : Float32Array.of(0, 1))),
  close: async () => undefined,
};

let directory: string;
let engine: IndexEngine;
let opened: ReturnType<typeof createEvidenceSearch>[] = [];
const open = (parts: Partial<EvidenceSearchParts> = {}) => {
  const search = createEvidenceSearch({ engine, concepts, embedder, reranker: null, ...parts });
  opened.push(search);
  return search;
};
const DOCUMENTS = [
  made("made:pyrexia", "Pyrexia rises in the evening."),
  made("made:high", "A high fever frightens parents."),
  made("made:cough", "A cough clears the airways."),
  made("made:gout", "Gout is a disease of joints."),
];
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "cdss-search-"));
  engine = openLanceEngine(directory);
  const literature = { collection: { kind: "literature" }, tenant: SHARED_TENANT } as const;
  await ingest([corpusOf(DOCUMENTS)], { engine, concepts, embedder }, literature);
  await ingest(
    [corpusOf([made("clinic:own", "Gout clinic on Mondays.")])],
    { engine, concepts, embedder },
    {
      ...literature,
      tenant: "clinic",
    },
  );
});
afterEach(async () => {
  for (const search of opened) await search.close();
  opened = [];
  rmSync(directory, { recursive: true });
});

const idsOf = (hits: readonly { passage: { document: { id: string } } }[]) =>
  hits.map(({ passage }) => passage.document.id);

describe("search of evidence", () => {
  it("finds another word for the same thing by its concept, and what is more special after it", async () => {
    const { hits, lanes } = await open({ embedder: null }).search({ text: "fever" });
    // "fever" stands in made:high and not in made:pyrexia: words and concepts together put both before all others.
    expect(idsOf(hits).sort()).toEqual(["made:high", "made:pyrexia"]);
    expect(hits.find(({ passage }) => passage.document.id === "made:pyrexia")?.ranks).toEqual({ concept: 1 });
    expect(lanes).toContainEqual({ lane: "dense", state: "off", reason: "no embedding model is set" });
  });

  it.each([
    // Only concepts find made:pyrexia, at their first place: weight / (10 + 1).
    ["fever", 2 / 11],
    [" Fever ", 2 / 11],
    ["fever at night", 0.5 / 11],
    ["fever, fever", 0.5 / 11],
  ])("trusts what %j means as a name alone, and no other text so far", async (text, expected) => {
    const { hits } = await open({ embedder: null }).search({ text });
    const found = hits.find(({ passage }) => passage.document.id === "made:pyrexia");
    expect(found?.ranks).toEqual({ concept: 1 });
    expect(found?.score).toBeCloseTo(expected, 12);
  });

  it.each([
    // The passages are English: 0.5 for a question in English or without a wish, 2 for a Chinese one.
    ["fever at night", ["en"], 0.5],
    ["夜间fever原因", [], 0.5],
    ["夜间fever原因", ["zh", "en"], 0.5],
    ["夜间fever原因", ["en"], 2],
  ] as const)("trusts what %j means where %j is wanted by its language", async (text, languages, weight) => {
    const { hits } = await open({ embedder: null }).search({ text, filter: { languages: [...languages] } });
    const found = hits.find(({ passage }) => passage.document.id === "made:pyrexia");
    expect(found?.ranks).toEqual({ concept: 1 });
    expect(found?.score).toBeCloseTo(weight / 11, 12);
  });

  it.each([
    // What has the words of the question comes before what has some of them, and a list of works after all, unless it is asked for.
    ["first treatment of quinsy", 2, ["Treatment", "Course"]],
    ["first treatment of quinsy", 10, ["Treatment", "Course", "Sources"]],
    ["sources on the first treatment of quinsy", 1, ["Sources"]],
  ])("puts lists of works last: %j, %d wanted", async (text, limit, expected) => {
    const parts = [
      ["Sources", "Source on quinsy: “First treatment of quinsy, treatment of quinsy first”, sources."],
      ["Treatment", "Quinsy, first treatment: drainage of the abscess, and penicillin by vein for a week."],
      ["Course", "Quinsy begins with days of sore throat on one side of the mouth."],
    ] as const;
    const whole = parts.map(([, words]) => words).join("\n");
    const sections = parts.map(([heading, words]) => {
      const start = whole.indexOf(words);
      return { headings: ["Quinsy", heading], start, end: start + words.length };
    });
    await ingest(
      [corpusOf([{ ...made("made:quinsy", whole), sections }])],
      { engine, concepts, embedder },
      { collection: { kind: "literature" }, tenant: "ward" },
    );
    const { hits } = await open({ embedder: null }).search({ text, limit, tenant: "ward" });
    expect(hits.map(({ passage }) => passage.headings.at(-1))).toEqual(expected);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it("finds what means the same by its vector", async () => {
    const { hits } = await open().search({ text: "breathless" });
    expect(idsOf(hits)[0]).toBe("made:cough");
    expect(hits[0]?.ranks).toMatchObject({ dense: 1 });
  });

  it("says that the index was built with another model, and goes without that lane", async () => {
    const other = { ...embedder, facts: { model: "other", sha256: "b".repeat(64) } };
    const { hits, lanes } = await open({ embedder: other }).search({ text: "gout" });
    expect(idsOf(hits)).toEqual(["made:gout"]);
    expect(lanes).toContainEqual({ lane: "dense", state: "off", reason: expect.stringContaining("another embedding") });
  });

  it("goes on where a lane fails, and names it", async () => {
    const failing = {
      ...embedder,
      embed: () => Promise.reject(new CdssError("UNAVAILABLE", "CDSS_EMBEDDINGS_URL does not answer")),
    };
    const { hits, lanes } = await open({ embedder: failing }).search({ text: "gout" });
    expect(idsOf(hits)).toEqual(["made:gout"]);
    expect(lanes).toContainEqual({ lane: "dense", state: "failed", reason: "CDSS_EMBEDDINGS_URL does not answer" });
  });

  it("shows a site its own documents and no other site's", async () => {
    const search = open({ embedder: null });
    expect(idsOf((await search.search({ text: "gout", tenant: "clinic" })).hits).sort()).toEqual([
      "clinic:own",
      "made:gout",
    ]);
    expect(idsOf((await search.search({ text: "gout", tenant: "other" })).hits)).toEqual(["made:gout"]);
  });

  it("searches the record of a patient alone, until it is dropped", async () => {
    const collection = { kind: "record", tenant: "clinic", patient: "p-1" } as const;
    const note = made("record:note", "Came with gout last year.");
    await ingest([corpusOf([note])], { engine, concepts, embedder }, { collection, tenant: "clinic" });
    const search = open();
    const query = { text: "gout", tenant: "clinic", patient: "p-1" };
    expect(idsOf((await search.search(query)).hits)).toEqual(["record:note"]);
    expect((await search.search({ ...query, patient: "p-2" })).hits).toEqual([]);
    await engine.drop(collection);
    const { hits, index } = await search.search(query);
    expect({ hits, index }).toEqual({ hits: [], index: null });
  });

  it("lets a cross-encoder put the hits in order, and keeps theirs where it fails", async () => {
    const score = async (_query: string, texts: readonly string[]) =>
      texts.map((text) => (text.includes("high") ? 2 : 1));
    const by = await open({ reranker: { score } }).search({ text: "pyrexia" });
    expect(idsOf(by.hits)[0]).toBe("made:high");
    const failing = { score: () => Promise.reject(new Error("gone")) };
    const without = await open({ reranker: failing }).search({ text: "pyrexia" });
    expect(idsOf(without.hits)[0]).toBe("made:pyrexia");
    expect(by.reranking).toEqual({ state: "used" });
    expect(without.reranking).toMatchObject({ state: "failed" });
  });

  it("finds nothing without an index, and says how to make one", async () => {
    await engine.drop({ kind: "literature" });
    const { hits, lanes, index } = await open().search({ text: "gout" });
    expect({ hits, index }).toEqual({ hits: [], index: null });
    expect(lanes.every(({ state, reason }) => state === "off" && reason?.includes("evidence ingest"))).toBe(true);
  });

  it.each([
    ["text", { text: " " }],
    ["tenant", { text: "gout", tenant: "../other" }],
    ["limit", { text: "gout", limit: 0 }],
    ["filter.from", { text: "gout", filter: { from: "yesterday" } }],
  ])("refuses a query whose %s is wrong", async (path, query) => {
    await expect(open().search(query)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [expect.objectContaining({ path: `query.${path}` })],
    });
  });
});

describe("Rocchio's feedback", () => {
  it("moves the query towards the mean of the passages", () => {
    // (1, 0) + 0.5 · mean((0, 1), (1, 0)) = (1.25, 0.25), of length √1.625.
    const moved = rocchio(Float32Array.of(1, 0), [Float32Array.of(0, 1), Float32Array.of(1, 0)], 0.5);
    expect(moved[0]).toBeCloseTo(1.25 / Math.sqrt(1.625), 6);
    expect(moved[1]).toBeCloseTo(0.25 / Math.sqrt(1.625), 6);
  });

  it("leaves it where nothing was found, and where both cancel", () => {
    const query = Float32Array.of(1, 0);
    expect(rocchio(query, [], 0.5)).toBe(query);
    expect(rocchio(query, [Float32Array.of(-1, 0)], 1)).toBe(query);
  });
});
