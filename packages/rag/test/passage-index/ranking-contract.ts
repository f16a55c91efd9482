import { beforeEach, describe, expect, it } from "vitest";
import { exactIndex } from "./exact-index.ts";
import { madeQuestions } from "./made-questions.ts";
import { BASIS, LITERATURE, type OpenedIndex } from "./opened-index.ts";
import { rankingQuality } from "./ranking-quality.ts";

/** How near the rankings come to those of the exact formulas. */
export function describeRanking(opened: OpenedIndex): void {
  describe("ranking", () => {
    const { passages, questions } = madeQuestions();
    const exact = exactIndex(passages);
    beforeEach(async () => {
      await opened.index.close();
      const model = { name: "space", sha256: "f".repeat(64), dimensions: passages[0]?.vector?.length ?? 0 };
      opened.index = await opened.engine.build(LITERATURE, { ...BASIS, model });
      await opened.index.add(passages);
      await opened.index.settle();
    });

    // BM25 has other parameters in each opened.engine. One concept ties all passages that have it: LanceDB's BM25 puts those of few concepts
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
      const found = await rankingQuality(opened.index, questions, only);
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(bound + 1e-9);
    });
  });
}
