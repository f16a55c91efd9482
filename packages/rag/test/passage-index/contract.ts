import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Curie } from "@cdss/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Collection,
  type IndexBasis,
  type IndexEngine,
  type PassageIndex,
  SHARED_TENANT,
} from "../../src/passage-index/passage-index.ts";
import { exactIndex } from "./exact-index.ts";
import { madeQuestions } from "./made-questions.ts";
import { rankingQuality } from "./ranking-quality.ts";
import { everything, sample } from "./samples.ts";

const LITERATURE: Collection = { kind: "literature" };
const BASIS: IndexBasis = {
  release: "sha256:one",
  model: { name: "plane", sha256: createHash("sha256").update("plane").digest("hex"), dimensions: 2 },
};
const idsOf = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

/** What every engine of passage indexes promises. `openEngine` gives an empty one. */
export function describeIndexEngine(
  name: string,
  openEngine: () => Promise<{ engine: IndexEngine; remove(): Promise<void> }>,
): void {
  describe(name, () => {
    let opened: Awaited<ReturnType<typeof openEngine>>;
    let engine: IndexEngine;
    let index: PassageIndex;
    beforeEach(async () => {
      opened = await openEngine();
      engine = opened.engine;
      index = await engine.build(LITERATURE, BASIS);
    });
    afterEach(async () => {
      await index.close();
      await engine.close();
      await opened.remove();
    });

    describe("lane of terms", () => {
      beforeEach(async () => {
        await index.add([
          sample(1, "fever cough cough"),
          sample(2, "fever rash"),
          sample(3, "headach 发热 il6"),
          sample(4, "fever tenant", { tenant: "clinic" }),
        ]);
        await index.settle();
      });

      it.each([
        ["a rare term before a common one", ["cough", "fever"], ["doc-1#100", "doc-2#200"]],
        ["Chinese and codes as they are", ["发热"], ["doc-3#300"]],
        ["nothing for a term that none has", ["jaundic"], []],
        ["nothing for no terms", [], []],
      ])("finds %s", async (_what, terms, expected) => {
        expect(idsOf(await index.byTerms(terms, everything(), 10))).toEqual(expected);
      });

      it("does not split, fold or stem what it is given", async () => {
        await index.add([sample(5, "IL-6 Fevers p.value")]);
        await index.settle();
        expect(idsOf(await index.byTerms(["IL-6"], everything(), 10))).toEqual(["doc-5#500"]);
        expect(await index.byTerms(["il-6"], everything(), 10)).toEqual([]);
        expect(idsOf(await index.byTerms(["p.value"], everything(), 10))).toEqual(["doc-5#500"]);
      });

      it("counts a term twice that the query repeats", async () => {
        const [once] = await index.byTerms(["rash"], everything(), 1);
        const [twice] = await index.byTerms(["rash", "rash"], everything(), 1);
        expect(twice?.score).toBeCloseTo(2 * (once?.score ?? Number.NaN), 4);
      });

      it("shows a tenant its own passages with the shared ones, and no other's", async () => {
        expect(idsOf(await index.byTerms(["tenant"], everything(), 10))).toEqual([]);
        expect(idsOf(await index.byTerms(["tenant"], everything(["shared", "clinic"]), 10))).toEqual(["doc-4#400"]);
        expect(await index.byTerms(["fever"], everything(["shared", "clinic"]), 10)).toHaveLength(3);
      });

      it("keeps to the limit", async () => {
        expect(await index.byTerms(["fever"], everything(), 1)).toHaveLength(1);
        expect(await index.byTerms(["fever"], everything(), 0)).toEqual([]);
      });

      it("finds what was added after it settled", async () => {
        await index.add([sample(6, "late arrival")]);
        expect(idsOf(await index.byTerms(["late"], everything(), 10))).toEqual(["doc-6#600"]);
      });
    });

    describe("filters", () => {
      beforeEach(async () => {
        await index.add([
          sample(1, "fever", { cited: { date: "2019", level: "trial" } }),
          sample(2, "fever", { cited: { date: "2020-05", level: "guideline", source: "O'Brien" } }),
          sample(3, "fever", { cited: { date: "2020-05-20", language: "zh" } }),
          sample(4, "fever", { cited: { date: null } }),
        ]);
        await index.settle();
      });

      it.each([
        ["language", { languages: ["zh" as const] }, [3]],
        ["evidence level", { levels: ["trial" as const, "guideline" as const] }, [1, 2]],
        ["source, with a quote in its name", { sources: ["O'Brien"] }, [2]],
        // 2020-05 may mean any day of May: it counts from the 31st and up to the 1st. 2019 ended before.
        ["earliest date", { from: "2020-05-31" }, [2]],
        ["latest date", { to: "2020-05-01" }, [1, 2]],
        ["earliest date by year", { from: "2020" }, [2, 3]],
        ["dates together", { from: "2019-12-31", to: "2019" }, [1]],
        ["several filters", { levels: ["reference" as const], languages: ["en" as const] }, [4]],
      ])("by %s", async (_what, filter, expected) => {
        const scope = everything(undefined, filter);
        const ids = expected.map((at) => `doc-${at}#${at}00`);
        expect(idsOf(await index.byTerms(["fever"], scope, 10)).sort()).toEqual(ids);
        expect(idsOf(await index.byVector(Float32Array.of(1, 0), scope, 10)).sort()).toEqual(ids);
      });
    });

    describe("lane of concepts", () => {
      beforeEach(async () => {
        await index.add([
          sample(1, "a", { concepts: ["HP:0001945", "HP:0012735"] }),
          sample(2, "b", { concepts: ["HP:0001945"] }),
          sample(3, "c", { concepts: ["HP:0001945", "HP:0002094"] }),
        ]);
        await index.settle();
      });

      it("weighs each concept", async () => {
        const weights = new Map<Curie, number>([
          ["HP:0012735" as Curie, 1],
          ["HP:0002094" as Curie, 0.2],
        ]);
        expect(idsOf(await index.byConcepts(weights, everything(), 10))).toEqual(["doc-1#100", "doc-3#300"]);
      });

      it("does not take the beginning of an id for the id, nor weightless concepts", async () => {
        expect(await index.byConcepts(new Map([["HP:000194" as Curie, 1]]), everything(), 10)).toEqual([]);
        expect(await index.byConcepts(new Map([["HP:0001945" as Curie, 0]]), everything(), 10)).toEqual([]);
        expect(await index.byConcepts(new Map(), everything(), 10)).toEqual([]);
      });
    });

    describe("lane of vectors", () => {
      it("orders by cosine and leaves out what points away", async () => {
        await index.add([
          sample(1, "a", { vector: [0.6, 0.8] }),
          sample(2, "b", { vector: [1, 0] }),
          sample(3, "c", { vector: [-1, 0] }),
        ]);
        await index.settle();
        const found = await index.byVector(Float32Array.of(1, 0), everything(), 10);
        expect(idsOf(found)).toEqual(["doc-2#200", "doc-1#100"]);
        expect(found[1]?.score).toBeCloseTo(0.6, 5);
      });

      it("gives back the vectors of passages", async () => {
        await index.add([sample(1, "a", { vector: [0.6, 0.8] }), sample(2, "b")]);
        const vectors = await index.vectors(["doc-1#100", "unknown"], [SHARED_TENANT]);
        expect([...vectors.keys()]).toEqual(["doc-1#100"]);
        expect(vectors.get("doc-1#100")?.[1]).toBeCloseTo(0.8, 5);
        expect((await index.vectors([], [SHARED_TENANT])).size).toBe(0);
      });

      it("refuses a vector of another length, in a query and in a passage", async () => {
        const refusal = expect.objectContaining({ code: "INVALID_INPUT" });
        await expect(index.byVector(Float32Array.of(1), everything(), 1)).rejects.toEqual(refusal);
        await expect(index.add([sample(1, "a", { vector: [1, 0, 0] })])).rejects.toEqual(refusal);
        await expect(index.add([sample(1, "a", { vector: null })])).rejects.toEqual(refusal);
      });

      it("is off in an index without a model", async () => {
        await index.close();
        index = await engine.build(LITERATURE, { ...BASIS, model: null });
        await index.add([sample(1, "fever", { vector: null })]);
        await index.settle();
        expect(await index.byVector(Float32Array.of(1, 0), everything(), 5)).toEqual([]);
        expect((await index.vectors(["doc-1#100"], [SHARED_TENANT])).size).toBe(0);
        expect(idsOf(await index.byTerms(["fever"], everything(), 5))).toEqual(["doc-1#100"]);
      });
    });

    it("gives what a tenant may see where the best is another's, also one that came after a search", async () => {
      const concepts = ["HP:0001945"];
      await index.add([sample(1, "fever and much else", { vector: [0.6, 0.8], concepts })]);
      await index.settle();
      const search = async (): Promise<string[]> => {
        const found = await Promise.all([
          index.byTerms(["fever"], everything(), 1),
          index.byConcepts(new Map([["HP:0001945" as Curie, 1]]), everything(), 1),
          index.byVector(Float32Array.of(1, 0), everything(), 1),
        ]);
        return found.flatMap(idsOf);
      };
      const own = ["doc-1#100", "doc-1#100", "doc-1#100"];
      expect(await search()).toEqual(own);
      await index.add([sample(2, "fever fever", { vector: [1, 0], concepts, tenant: "clinic" })]);
      await index.settle();
      expect(await search()).toEqual(own);
    });

    describe("ranking", () => {
      const { passages, questions } = madeQuestions();
      const exact = exactIndex(passages);
      beforeEach(async () => {
        await index.close();
        const model = { name: "space", sha256: "f".repeat(64), dimensions: passages[0]?.vector?.length ?? 0 };
        index = await engine.build(LITERATURE, { ...BASIS, model });
        await index.add(passages);
        await index.settle();
      });

      // BM25 has other parameters in each engine. One concept ties all passages that have it: LanceDB's BM25 puts those of few concepts
      // first, Qdrant none, which is the one place where the orders differ much.
      it.each([
        ["terms", "full-text", 0.02],
        ["concepts", "concept", 0.1],
        ["vectors", "dense", 0],
        ["all lanes together", undefined, 0.02],
      ] as const)("by %s is as good as by the exact formulas", async (_what, only, bound) => {
        const expected = await rankingQuality(exact, questions, only);
        // Neither nothing nor everything is right, or no difference could be seen.
        expect(expected).toBeGreaterThan(0.3);
        expect(expected).toBeLessThan(0.97);
        const found = await rankingQuality(index, questions, only);
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(bound + 1e-9);
      });
    });

    describe("contents", () => {
      it("gives back a passage as it was, in the order asked for", async () => {
        const cited = { title: "A \"title\" with 'quotes'", licence: "CC-BY-4.0", address: "https://example.org/a" };
        const [first, second] = [sample(1, "a"), sample(2, "b\nc ", { cited })];
        await index.add([first, second]);
        const ids = [second.passage.id, "unknown", first.passage.id];
        expect(await index.passages(ids, [SHARED_TENANT])).toEqual([second.passage, first.passage]);
        expect(await index.passages([], [SHARED_TENANT])).toEqual([]);
      });

      it("replaces a passage of the same id", async () => {
        await index.add([sample(1, "former")]);
        await index.settle();
        await index.add([sample(1, "latter"), sample(1, "latter")]);
        await index.settle();
        expect(await index.byTerms(["former"], everything(), 10)).toEqual([]);
        expect(await index.byTerms(["latter"], everything(), 10)).toHaveLength(1);
        expect(await index.facts()).toEqual({ engine: expect.any(String), ...BASIS, passages: 1, documents: 1 });
      });

      it("knows which documents are there, and which only in part", async () => {
        const [one, two] = ["1".repeat(64), "2".repeat(64)];
        await index.add([
          sample(1, "a", { document: "b", of: 2, sha256: one }),
          sample(2, "b", { document: "b", of: 2, sha256: one }),
          sample(3, "c", { document: "a", of: 2, sha256: two }),
          sample(4, "d", { document: "c", tenant: "clinic" }),
        ]);
        expect(await index.documents("shared")).toEqual([
          { id: "a", sha256: two, complete: false },
          { id: "b", sha256: one, complete: true },
        ]);
        expect(await index.documents("clinic")).toHaveLength(1);
      });

      it("keeps passages of one id apart by tenant, in every lane and by id", async () => {
        const [of, also] = ["clinic", "ward"].map((tenant) =>
          sample(1, `of-${tenant} both`, { tenant, concepts: ["HP:1"] }),
        );
        if (of === undefined || also === undefined) throw new Error("two are made");
        await index.add([sample(1, "of-all both", { concepts: ["HP:1"] }), of, also]);
        await index.settle();
        expect((await index.facts()).passages).toBe(3);
        const clinic = everything(["clinic"]);
        expect(await index.byTerms(["both"], clinic, 10)).toHaveLength(1);
        expect(await index.byTerms(["of-ward"], clinic, 10)).toEqual([]);
        expect(await index.byConcepts(new Map([["HP:1" as Curie, 1]]), clinic, 10)).toHaveLength(1);
        expect(await index.byVector(Float32Array.of(1, 0), clinic, 10)).toHaveLength(1);
        expect(await index.passages([of.passage.id], ["clinic"])).toEqual([of.passage]);
        expect(await index.passages([of.passage.id], ["elsewhere"])).toEqual([]);
        expect((await index.vectors([of.passage.id], ["elsewhere"])).size).toBe(0);
        await index.removeDocuments("clinic", ["doc-1"]);
        expect(await index.passages([of.passage.id], ["clinic"])).toEqual([]);
        expect(await index.passages([also.passage.id], ["ward"])).toEqual([also.passage]);
      });

      it("removes documents of a tenant from every lane", async () => {
        await index.add([
          sample(1, "a", { document: "gone", concepts: ["HP:1"] }),
          sample(2, "a", { document: "gone", tenant: "clinic" }),
        ]);
        await index.settle();
        await index.removeDocuments("shared", ["gone", "unknown"]);
        expect(await index.byTerms(["a"], everything(), 10)).toEqual([]);
        expect(await index.byVector(Float32Array.of(1, 0), everything(), 10)).toEqual([]);
        expect(await index.byConcepts(new Map([["HP:1" as Curie, 1]]), everything(), 10)).toEqual([]);
        expect(await index.passages(["gone#100"], [SHARED_TENANT])).toEqual([]);
        expect(await index.byTerms(["a"], everything(["clinic"]), 10)).toHaveLength(1);
      });
    });

    describe("builds", () => {
      it("shows a build when it is published, and not before", async () => {
        await index.add([sample(1, "a")]);
        expect(await engine.open(LITERATURE)).toBeNull();
        expect(await engine.published(LITERATURE)).toBeNull();
        await index.settle();
        await engine.publish(LITERATURE);
        expect(await engine.published(LITERATURE)).toEqual(expect.any(String));
        const open = await engine.open(LITERATURE);
        expect(await open?.facts()).toMatchObject({ passages: 1, release: "sha256:one" });
        await open?.close();
      });

      it("takes up a build that was cut off, and not one for another release or model", async () => {
        await index.add([sample(1, "a")]);
        await index.close();
        index = await engine.build(LITERATURE, BASIS);
        expect((await index.facts()).passages).toBe(1);
        await index.close();
        index = await engine.build(LITERATURE, { ...BASIS, release: "sha256:two" });
        expect((await index.facts()).passages).toBe(0);
        await index.close();
        index = await engine.build(LITERATURE, BASIS);
        expect((await index.facts()).passages).toBe(0);
      });

      it("replaces what is published at once", async () => {
        await index.add([sample(1, "old")]);
        await index.settle();
        await engine.publish(LITERATURE);
        const old = await engine.open(LITERATURE);
        const former = await engine.published(LITERATURE);
        const next = await engine.build(LITERATURE, { ...BASIS, release: "sha256:two" });
        await next.add([sample(2, "new")]);
        await next.settle();
        const stillOld = await engine.open(LITERATURE);
        expect(await stillOld?.byTerms(["new"], everything(), 5)).toEqual([]);
        await engine.publish(LITERATURE);
        expect(await engine.published(LITERATURE)).not.toBe(former);
        const fresh = await engine.open(LITERATURE);
        expect(idsOf((await fresh?.byTerms(["new"], everything(), 5)) ?? [])).toEqual(["doc-2#200"]);
        expect(await fresh?.byTerms(["old"], everything(), 5)).toEqual([]);
        for (const one of [old, next, stillOld, fresh]) await one?.close();
      });

      it("refuses to publish nothing", async () => {
        await engine.publish(LITERATURE);
        await expect(engine.publish(LITERATURE)).rejects.toEqual(expect.objectContaining({ code: "NOT_FOUND" }));
      });

      it("keeps the record of each patient apart and drops it whole", async () => {
        const record = (patient: string): Collection => ({ kind: "record", tenant: "clinic", patient });
        for (const patient of ["a", "b"]) {
          const own = await engine.build(record(patient), BASIS);
          await own.add([sample(1, `of-${patient}`, { tenant: "clinic" })]);
          await own.settle();
          await own.close();
          await engine.publish(record(patient));
        }
        const a = await engine.open(record("a"));
        expect(await a?.byTerms(["of-b"], everything(["clinic"]), 5)).toEqual([]);
        await a?.close();
        await engine.drop(record("a"));
        await engine.drop(record("never there"));
        expect(await engine.open(record("a"))).toBeNull();
        const b = await engine.open(record("b"));
        expect((await b?.facts())?.passages).toBe(1);
        await b?.close();
      });

      it("drops records that are idle, and leaves those asked for since, literature and cases", async () => {
        const record = (patient: string): Collection => ({ kind: "record", tenant: "clinic", patient });
        const kept: Collection[] = [LITERATURE, { kind: "cases", tenant: "clinic" }];
        for (const collection of [...kept, record("idle"), record("asked")]) {
          await (await engine.build(collection, BASIS)).close();
          await engine.publish(collection);
        }
        expect(await engine.dropIdleRecords(new Date(Date.now() - 60_000))).toBe(0);
        await sleep(30);
        const before = new Date();
        await sleep(30);
        await engine.touch(record("asked"));
        await engine.touch(record("never there"));
        expect(await engine.dropIdleRecords(before)).toBe(1);
        expect(await engine.open(record("idle"))).toBeNull();
        for (const collection of [...kept, record("asked")]) {
          const open = await engine.open(collection);
          expect(open).not.toBeNull();
          await open?.close();
        }
        expect(await engine.published(record("never there"))).toBeNull();
        expect(await engine.dropIdleRecords(new Date(Date.now() + 60_000))).toBe(1);
        expect(await engine.dropIdleRecords(new Date(Date.now() + 60_000))).toBe(0);
      });
    });
  });
}
