import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { thrownBy } from "../../test/support/expect-issue.ts";
import { smallContent } from "../../test/support/small-content.ts";
import { HPOA } from "../../test/support/small-sources.ts";
import { parseHpoa } from "../import/hpoa.ts";
import { loadRelease } from "./load.ts";
import { readRelease } from "./read.ts";
import { serialise, writeRelease } from "./write.ts";

const before = smallContent();
const after = smallContent({ annotations: parseHpoa(HPOA.replace("3/7", "4/7")) });

let folder: string;
let place: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-release-"));
  place = join(folder, "release");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the id of a release", () => {
  it("is the same for the same content, wherever and whenever it is built", () => {
    const one = writeRelease(before, [], place);
    const two = writeRelease(smallContent(), [], join(folder, "again"));
    expect(two).toEqual(one);
    expect(one.id).toMatch(/^sha256:[0-9a-f]{64}$/);
    for (const file of readdirSync(place))
      expect(readFileSync(join(place, file))).toEqual(readFileSync(join(folder, "again", file)));
  });

  it("changes with the terms under which the same content comes", () => {
    const source = { name: "a", version: "1", licence: "x", attribution: "y", sha256: "z" };
    const { id } = writeRelease(before, [source], place);
    expect(writeRelease(before, [{ ...source, licence: "none" }], place).id).not.toBe(id);
  });

  it.each<[string, typeof before]>([
    ["one frequency", after],
    ["one name", { ...before, names: before.names.map((n, i) => (i === 0 ? { ...n, text: `${n.text}.` } : n)) }],
    ["one scope", { ...before, names: before.names.map((n, i) => (i === 0 ? { ...n, scope: "exact" as const } : n)) }],
    [
      "one parent",
      {
        ...before,
        concepts: before.concepts.map((c) => (c.id === "HP:0001945" ? { ...c, parents: ["HP:0000707"] } : c)),
      },
    ],
    ["one row less", { ...before, annotations: before.annotations.slice(1) }],
    ["the observation table", { ...before, observations: { tests: [], note: 1 } }],
  ])("changes with %s", (_, content) => {
    const base = writeRelease(before, [], join(folder, "base")).id;
    expect(writeRelease(content, [], place).id).not.toBe(base);
  });
});

describe("writeRelease", () => {
  it("reads back what it wrote, every column", async () => {
    writeRelease(before, [], place);
    const release = await loadRelease(place);
    expect(release.concepts.list).toEqual(before.concepts);
    expect(release.names.map(({ kind: _kind, ...name }) => name)).toEqual(before.names);
    expect(serialise(before)).toEqual({
      "concepts.jsonl.gz": readRelease(place).texts.concepts,
      "names.tsv.gz": readRelease(place).texts.names,
      "annotations.tsv.gz": readRelease(place).texts.annotations,
      "observations.json.gz": readRelease(place).texts.observations,
      "conditions.json.gz": readRelease(place).texts.conditions,
      "medication.json.gz": readRelease(place).texts.medication,
    });
    expect(release.info.counts).toEqual({ phenotypes: 7, conditions: 3, annotations: 5, names: before.names.length });
  });

  it("replaces a release and leaves nothing beside it", () => {
    writeRelease(before, [], place);
    const second = writeRelease(after, [], place);
    expect(readRelease(place).manifest.id).toBe(second.id);
    expect(readdirSync(folder)).toEqual(["release"]);
  });

  it("names the folder when it cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const error = await thrownBy(() => writeRelease(before, [], join(folder, "file", "release")), "INVALID_INPUT");
    expect(error.message).toMatch(/^release: the release cannot be written \(ENOTDIR\); /);
  });
});

describe("a writer that is killed", () => {
  it("before it moves anything leaves the old release, whatever its draft holds", () => {
    const { id } = writeRelease(before, [], place);
    cpSync(place, `${place}.draft-1`, { recursive: true });
    rmSync(join(`${place}.draft-1`, "manifest.json"));
    expect(readRelease(place).manifest.id).toBe(id);
  });

  it("between the two renames leaves the old release readable, and the next writer puts it back", () => {
    const { id } = writeRelease(before, [], place);
    renameSync(place, `${place}.old`);
    expect(existsSync(place)).toBe(false);
    expect(readRelease(place).manifest.id).toBe(id);
    const next = writeRelease(after, [], place);
    expect(readRelease(place).manifest.id).toBe(next.id);
    expect(readdirSync(folder)).toEqual(["release"]);
  });

  it("after the second rename leaves the new release, and the next writer clears the old one away", () => {
    writeRelease(before, [], `${place}.old`);
    const { id } = writeRelease(after, [], place);
    expect(readRelease(place).manifest.id).toBe(id);
    expect(readdirSync(folder)).toEqual(["release"]);
  });

  it("at any moment leaves one of the two releases readable", async () => {
    const ids = [writeRelease(after, [], place).id, writeRelease(before, [], place).id];
    const writer = join(import.meta.dirname, "../../test/support/write-forever.ts");
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, ["--import", "tsx", writer, place], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      await new Promise((resolve) => setTimeout(resolve, 3 + 7 * round));
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(ids).toContain(readRelease(place).manifest.id);
    }
  });
});
