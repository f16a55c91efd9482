import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";
import { describeIndexEngine } from "./contract.ts";
import { generator } from "./made-questions.ts";
import { everything, sample } from "./samples.ts";

describeIndexEngine("LanceDB", async () => {
  const directory = mkdtempSync(join(tmpdir(), "cdss-index-"));
  return { engine: openLanceEngine(directory), remove: async () => rmSync(directory, { recursive: true }) };
});

describe("LanceDB, beyond the contract", () => {
  it("finds in partitions what looking at every vector finds, late arrivals too", { timeout: 60_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), "cdss-index-"));
    const engine = openLanceEngine(directory);
    const index = await engine.build(
      { kind: "literature" },
      { release: "r", model: { name: "space", sha256: "0".repeat(64), dimensions: 8 } },
    );
    const random = generator(20250116);
    const vectors = Array.from({ length: 5_200 }, () => unit(Array.from({ length: 8 }, () => random() - 0.5)));
    const samples = vectors.map((vector, at) => sample(at, "a", { vector }));
    // The partitions are made of the first 5,000; 100 more are sorted into them, and 100 wait for the next time.
    for (const [from, to, settles] of [
      [0, 5_000, true],
      [5_000, 5_100, true],
      [5_100, 5_200, false],
    ] as const) {
      await index.add(samples.slice(from, to));
      if (settles) await index.settle();
    }
    for (let query = 0; query < 5; query++) {
      const asked = unit(Array.from({ length: 8 }, () => random() - 0.5));
      const expected = vectors
        .map((vector, at) => ({ at, cosine: vector.reduce((sum, value, axis) => sum + value * (asked[axis] ?? 0), 0) }))
        .sort((one, other) => other.cosine - one.cosine)
        .slice(0, 100);
      const found = await index.byVector(Float32Array.from(asked), everything(), 100);
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ at }) => samples[at]?.passage.id));
      expect(found[0]?.score).toBeCloseTo(expected[0]?.cosine ?? Number.NaN, 5);
    }
    await index.close();
    await engine.close();
    rmSync(directory, { recursive: true });
  });
});

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

describe("a folder that cannot be used", () => {
  it("is an error that names the setting", async () => {
    const directory = mkdtempSync(join(tmpdir(), "cdss-index-"));
    writeFileSync(join(directory, "file"), "");
    const engine = openLanceEngine(join(directory, "file"));
    await expect(engine.build({ kind: "literature" }, { release: "r", model: null })).rejects.toEqual(
      expect.objectContaining({ code: "UNAVAILABLE", message: expect.stringContaining("CDSS_INDEX_DIR") }),
    );
    rmSync(directory, { recursive: true });
  });
});
