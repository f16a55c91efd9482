import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadRelease } from "../src/release/load.ts";
import { FILES } from "../src/release/manifest.ts";
import { breakableRelease } from "./support/broken-release.ts";

const { good, bad, at, manifest, textOf, refused } = breakableRelease();
const names = Object.values(FILES);

function unpacksTo(packed: Buffer, content: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(content);
  } catch {
    return false;
  }
}

describe("a release that is whole", () => {
  it("loads", async () => {
    expect((await loadRelease(bad)).info.id).toBe(manifest().id);
  });
});

describe("a missing or damaged file", () => {
  it("is named when the directory does not exist or is a file", async () => {
    rmSync(bad, { recursive: true });
    await refused("manifest.json");
    writeFileSync(bad, "");
    await refused("manifest.json");
  });

  it.each(["manifest.json", ...names])("is named when %s is missing", async (name) => {
    rmSync(at(name));
    await refused(name);
  });

  it.each(["manifest.json", ...names])("is named when %s is a directory", async (name) => {
    rmSync(at(name));
    mkdirSync(at(name));
    await refused(name);
  });

  it.each(["manifest.json", ...names])("is named when %s is empty", async (name) => {
    writeFileSync(at(name), "");
    await refused(name);
  });

  it.each(["manifest.json", ...names])("is named when %s is cut in half", async (name) => {
    const bytes = readFileSync(at(name));
    writeFileSync(at(name), bytes.subarray(0, bytes.length / 2));
    await refused(name);
  });

  it.each(names)("is named when one byte of the content of %s is another", async (name) => {
    const bytes = gunzipSync(readFileSync(at(name)));
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    writeFileSync(at(name), gzipSync(bytes));
    await refused(name);
  });

  it.each(names)("is named when %s has a byte more", async (name) => {
    writeFileSync(at(name), gzipSync(`${textOf(name)}\n`));
    await refused(name);
  });

  it.each(names)("is named when %s is not packed", async (name) => {
    writeFileSync(at(name), textOf(name));
    await refused(name);
  });

  it.each([
    [FILES.concepts, FILES.names],
    [FILES.names, FILES.annotations],
    [FILES.annotations, FILES.observations],
  ])("is named when %s and %s are swapped", async (one, other) => {
    renameSync(at(one), at("aside"));
    renameSync(at(other), at(one));
    renameSync(at("aside"), at(other));
    await refused(one);
  });

  it("is named whichever bit of whichever file flips", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (name, offset, bit) => {
          const original = readFileSync(join(good, name));
          const bytes = Buffer.from(original);
          // The first ten bytes of gzip hold a time and flags that do not concern the content.
          const index = 10 + (offset % (bytes.length - 10));
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          writeFileSync(at(name), bytes);
          // A few bits only fill the last byte of the packed stream. Every other one is found and the file named.
          if (!unpacksTo(bytes, gunzipSync(original))) await refused(name);
          else expect((await loadRelease(bad)).info.id).toBe(manifest().id);
          writeFileSync(at(name), original);
        },
      ),
      { numRuns: 150 },
    );
  });
});
