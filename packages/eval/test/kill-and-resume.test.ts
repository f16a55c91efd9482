import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seededRandom } from "../src/statistics/random.ts";
import { withTinyRelease } from "./tiny-release.ts";

const BINARY = fileURLToPath(new URL("../bin/cdss-eval.mjs", import.meta.url));
const CASES = 2000;

let folder = "";
let data = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-eval-kill-"));
  data = join(folder, "cases.jsonl");
  const [present, gold] = [
    ["HP:0000911", "HP:0000912", "HP:0000921", "HP:0000901"],
    [1, 2, 3, 4],
  ];
  const lines = Array.from({ length: CASES }, (_, at) =>
    JSON.stringify({ id: `case-${at}`, present: [present[at % 4]], gold: [`OMIM:90000${gold[(at * 7) % 4]}`] }),
  );
  writeFileSync(data, lines.join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(release: string, out: string): ChildProcess {
  const argv = ["run", "differential-coded", "--data", data, "--release", release, "--parallel", "2", "--out", out];
  return spawn(process.execPath, [BINARY, ...argv], { stdio: "ignore" });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", (code) => resolve(code)));

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Start a run, and kill it once its samples take so many bytes. */
async function killAt(bytes: number, release: string, out: string): Promise<void> {
  const child = start(release, out);
  const exit = ended(child);
  const path = join(out, "samples.jsonl");
  while (child.exitCode === null && sizeOf(path) < bytes) await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill("SIGKILL");
  await exit;
}

/** A recorded file without what a clock says. */
function timeless(out: string, file: string): string {
  return readFileSync(join(out, file), "utf8")
    .replaceAll(/"seconds": ?[\d.e-]+/g, "")
    .replaceAll(/"(started|finished)": ?"[^"]+"/g, "")
    .replaceAll(/"p(50|95|99)": ?(null|[\d.e-]+|\[[^\]]+\])/g, "");
}

it("gives the same run whenever it is killed, repeats no finished sample, and repeats byte for byte", async () => {
  await withTinyRelease(async (_, release) => {
    const [whole, again, killed] = ["whole", "again", "killed"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(await ended(start(release, whole))).toBe(0);
    expect(await ended(start(release, again))).toBe(0);
    const random = seededRandom(Date.now());
    const full = statSync(join(whole, "samples.jsonl")).size;
    for (let kill = 0; kill < 2; kill++) {
      const samples = join(killed, "samples.jsonl");
      const before = sizeOf(samples);
      await killAt(before + Math.floor((random() * (full - before)) / 2), release, killed);
      expect(existsSync(join(killed, "metrics.json"))).toBe(false);
    }
    const held = readFileSync(join(killed, "samples.jsonl"), "utf8");
    expect(await ended(start(release, killed))).toBe(0);
    // The whole lines of the killed attempts stand as they were, times included: nothing was answered twice.
    const finished = readFileSync(join(killed, "samples.jsonl"), "utf8");
    expect(finished.startsWith(held.slice(0, held.lastIndexOf("\n") + 1))).toBe(true);
    for (const other of [again, killed])
      for (const file of ["run.json", "samples.jsonl", "metrics.json"])
        expect(timeless(other, file)).toBe(timeless(whole, file));
  });
}, 240_000);
