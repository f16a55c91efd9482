import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FILES, releaseIdOf, sha256 } from "./manifest.ts";

const file = (name: string, content: string) => ({ name, bytes: content.length, sha256: sha256(content) });
const source = { name: "HPO", version: "1", licence: "free", attribution: "its makers", sha256: "00" };
const manifest = {
  hpoVersion: "2025",
  annotationVersion: "2024",
  sources: [source],
  files: [file("b.gz", "two"), file("a.gz", "one")],
};

describe("releaseIdOf", () => {
  it("hashes the format, the files, and the terms of the sources, as docs/knowledge-releases.md states it", () => {
    // Lines are sorted as text, by hash first: sha256("two") is 3fc4…, sha256("one") is 7692….
    const one = createHash("sha256").update("one").digest("hex");
    const two = createHash("sha256").update("two").digest("hex");
    const terms = '["2025","2024",["HPO","1","free","its makers","00"]]';
    const expected = createHash("sha256")
      .update(`cdss-release/2\n${two}  b.gz\n${one}  a.gz\n${terms}\n`)
      .digest("hex");
    expect(releaseIdOf(manifest)).toBe(`sha256:${expected}`);
  });

  it("does not depend on the order of the files nor on their stated size", () => {
    const files = manifest.files.toReversed().map((one) => ({ ...one, bytes: 0 }));
    expect(releaseIdOf({ ...manifest, files })).toBe(releaseIdOf(manifest));
  });

  it("changes with a hash, a name, a file more or less, a version and a licence", () => {
    const ids = [
      manifest,
      { ...manifest, files: [file("b.gz", "two "), file("a.gz", "one")] },
      { ...manifest, files: [file("c.gz", "two"), file("a.gz", "one")] },
      { ...manifest, files: manifest.files.slice(1) },
      { ...manifest, files: [...manifest.files, file("c.gz", "")] },
      { ...manifest, hpoVersion: "2026" },
      { ...manifest, annotationVersion: "2026" },
      { ...manifest, sources: [{ ...source, licence: "paid" }] },
      { ...manifest, sources: [] },
    ].map(releaseIdOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("FILES", () => {
  it("are six files of different names, none of them the manifest", () => {
    const names: string[] = Object.values(FILES);
    expect(new Set(names).size).toBe(6);
    expect(names).not.toContain("manifest.json");
  });
});
