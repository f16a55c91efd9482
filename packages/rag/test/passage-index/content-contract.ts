import type { Curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { SHARED_TENANT } from "../../src/passage-index/passage-index.ts";
import { BASIS, type OpenedIndex } from "./opened-index.ts";
import { everything, sample } from "./samples.ts";

/** What an index holds, gives back, replaces and removes. */
export function describeContents(opened: OpenedIndex): void {
  describe("contents", () => {
    it("gives back a passage as it was, in the order asked for", async () => {
      const cited = { title: "A \"title\" with 'quotes'", licence: "CC-BY-4.0", address: "https://example.org/a" };
      const [first, second] = [sample(1, "a"), sample(2, "b\nc ", { cited })];
      await opened.index.add([first, second]);
      const ids = [second.passage.id, "unknown", first.passage.id];
      expect(await opened.index.passages(ids, [SHARED_TENANT])).toEqual([second.passage, first.passage]);
      expect(await opened.index.passages([], [SHARED_TENANT])).toEqual([]);
    });

    it("replaces a passage of the same id", async () => {
      await opened.index.add([sample(1, "former")]);
      await opened.index.settle();
      await opened.index.add([sample(1, "latter"), sample(1, "latter")]);
      await opened.index.settle();
      expect(await opened.index.byTerms(["former"], everything(), 10)).toEqual([]);
      expect(await opened.index.byTerms(["latter"], everything(), 10)).toHaveLength(1);
      expect(await opened.index.facts()).toEqual({ engine: expect.any(String), ...BASIS, passages: 1, documents: 1 });
    });

    it("knows which documents are there, and which only in part", async () => {
      const [one, two] = ["1".repeat(64), "2".repeat(64)];
      await opened.index.add([
        sample(1, "a", { document: "b", of: 2, sha256: one }),
        sample(2, "b", { document: "b", of: 2, sha256: one }),
        sample(3, "c", { document: "a", of: 2, sha256: two }),
        sample(4, "d", { document: "c", tenant: "clinic" }),
      ]);
      expect(await opened.index.documents("shared")).toEqual([
        { id: "a", sha256: two, complete: false },
        { id: "b", sha256: one, complete: true },
      ]);
      expect(await opened.index.documents("clinic")).toHaveLength(1);
    });

    it("keeps passages of one id apart by tenant, in every lane and by id", async () => {
      const [of, also] = ["clinic", "ward"].map((tenant) =>
        sample(1, `of-${tenant} both`, { tenant, concepts: ["HP:1"] }),
      );
      if (of === undefined || also === undefined) throw new Error("two are made");
      await opened.index.add([sample(1, "of-all both", { concepts: ["HP:1"] }), of, also]);
      await opened.index.settle();
      expect((await opened.index.facts()).passages).toBe(3);
      const clinic = everything(["clinic"]);
      expect(await opened.index.byTerms(["both"], clinic, 10)).toHaveLength(1);
      expect(await opened.index.byTerms(["of-ward"], clinic, 10)).toEqual([]);
      expect(await opened.index.byConcepts(new Map([["HP:1" as Curie, 1]]), clinic, 10)).toHaveLength(1);
      expect(await opened.index.byVector(Float32Array.of(1, 0), clinic, 10)).toHaveLength(1);
      expect(await opened.index.passages([of.passage.id], ["clinic"])).toEqual([of.passage]);
      expect(await opened.index.passages([of.passage.id], ["elsewhere"])).toEqual([]);
      expect((await opened.index.vectors([of.passage.id], ["elsewhere"])).size).toBe(0);
      await opened.index.removeDocuments("clinic", ["doc-1"]);
      expect(await opened.index.passages([of.passage.id], ["clinic"])).toEqual([]);
      expect(await opened.index.passages([also.passage.id], ["ward"])).toEqual([also.passage]);
    });

    it("removes documents of a tenant from every lane", async () => {
      await opened.index.add([
        sample(1, "a", { document: "gone", concepts: ["HP:1"] }),
        sample(2, "a", { document: "gone", tenant: "clinic" }),
      ]);
      await opened.index.settle();
      await opened.index.removeDocuments("shared", ["gone", "unknown"]);
      expect(await opened.index.byTerms(["a"], everything(), 10)).toEqual([]);
      expect(await opened.index.byVector(Float32Array.of(1, 0), everything(), 10)).toEqual([]);
      expect(await opened.index.byConcepts(new Map([["HP:1" as Curie, 1]]), everything(), 10)).toEqual([]);
      expect(await opened.index.passages(["gone#100"], [SHARED_TENANT])).toEqual([]);
      expect(await opened.index.byTerms(["a"], everything(["clinic"]), 10)).toHaveLength(1);
    });
  });
}
