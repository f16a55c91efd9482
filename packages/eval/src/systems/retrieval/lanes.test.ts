import type { Embedder } from "@cdss/rag";
import { describe, expect, it } from "vitest";
import { bm25Lane } from "./bm25.ts";
import { denseLane } from "./dense.ts";
import { fusedLane, hybridKind } from "./hybrid.ts";

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

  // bm25: asthma, the only one with the word. dense, for a text of the second axis: asthma, gout, sprain.
  // asthma 1/61 + 1/61, gout 1/62, sprain 1/63.
  it("fuses by rank", async () => {
    const search = fusedLane([bm25Lane(documents), await denseLane(documents, embedder)]);
    expect(await search("asthma", 10)).toEqual([
      { id: "asthma", score: expect.closeTo(2 / 61, 12) },
      { id: "gout", score: expect.closeTo(1 / 62, 12) },
      { id: "sprain", score: expect.closeTo(1 / 63, 12) },
    ]);
    expect(await search("asthma", 1)).toHaveLength(1);
  });
});

describe("hybrid", () => {
  const setup = (without: string) => ({
    task: "retrieval",
    shared: { documents },
    options: { without },
    seed: 1,
    environment: {},
    golds: [],
    release: () => Promise.reject(new Error("no release is needed")),
  });

  it("without dense is bm25, and asks for no model", async () => {
    const system = await hybridKind.create(setup("dense"));
    expect(ids((await system.answer({ query: "joint" }, "q")).ranking)).toEqual(["sprain", "gout"]);
  });

  it.each([
    ["bm25,dense", /--without: leaves no lane/u],
    ["sparse", /--without: names a lane that this system does not have/u],
  ])("refuses to go without %s", async (without, says) => {
    await expect(hybridKind.create(setup(without))).rejects.toThrow(says);
  });
});
