import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { IndexBasis } from "../../src/passage-index/passage-index.ts";
import { openQdrantEngine } from "../../src/passage-index/qdrant/qdrant-engine.ts";
import { ASSUMED_MEAN_LENGTH } from "../../src/passage-index/qdrant/sparse-vector.ts";
import { describeIndexEngine } from "./contract.ts";
import { openOwnEngine, qdrantServer } from "./qdrant-server.ts";
import { everything, sample } from "./samples.ts";

/** `npm run test:qdrant` sets it; so may you, to a server of your own: collections of other prefixes are left alone. */
const server = qdrantServer();
if (server === null) it.skip("Qdrant: set QDRANT_URL to a server, or run `npm run test:qdrant`");
else {
  describeIndexEngine("Qdrant", async () => openOwnEngine(server));
  describeIndexEngine("Qdrant with quantised vectors", async () => openOwnEngine(server, { quantise: true }));

  describe("Qdrant, beyond the contract", () => {
    const LITERATURE = { kind: "literature" } as const;
    const basis = (release: string): IndexBasis => ({ release, model: null });
    let own: ReturnType<typeof openOwnEngine>;
    beforeEach(() => {
      own = openOwnEngine(server);
    });
    afterEach(() => own.remove());

    it("scores terms by BM25 with the assumed mean length", async () => {
      const index = await own.engine.build(LITERATURE, basis("one"));
      const filler = Array.from({ length: ASSUMED_MEAN_LENGTH - 2 }, (_, at) => `w${at}`).join(" ");
      await index.add([
        sample(1, `fever fever ${filler}`, { vector: null }),
        sample(2, "rash", { vector: null }),
        sample(3, "rash", { vector: null }),
      ]);
      // Length at the mean: damping k1 = 0.9. idf ln(1 + (3 - 1 + 0.5) / (1 + 0.5)) = ln(8/3) = 0.98083; tf 2 / (2 + 0.9) = 0.68966.
      const [found] = await index.byTerms(["fever"], everything(), 1);
      expect(found?.score).toBeCloseTo(0.98083 * 0.68966, 4);
    });

    it("keeps the replaced build until the next is published, and no longer", async () => {
      for (const release of ["one", "two"]) {
        await own.engine.build(LITERATURE, basis(release));
        await own.engine.publish(LITERATURE);
      }
      const second = await own.engine.open(LITERATURE);
      expect(await own.collections()).toHaveLength(2);
      const third = await own.engine.build(LITERATURE, basis("three"));
      await third.add([sample(1, "new", { vector: null })]);
      await own.engine.publish(LITERATURE);
      expect(await own.collections()).toHaveLength(2);
      expect(await second?.byTerms(["new"], everything(), 1)).toEqual([]);
      const { aliases } = await own.client.getAliases();
      const ours = aliases.map(({ alias_name }) => alias_name).filter((name) => name.startsWith(own.prefix));
      expect(ours.sort()).toEqual([`${own.prefix}-literature`, `${own.prefix}-literature-replaced`]);
    });

    it("does not take a collection for a build that was cut off before it had its metadata", async () => {
      await own.client.createCollection(`${own.prefix}-literature-00000000-0000-4000-8000-000000000000`, {});
      await expect(own.engine.publish(LITERATURE)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await own.engine.build(LITERATURE, basis("one"));
      expect(await own.collections()).toHaveLength(1);
    });

    it("neither opens nor drops a published index of another layout", async () => {
      await own.engine.build(LITERATURE, basis("one"));
      await own.engine.publish(LITERATURE);
      const [name = ""] = await own.collections();
      await own.client.updateCollection(name, { metadata: { layout: 999 } });
      expect(await own.engine.open(LITERATURE)).toBeNull();
      await own.engine.build(LITERATURE, basis("one"));
      expect(await own.collections()).toHaveLength(2);
    });

    it("leaves collections alone that are not its own", async () => {
      for (const name of ["literature-of-others", "record-1"])
        await own.client.createCollection(`${own.prefix}-${name}`, {});
      await own.engine.build(LITERATURE, basis("one"));
      await own.engine.drop(LITERATURE);
      expect((await own.collections()).length).toBe(2);
    });

    it("writes and lists more than one request or page holds", async () => {
      const index = await own.engine.build(LITERATURE, basis("one"));
      // 5,001 passages of 4 kB in one document: 20 MB, which is two requests to write and two pages to list.
      const of = 5_001;
      const text = "x".repeat(4_000);
      const one = (at: number) => {
        const made = sample(at, "word", { document: "long", of, vector: null });
        return { ...made, passage: { ...made.passage, text } };
      };
      await index.add(Array.from({ length: of }, (_, at) => one(at)));
      expect(await index.documents("shared")).toEqual([{ id: "long", sha256: "0".repeat(64), complete: true }]);
      expect(await index.facts()).toMatchObject({ passages: of, documents: 1 });
      expect(await index.byTerms(["word"], everything(), 100)).toHaveLength(100);
    });

    it("counts a document of two tenants twice", async () => {
      const index = await own.engine.build(LITERATURE, basis("one"));
      await index.add([
        sample(1, "a", { document: "same", vector: null }),
        sample(2, "a", { document: "same", vector: null, tenant: "clinic" }),
      ]);
      expect(await index.facts()).toMatchObject({ passages: 2, documents: 2 });
    });

    it("says that an index is no longer there", async () => {
      const index = await own.engine.build(LITERATURE, basis("one"));
      await own.engine.drop(LITERATURE);
      await expect(index.byTerms(["a"], everything(), 1)).rejects.toMatchObject({
        code: "UNAVAILABLE",
        message: expect.stringContaining("open it again"),
      });
    });

    it.runIf(server.apiKey)("names the key where the server refuses it", async () => {
      const engine = openQdrantEngine({ ...server, apiKey: "wrong" });
      await expect(engine.open(LITERATURE)).rejects.toMatchObject({
        code: "CONFIGURATION",
        issues: [{ path: "QDRANT_API_KEY" }],
      });
    });
  });
}
