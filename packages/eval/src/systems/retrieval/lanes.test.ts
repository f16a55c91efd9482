import { loadRelease } from "@cdss/kg";
import type { Embedder } from "@cdss/rag";
import { describe, expect, it } from "vitest";
import { bm25Lane } from "./bm25.ts";
import { denseLane } from "./dense.ts";
import { engineKind } from "./engine.ts";
import { byLanguage } from "./lane.ts";

const documents = [
  { id: "gout", title: "Gout", text: "crystals in a joint" },
  { id: "sprain", title: "", text: "a joint twisted" },
  { id: "asthma", title: "Asthma", text: "wheezing" },
];

/** Along the first axis what speaks of joints, along the second what speaks of lungs: podagra is gout without its word. */
const embedder: Embedder = {
  model: "two-axes",
  dimensions: 2,
  facts: { model: "two-axes", sha256: "0" },
  embed: async (texts) =>
    texts.map((text) => (/joint|podagra/u.test(text) ? Float32Array.of(1, 0) : Float32Array.of(0, 1))),
  close: async () => {},
};

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe("lanes", () => {
  it("bm25 finds titles and texts, and nothing without a shared word", async () => {
    const search = bm25Lane(documents);
    expect(ids(await search("gout", 10))).toEqual(["gout"]);
    expect(ids(await search("wheezing", 10))).toEqual(["asthma"]);
    expect(ids(await search("podagra", 10))).toEqual([]);
  });

  it("dense finds what means the same, equal cosines in the order of the corpus", async () => {
    const search = await denseLane(documents, embedder);
    expect(await search("podagra", 2)).toEqual([
      { id: "gout", score: 1 },
      { id: "sprain", score: 1 },
    ]);
  });
});

describe("a language", () => {
  const both = [
    { id: "en", title: "", text: "joint", language: "en" as const },
    { id: "zh", title: "", text: "joint 关节", language: "zh" as const },
    { id: "unstated", title: "", text: "joint" },
  ];

  it.each([
    [undefined, ["en", "unstated", "zh"]],
    ["zh", ["zh"]],
    ["en", ["en", "unstated"]],
  ] as const)("%s: its passages alone, unstated ones as English", async (language, expected) => {
    const search = await byLanguage(both, async (documents) => bm25Lane(documents))(language);
    expect(ids(await search("joint", 10)).sort()).toEqual([...expected].sort());
  });

  it("opens each lane once", async () => {
    const opened: number[] = [];
    const searchIn = byLanguage(both, async (documents) => {
      opened.push(documents.length);
      return bm25Lane(documents);
    });
    for (const language of ["zh", undefined, "zh"] as const) await searchIn(language);
    expect(opened).toEqual([1, 3]);
  });
});

describe("engine", () => {
  const setup = (without: string, engine = "lancedb") => ({
    task: "retrieval",
    shared: { documents },
    options: { without, engine },
    seed: 1,
    environment: {},
    golds: [],
    release: () => loadRelease("data/releases/starter"),
  });

  it("without dense finds by words and concepts, and asks for no model", async () => {
    const system = await engineKind.create(setup("dense"));
    expect(ids((await system.answer({ query: "joint" }, "q")).ranking).sort()).toEqual(["gout", "sprain"]);
    // Podagra is a name of gout in the release.
    expect(ids((await system.answer({ query: "podagra" }, "q")).ranking)).toEqual(["gout"]);
    await system.close?.();
  });

  it("keeps to the language that is asked for", async () => {
    const chinese = { id: "zh", title: "", text: "joint 关节", language: "zh" as const };
    const system = await engineKind.create({ ...setup("dense"), shared: { documents: [...documents, chinese] } });
    expect(ids((await system.answer({ query: "joint", language: "zh" }, "q")).ranking)).toEqual(["zh"]);
    await system.close?.();
  });

  it.each([
    ["full-text,dense,concept", "lancedb", /--without: leaves no lane/u],
    ["sparse", "lancedb", /--without: names a lane that this system does not have/u],
    ["dense", "solr", /--engine: names an engine that is not there/u],
    ["dense", "qdrant", /--engine: is qdrant, and QDRANT_URL is not set/u],
  ])("refuses to go without %s in %s", async (without, engine, says) => {
    await expect(engineKind.create(setup(without, engine))).rejects.toThrow(says);
  });
});
