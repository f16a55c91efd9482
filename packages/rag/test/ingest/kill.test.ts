import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";
import { SHARED_TENANT } from "../../src/passage-index/passage-index.ts";

const CHILD = fileURLToPath(new URL("./ingest-child.ts", import.meta.url));
/** Five batches of 2,000. */
const DOCUMENTS = 10_000;
/** Batches after which it is killed, and milliseconds after that: within a batch, and between two. */
const KILLS = [
  [1, 0],
  [0, 60],
  [1, 35],
] as const;

/** Runs the ingestion until so many batches are written, or to its end. */
async function run(directory: string, kill?: readonly [batches: number, milliseconds: number]): Promise<number | null> {
  const child = spawn(process.execPath, ["--import", "tsx", CHILD, directory, String(DOCUMENTS)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  if (kill !== undefined) {
    const [batches, milliseconds] = kill;
    for (let written = 0; written < batches; written++) await Promise.race([once(child.stdout, "data"), ended]);
    await sleep(milliseconds);
    child.kill("SIGKILL");
  } else child.stdout.resume();
  const [code] = await ended;
  return code;
}

it("takes up an ingestion that was killed, with nothing lost and nothing twice", { timeout: 240_000 }, async () => {
  const directory = mkdtempSync(join(tmpdir(), "cdss-kill-"));
  for (const kill of KILLS) await run(directory, kill);
  expect(await run(directory)).toBe(0);

  const index = await openLanceEngine(directory).open({ kind: "literature" });
  expect(await index?.facts()).toMatchObject({ passages: DOCUMENTS, documents: DOCUMENTS });
  const documents = (await index?.documents(SHARED_TENANT)) ?? [];
  expect(documents.filter(({ complete }) => !complete)).toEqual([]);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(DOCUMENTS);
  await index?.close();
  rmSync(directory, { recursive: true });
});
