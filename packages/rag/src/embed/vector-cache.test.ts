import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVectorCache } from "./vector-cache.ts";

describe("the cache of vectors", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "vectors-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  const open = () => openVectorCache(directory, 2);
  const [east, north] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
  const onlyFile = () => join(directory, readdirSync(directory)[0] ?? "");

  it("gives what was added, at once and when it is opened again", () => {
    const cache = open();
    cache.add("east", east);
    expect(cache.get("east")).toEqual(east);
    expect(cache.get("East")).toBeUndefined();
    expect(open().get("east")).toEqual(east);
  });

  it("reads what two processes added side by side", () => {
    const [one, other] = [open(), open()];
    one.add("east", east);
    other.add("north", north);
    one.add("n2", north);
    const third = open();
    expect(["east", "north", "n2"].map((text) => third.get(text))).toEqual([east, north, north]);
  });

  it("loses no more than the record in which a process was killed", () => {
    const cache = open();
    cache.add("east", east);
    cache.add("north", north);
    // A record is 32 bytes of key and 2 x 4 of vector.
    expect(statSync(onlyFile()).size).toBe(80);
    truncateSync(onlyFile(), 75);
    const after = open();
    expect(after.get("east")).toEqual(east);
    expect(after.get("north")).toBeUndefined();
    after.add("north", north);
    expect(open().get("north")).toEqual(north);
  });

  it("does not read a vector that is damaged", () => {
    open().add("east", east);
    // The key stays, the vector becomes (0, 0).
    truncateSync(onlyFile(), 32);
    appendFileSync(onlyFile(), Buffer.alloc(8));
    expect(open().get("east")).toBeUndefined();
  });
});
