import type { Curie } from "@cdss/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { SHARED_TENANT } from "../../src/passage-index/passage-index.ts";
import { BASIS, idsOf, LITERATURE, type OpenedIndex } from "./opened-index.ts";
import { everything, sample } from "./samples.ts";

/** What each lane finds, in which order, and what it leaves out. */
export function describeLanes(opened: OpenedIndex): void {
  describe("lane of terms", () => {
    beforeEach(async () => {
      await opened.index.add([
        sample(1, "fever cough cough"),
        sample(2, "fever rash"),
        sample(3, "headach 发热 il6"),
        sample(4, "fever tenant", { tenant: "clinic" }),
      ]);
      await opened.index.settle();
    });

    it.each([
      ["a rare term before a common one", ["cough", "fever"], ["doc-1#100", "doc-2#200"]],
      ["Chinese and codes as they are", ["发热"], ["doc-3#300"]],
      ["nothing for a term that none has", ["jaundic"], []],
      ["nothing for no terms", [], []],
    ])("finds %s", async (_what, terms, expected) => {
      expect(idsOf(await opened.index.byTerms(terms, everything(), 10))).toEqual(expected);
    });

    it("does not split, fold or stem what it is given", async () => {
      await opened.index.add([sample(5, "IL-6 Fevers p.value")]);
      await opened.index.settle();
      expect(idsOf(await opened.index.byTerms(["IL-6"], everything(), 10))).toEqual(["doc-5#500"]);
      expect(await opened.index.byTerms(["il-6"], everything(), 10)).toEqual([]);
      expect(idsOf(await opened.index.byTerms(["p.value"], everything(), 10))).toEqual(["doc-5#500"]);
    });

    it("counts a term twice that the query repeats", async () => {
      const [once] = await opened.index.byTerms(["rash"], everything(), 1);
      const [twice] = await opened.index.byTerms(["rash", "rash"], everything(), 1);
      expect(twice?.score).toBeCloseTo(2 * (once?.score ?? Number.NaN), 4);
    });

    it("shows a tenant its own passages with the shared ones, and no other's", async () => {
      expect(idsOf(await opened.index.byTerms(["tenant"], everything(), 10))).toEqual([]);
      expect(idsOf(await opened.index.byTerms(["tenant"], everything(["shared", "clinic"]), 10))).toEqual([
        "doc-4#400",
      ]);
      expect(await opened.index.byTerms(["fever"], everything(["shared", "clinic"]), 10)).toHaveLength(3);
    });

    it("keeps to the limit", async () => {
      expect(await opened.index.byTerms(["fever"], everything(), 1)).toHaveLength(1);
      expect(await opened.index.byTerms(["fever"], everything(), 0)).toEqual([]);
    });

    it("finds what was added after it settled", async () => {
      await opened.index.add([sample(6, "late arrival")]);
      expect(idsOf(await opened.index.byTerms(["late"], everything(), 10))).toEqual(["doc-6#600"]);
    });
  });

  describe("lane of concepts", () => {
    beforeEach(async () => {
      await opened.index.add([
        sample(1, "a", { concepts: ["HP:0001945", "HP:0012735"] }),
        sample(2, "b", { concepts: ["HP:0001945"] }),
        sample(3, "c", { concepts: ["HP:0001945", "HP:0002094"] }),
      ]);
      await opened.index.settle();
    });

    it("weighs each concept", async () => {
      const weights = new Map<Curie, number>([
        ["HP:0012735" as Curie, 1],
        ["HP:0002094" as Curie, 0.2],
      ]);
      expect(idsOf(await opened.index.byConcepts(weights, everything(), 10))).toEqual(["doc-1#100", "doc-3#300"]);
    });

    it("does not take the beginning of an id for the id, nor weightless concepts", async () => {
      expect(await opened.index.byConcepts(new Map([["HP:000194" as Curie, 1]]), everything(), 10)).toEqual([]);
      expect(await opened.index.byConcepts(new Map([["HP:0001945" as Curie, 0]]), everything(), 10)).toEqual([]);
      expect(await opened.index.byConcepts(new Map(), everything(), 10)).toEqual([]);
    });
  });

  describe("lane of vectors", () => {
    it("orders by cosine and leaves out what points away", async () => {
      await opened.index.add([
        sample(1, "a", { vector: [0.6, 0.8] }),
        sample(2, "b", { vector: [1, 0] }),
        sample(3, "c", { vector: [-1, 0] }),
      ]);
      await opened.index.settle();
      const found = await opened.index.byVector(Float32Array.of(1, 0), everything(), 10);
      expect(idsOf(found)).toEqual(["doc-2#200", "doc-1#100"]);
      expect(found[1]?.score).toBeCloseTo(0.6, 5);
    });

    it("gives back the vectors of passages", async () => {
      await opened.index.add([sample(1, "a", { vector: [0.6, 0.8] }), sample(2, "b")]);
      const vectors = await opened.index.vectors(["doc-1#100", "unknown"], [SHARED_TENANT]);
      expect([...vectors.keys()]).toEqual(["doc-1#100"]);
      expect(vectors.get("doc-1#100")?.[1]).toBeCloseTo(0.8, 5);
      expect((await opened.index.vectors([], [SHARED_TENANT])).size).toBe(0);
    });

    it("refuses a vector of another length, in a query and in a passage", async () => {
      const refusal = expect.objectContaining({ code: "INVALID_INPUT" });
      await expect(opened.index.byVector(Float32Array.of(1), everything(), 1)).rejects.toEqual(refusal);
      await expect(opened.index.add([sample(1, "a", { vector: [1, 0, 0] })])).rejects.toEqual(refusal);
      await expect(opened.index.add([sample(1, "a", { vector: null })])).rejects.toEqual(refusal);
    });

    it("is off in an index without a model", async () => {
      await opened.index.close();
      opened.index = await opened.engine.build(LITERATURE, { ...BASIS, model: null });
      await opened.index.add([sample(1, "fever", { vector: null })]);
      await opened.index.settle();
      expect(await opened.index.byVector(Float32Array.of(1, 0), everything(), 5)).toEqual([]);
      expect((await opened.index.vectors(["doc-1#100"], [SHARED_TENANT])).size).toBe(0);
      expect(idsOf(await opened.index.byTerms(["fever"], everything(), 5))).toEqual(["doc-1#100"]);
    });
  });

  it("gives what a tenant may see where the best is another's, also one that came after a search", async () => {
    const concepts = ["HP:0001945"];
    await opened.index.add([sample(1, "fever and much else", { vector: [0.6, 0.8], concepts })]);
    await opened.index.settle();
    const search = async (): Promise<string[]> => {
      const found = await Promise.all([
        opened.index.byTerms(["fever"], everything(), 1),
        opened.index.byConcepts(new Map([["HP:0001945" as Curie, 1]]), everything(), 1),
        opened.index.byVector(Float32Array.of(1, 0), everything(), 1),
      ]);
      return found.flatMap(idsOf);
    };
    const own = ["doc-1#100", "doc-1#100", "doc-1#100"];
    expect(await search()).toEqual(own);
    await opened.index.add([sample(2, "fever fever", { vector: [1, 0], concepts, tenant: "clinic" })]);
    await opened.index.settle();
    expect(await search()).toEqual(own);
  });
}
