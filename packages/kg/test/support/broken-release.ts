import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeEach, expect } from "vitest";
import { loadRelease } from "../../src/release/load.ts";
import { type Manifest, releaseIdOf, sha256 } from "../../src/release/manifest.ts";
import { writeRelease } from "../../src/release/write.ts";
import { expectIssues } from "./expect-issue.ts";
import { smallContent } from "./small-content.ts";

/** A small release, and a copy of it that each test may break: `bad` is whole again before every test. */
export function breakableRelease() {
  const folder = mkdtempSync(join(tmpdir(), "cdss-malformed-"));
  const good = join(folder, "good");
  const bad = join(folder, "bad");
  const source = { name: "by hand", version: "1", licence: "none", attribution: "nobody", sha256: "0".repeat(64) };
  writeRelease(smallContent(), [source], good);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    rmSync(bad, { recursive: true, force: true });
    cpSync(good, bad, { recursive: true });
  });

  const at = (name: string): string => join(bad, name);
  const manifest = (): Manifest => JSON.parse(readFileSync(join(good, "manifest.json"), "utf8")) as Manifest;
  const writeManifest = (value: unknown): void => writeFileSync(at("manifest.json"), JSON.stringify(value));
  const textOf = (name: string): string => gunzipSync(readFileSync(at(name))).toString("utf8");

  /** Change a file and make size, hash and id fit it: what is left to find is the content itself. */
  function rewrite(name: string, change: (text: string) => string): void {
    const before = textOf(name);
    const text = change(before);
    expect(text, "the change changes nothing").not.toBe(before);
    writeFileSync(at(name), gzipSync(text));
    const { files, ...rest } = manifest();
    const changed = files.map((file) =>
      file.name === name ? { name, bytes: Buffer.byteLength(text), sha256: sha256(text) } : file,
    );
    const altered = { ...rest, files: changed };
    writeManifest({ ...altered, id: releaseIdOf(altered) });
  }

  /** Expect that the broken release is refused, naming this file or field. */
  const refused = (path: string): Promise<void> => expectIssues(() => loadRelease(bad), "INVALID_RELEASE", [path]);

  return { good, bad, at, manifest, writeManifest, textOf, rewrite, refused };
}
