import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Collection } from "../../src/passage-index/passage-index.ts";
import { BASIS, idsOf, LITERATURE, type OpenedIndex } from "./opened-index.ts";
import { everything, sample } from "./samples.ts";

/** How builds are made, published, replaced and dropped. */
export function describeBuilds(opened: OpenedIndex): void {
  describe("builds", () => {
    it("shows a build when it is published, and not before", async () => {
      await opened.index.add([sample(1, "a")]);
      expect(await opened.engine.open(LITERATURE)).toBeNull();
      expect(await opened.engine.published(LITERATURE)).toBeNull();
      await opened.index.settle();
      await opened.engine.publish(LITERATURE);
      expect(await opened.engine.published(LITERATURE)).toEqual(expect.any(String));
      const open = await opened.engine.open(LITERATURE);
      expect(await open?.facts()).toMatchObject({ passages: 1, release: "sha256:one" });
      await open?.close();
    });

    it("takes up a build that was cut off, and not one for another release or model", async () => {
      await opened.index.add([sample(1, "a")]);
      await opened.index.close();
      opened.index = await opened.engine.build(LITERATURE, BASIS);
      expect((await opened.index.facts()).passages).toBe(1);
      await opened.index.close();
      opened.index = await opened.engine.build(LITERATURE, { ...BASIS, release: "sha256:two" });
      expect((await opened.index.facts()).passages).toBe(0);
      await opened.index.close();
      opened.index = await opened.engine.build(LITERATURE, BASIS);
      expect((await opened.index.facts()).passages).toBe(0);
    });

    it("replaces what is published at once", async () => {
      await opened.index.add([sample(1, "old")]);
      await opened.index.settle();
      await opened.engine.publish(LITERATURE);
      const old = await opened.engine.open(LITERATURE);
      const former = await opened.engine.published(LITERATURE);
      const next = await opened.engine.build(LITERATURE, { ...BASIS, release: "sha256:two" });
      await next.add([sample(2, "new")]);
      await next.settle();
      const stillOld = await opened.engine.open(LITERATURE);
      expect(await stillOld?.byTerms(["new"], everything(), 5)).toEqual([]);
      await opened.engine.publish(LITERATURE);
      expect(await opened.engine.published(LITERATURE)).not.toBe(former);
      const fresh = await opened.engine.open(LITERATURE);
      expect(idsOf((await fresh?.byTerms(["new"], everything(), 5)) ?? [])).toEqual(["doc-2#200"]);
      expect(await fresh?.byTerms(["old"], everything(), 5)).toEqual([]);
      for (const one of [old, next, stillOld, fresh]) await one?.close();
    });

    it("refuses to publish nothing", async () => {
      await opened.engine.publish(LITERATURE);
      await expect(opened.engine.publish(LITERATURE)).rejects.toEqual(expect.objectContaining({ code: "NOT_FOUND" }));
    });

    it("keeps the record of each patient apart and drops it whole", async () => {
      const record = (patient: string): Collection => ({ kind: "record", tenant: "clinic", patient });
      for (const patient of ["a", "b"]) {
        const own = await opened.engine.build(record(patient), BASIS);
        await own.add([sample(1, `of-${patient}`, { tenant: "clinic" })]);
        await own.settle();
        await own.close();
        await opened.engine.publish(record(patient));
      }
      const a = await opened.engine.open(record("a"));
      expect(await a?.byTerms(["of-b"], everything(["clinic"]), 5)).toEqual([]);
      await a?.close();
      await opened.engine.drop(record("a"));
      await opened.engine.drop(record("never there"));
      expect(await opened.engine.open(record("a"))).toBeNull();
      const b = await opened.engine.open(record("b"));
      expect((await b?.facts())?.passages).toBe(1);
      await b?.close();
    });

    it("drops records that are idle, and leaves those asked for since, literature and cases", async () => {
      const record = (patient: string): Collection => ({ kind: "record", tenant: "clinic", patient });
      const kept: Collection[] = [LITERATURE, { kind: "cases", tenant: "clinic" }];
      for (const collection of [...kept, record("idle"), record("asked")]) {
        await (await opened.engine.build(collection, BASIS)).close();
        await opened.engine.publish(collection);
      }
      expect(await opened.engine.dropIdleRecords(new Date(Date.now() - 60_000))).toBe(0);
      await sleep(30);
      const before = new Date();
      await sleep(30);
      await opened.engine.touch(record("asked"));
      await opened.engine.touch(record("never there"));
      expect(await opened.engine.dropIdleRecords(before)).toBe(1);
      expect(await opened.engine.open(record("idle"))).toBeNull();
      for (const collection of [...kept, record("asked")]) {
        const open = await opened.engine.open(collection);
        expect(open).not.toBeNull();
        await open?.close();
      }
      expect(await opened.engine.published(record("never there"))).toBeNull();
      expect(await opened.engine.dropIdleRecords(new Date(Date.now() + 60_000))).toBe(1);
      expect(await opened.engine.dropIdleRecords(new Date(Date.now() + 60_000))).toBe(0);
    });
  });
}
