import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FILES, releaseIdOf, sha256 } from "./manifest.ts";

const file = (name: string, content: string) => ({ name, bytes: content.length, sha256: sha256(content) });
const files = [file("b.gz", "two"), file("a.gz", "one")];

describe("releaseIdOf", () => {
  it("hashes the format, and hash and name of each file, as docs/knowledge-releases.md states it", () => {
    // Lines are sorted as text, by hash first: sha256("two") is 3fc4…, sha256("one") is 7692….
    const one = createHash("sha256").update("one").digest("hex");
    const two = createHash("sha256").update("two").digest("hex");
    const expected = createHash("sha256").update(`cdss-release/1\n${two}  b.gz\n${one}  a.gz\n`).digest("hex");
    expect(releaseIdOf(files)).toBe(`sha256:${expected}`);
  });

  it("does not depend on the order of the files nor on their stated size", () => {
    expect(releaseIdOf(files.toReversed().map((f) => ({ ...f, bytes: 0 })))).toBe(releaseIdOf(files));
  });

  it("changes with a hash, a name, and a file more or less", () => {
    const ids = [
      files,
      [file("b.gz", "two "), file("a.gz", "one")],
      [file("c.gz", "two"), file("a.gz", "one")],
      files.slice(1),
      [...files, file("c.gz", "")],
    ].map(releaseIdOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("FILES", () => {
  it("are four files of different names, none of them the manifest", () => {
    const names: string[] = Object.values(FILES);
    expect(new Set(names).size).toBe(4);
    expect(names).not.toContain("manifest.json");
  });
});
