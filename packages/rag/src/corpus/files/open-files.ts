import { createReadStream } from "node:fs";
import { opendir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { CdssError } from "@cdss/domain";
import type { CorpusIssue } from "../corpus.ts";
import { type CorpusFile, unpackedPath } from "./corpus-file.ts";
import { isArchive, openArchive } from "./open-archive.ts";
import { readTar } from "./read-tar.ts";
import { unreadable } from "./unreadable-input.ts";

export interface OpenOptions {
  /** How names end, lower case with the dot: `.xml`. A `.gz` after it is read too. */
  readonly extensions: readonly string[];
  /** Largest entry of an archive in bytes. */
  readonly mostBytes: number;
}

/** Byte order, which no locale changes. */
const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

async function* walk(
  folder: string,
  below: string,
  onIssue: (issue: CorpusIssue) => void,
): AsyncGenerator<string, void> {
  const names: string[] = [];
  const folders = new Set<string>();
  try {
    for await (const entry of await opendir(join(folder, below))) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) folders.add(entry.name);
      // A link is not followed: it may lead out of the folder, or round in it.
      if (entry.isDirectory() || entry.isFile()) names.push(entry.name);
    }
  } catch (thrown) {
    onIssue(unreadable(thrown).of(below === "" ? "." : below));
    return;
  }
  for (const name of names.sort(byName)) {
    const path = below === "" ? name : `${below}/${name}`;
    if (folders.has(name)) yield* walk(folder, path, onIssue);
    else yield path;
  }
}

function unpacked(path: string, source: Readable): AsyncIterable<Uint8Array> {
  // An error reaches the reader, because `pipeline` destroys the last stream with it.
  return path.toLowerCase().endsWith(".gz") ? pipeline(source, createGunzip(), () => {}) : source;
}

const onDisk = (path: string, place: string): CorpusFile => ({
  path,
  bytes: () => unpacked(path, createReadStream(place)),
});

/** `./a/../b` and `/a` of an archive as one plain path: it is a name, never a place on disk. */
const plainPath = (path: string): string =>
  path
    .split(/[\\/]/u)
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");

async function* fromArchive(
  path: string,
  options: OpenOptions,
  onIssue: (issue: CorpusIssue) => void,
): AsyncGenerator<CorpusFile, void> {
  try {
    for await (const { path: entry, bytes } of readTar(openArchive(path), options.mostBytes)) {
      const name = plainPath(entry);
      if (bytes !== null) yield { path: name, bytes: () => unpacked(name, Readable.from([bytes])) };
      else
        onIssue({
          file: name,
          path: "(whole file)",
          message: `is larger than ${options.mostBytes} bytes`,
          fix: "split it, or check what it is",
        });
    }
  } catch (thrown) {
    if (thrown instanceof CdssError) throw thrown;
    onIssue(unreadable(thrown).of(basename(path)));
  }
}

/**
 * Files of a folder in order of name, a file alone, or the entries of a tar archive (plain, gzip, xz) in its order; hidden ones and
 * other endings are passed over. What cannot be opened is an issue. Throws CdssError INVALID_INPUT where there is nothing at `path`.
 */
export async function* openFiles(
  path: string,
  options: OpenOptions,
  onIssue: (issue: CorpusIssue) => void,
): AsyncGenerator<CorpusFile, void> {
  const wanted = (name: string): boolean =>
    options.extensions.some((extension) => unpackedPath(name).toLowerCase().endsWith(extension));
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    const fix = "give a folder, a file or a .tar.xz that exists and that you may read";
    throw new CdssError("INVALID_INPUT", `${basename(path)}: cannot be read; ${fix}`, {
      issues: [{ path: basename(path), message: "cannot be read", fix }],
      cause,
    });
  }
  if (isFolder) {
    for await (const name of walk(path, "", onIssue)) if (wanted(name)) yield onDisk(name, join(path, name));
  } else if (isArchive(path)) {
    for await (const file of fromArchive(path, options, onIssue)) if (wanted(file.path)) yield file;
  } else yield onDisk(basename(path), path);
}
