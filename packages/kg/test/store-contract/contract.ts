import { curie, type GraphStore } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MARFAN, SEIZURE } from "./asked-for.ts";
import { describeConcepts } from "./concept-contract.ts";
import { describeEdges } from "./edge-contract.ts";
import { describeSearch } from "./search-contract.ts";

/**
 * What every graph store must answer on the starter release (HPO and annotations of 2025-01-16). Expected values were
 * read off the official files by hand, not taken from an implementation; the comment at each says where.
 */
export function describeGraphStoreContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`graph store contract: ${name}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    describeConcepts(() => store);
    describeEdges(() => store);
    describeSearch(() => store);

    it("answers the same every time, one by one and 20 at once", async () => {
      const ask = async (index: number): Promise<string> => {
        const query = ["type 1", "癫痫", "cardio", "syndrome"][index % 4] ?? "";
        const term = ["HP:0001250", "HP:0001626", "HP:0012085", "HP:0002125"][index % 4] ?? "";
        return JSON.stringify([
          await store.search(query, { limit: 50 }),
          await store.concept(curie(term)),
          await store.conditionsWith(curie(term)),
          await store.annotationsOf(MARFAN),
        ]);
      };
      const alone: string[] = [];
      for (let index = 0; index < 4; index++) alone.push(await ask(index));
      const together = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index)));
      together.forEach((answer, index) => {
        expect(answer).toBe(alone[index % 4]);
      });
    });

    it("can be closed, and closed again", async () => {
      const another = await open();
      expect((await another.release()).id).toMatch(/^sha256:/);
      await another.close();
      await expect(another.close()).resolves.toBeUndefined();
      // The first one goes on working.
      expect((await store.concept(SEIZURE))?.id).toBe("HP:0001250");
    });
  });
}
