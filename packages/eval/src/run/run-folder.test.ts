import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finishedRuns } from "../../test/finished-runs.ts";
import type { FinishedRun } from "../records/run-files.ts";
import { heldRun, openRunFolder } from "./run-folder.ts";

const [example] = finishedRuns() as [FinishedRun];
const run = { ...example.run, sampleIds: ["a", "b", "c"] };
const line = (id: string) => ({ ...(example.samples[0] as FinishedRun["samples"][number]), id });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-eval-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const samples = (): string => join(folder, "samples.jsonl");

async function begin(ids: readonly string[]): Promise<void> {
  const opened = await openRunFolder(folder, run, false);
  for (const id of ids) opened.append(line(id));
  opened.close();
}

describe("the folder of a run", () => {
  it("goes on after the whole lines of a killed run, and cuts what was not finished", async () => {
    await begin(["a", "b"]);
    const whole = readFileSync(samples(), "utf8");
    writeFileSync(samples(), `${whole}{"id":"c","gro`);
    const opened = await openRunFolder(folder, run, false);
    opened.close();
    expect(opened.lines.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(readFileSync(samples(), "utf8")).toBe(whole);
  });

  it("starts anew once a run is finished, and knows that it was this one", async () => {
    const opened = await openRunFolder(folder, run, false);
    opened.append(line("a"));
    await opened.finish(example.metrics);
    opened.close();
    expect(await heldRun(folder, run)).toBe("finished");
    expect(await heldRun(folder, { ...run, fingerprint: "other" })).toBe("other");
    const again = await openRunFolder(folder, run, false);
    again.close();
    expect(again.lines).toEqual([]);
    expect(await heldRun(folder, run)).toBe("begun");
  });

  it.each([
    ["an unfinished run of something else", { ...run, fingerprint: "other" }, "--out: holds a run of something else"],
    ["samples in another order", { ...run, sampleIds: ["b", "a", "c"] }, "samples.jsonl:1: is not the line"],
  ])("does not overwrite %s, unless it is told to", async (_, other, message) => {
    await begin(["a"]);
    await expect(openRunFolder(folder, other, false)).rejects.toThrow(message);
    const fresh = await openRunFolder(folder, other, true);
    fresh.close();
    expect(fresh.lines).toEqual([]);
  });

  it("does not replace a finished run of something else either", async () => {
    const opened = await openRunFolder(folder, run, false);
    await opened.finish(example.metrics);
    opened.close();
    await expect(openRunFolder(folder, { ...run, fingerprint: "other" }, false)).rejects.toThrow("something else");
  });

  it("names the line that is damaged", async () => {
    await begin(["a", "b"]);
    writeFileSync(samples(), `not json\n${readFileSync(samples(), "utf8")}`);
    await expect(openRunFolder(folder, run, false)).rejects.toThrow("samples.jsonl:1");
  });

  it("says where it cannot write", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(openRunFolder(join(folder, "file", "run"), run, false)).rejects.toThrow(/--out: cannot be written/);
  });
});
