import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openProcessPool } from "../../src/embed/inference/process-pool.ts";
import { type Embedder, openEmbedder } from "../../src/embed/open-embedder.ts";
import { writeTinyEmbedder } from "./tiny-model.ts";

let directory: string;
const opened: { close(): Promise<void> }[] = [];
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "tiny-"));
  writeTinyEmbedder(directory, "tiny");
  writeTinyEmbedder(directory, "other-size", 3);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
afterAll(() => rmSync(directory, { recursive: true }));

const open = async (workers = 1, cacheDirectory?: string): Promise<Embedder> => {
  const embedder = await openEmbedder({ directory, model: "tiny", workers, cacheDirectory });
  opened.push(embedder);
  return embedder;
};

describe("an embedder with a made model", () => {
  it("embeds texts in their order, whatever the number of processes", async () => {
    // Sums (3, 0), (0, 4), (3, 4) of length 5, and (6, 4) of length √52; [CLS] and [SEP] count nothing.
    const texts = ["fever", "cough", "fever cough", "fever fever cough"];
    const expected = [
      [1, 0],
      [0, 1],
      [0.6, 0.8],
      [6 / Math.sqrt(52), 4 / Math.sqrt(52)],
    ];
    const rows = Array.from({ length: 40 }, (_, at) => at % texts.length);
    for (const workers of [1, 3]) {
      const embedder = await open(workers);
      const all = await Promise.all(
        [0, 1].map(() =>
          embedder.embed(
            rows.map((row) => texts[row] ?? ""),
            "passage",
          ),
        ),
      );
      for (const vectors of all) {
        expect(vectors.length).toBe(rows.length);
        for (const [at, vector] of vectors.entries()) {
          for (const [place, value] of (expected[rows[at] ?? 0] ?? []).entries())
            expect(vector[place]).toBeCloseTo(value, 6);
        }
      }
    }
  });

  it("fails on a text that the model fails on, and goes on with the next", async () => {
    const embedder = await open();
    await expect(embedder.embed(["fever", "broken", "cough"], "passage")).rejects.toMatchObject({
      code: "INTERNAL",
      message: expect.not.stringContaining("broken"),
    });
    expect(await embedder.embed(["fever"], "passage")).toEqual([Float32Array.of(1, 0)]);
  });

  it("says that it was closed, also to what waits", async () => {
    const embedder = await open();
    const waiting = embedder.embed(
      Array.from({ length: 50 }, (_, at) => "fever ".repeat(at + 1)),
      "passage",
    );
    const told = expect(waiting).rejects.toMatchObject({ code: "CANCELLED" });
    await embedder.close();
    await told;
    await expect(embedder.embed(["fever"], "query")).rejects.toMatchObject({ code: "CANCELLED" });
    await embedder.close();
  });

  it("keeps vectors of passages and none of queries", async () => {
    const cacheDirectory = join(directory, "cache");
    const embedder = await open(1, cacheDirectory);
    const files = () => readdirSync(join(cacheDirectory, embedder.facts.sha256));
    await embedder.embed(["fever"], "query");
    expect(files()).toEqual([]);
    await embedder.embed(["fever"], "passage");
    expect(files().length).toBe(1);
  });

  it("is refused where its vectors are not as long as described, or the number of processes is none", async () => {
    await expect(openEmbedder({ directory, model: "other-size" })).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringContaining("other-size cannot be loaded"),
    });
    for (const workers of [0, 1.5, Number.NaN]) {
      await expect(openEmbedder({ directory, model: "tiny", workers })).rejects.toThrow(
        "workers is not a whole number",
      );
    }
  });
});

describe("a pool of processes", () => {
  const openPool = async (limit: number) => {
    const options = { name: "tiny", path: join(directory, "tiny"), head: "hidden", maxTokens: 8 } as const;
    const pool = await openProcessPool(options, limit);
    opened.push(pool);
    return pool;
  };
  const fever = [0, 0, 3, 0, 0, 0];

  it("starts no more processes than it needs, and never more than its limit", async () => {
    const pool = await openPool(2);
    expect(pool.pids().length).toBe(1);
    await pool.run({ text: "fever" });
    expect(pool.pids().length).toBe(1);
    await Promise.all(Array.from({ length: 30 }, () => pool.run({ text: "fever" })));
    expect(pool.pids().length).toBeLessThanOrEqual(2);
  });

  it("fails what a killed process was reading, and replaces the process for the next", async () => {
    const pool = await openPool(1);
    const [pid = 0] = pool.pids();
    const reading = pool.run({ text: "fever" });
    const told = expect(reading).rejects.toMatchObject({ code: "UNAVAILABLE" });
    process.kill(pid, "SIGKILL");
    const next = pool.run({ text: "fever" });
    await told;
    expect([...(await next)]).toEqual(fever);
    expect(pool.pids()).not.toContain(pid);
  });

  it("replaces a process that ended while it had nothing to do", async () => {
    const pool = await openPool(1);
    const [pid = 0] = pool.pids();
    process.kill(pid, "SIGKILL");
    await expect.poll(() => pool.pids(), { timeout: 20_000 }).toEqual([]);
    expect([...(await pool.run({ text: "fever" }))]).toEqual(fever);
  });

  it("leaves no process behind", async () => {
    const pool = await openPool(1);
    const [pid = 0] = pool.pids();
    await pool.close();
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});
