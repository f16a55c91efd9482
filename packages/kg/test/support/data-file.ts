import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A file below CDSS_DATA_DIR, or the words with which a test says that it is not there. */
export function dataFile(path: string): { readonly path: string } | { readonly missing: string } {
  const directory = process.env.CDSS_DATA_DIR;
  if (directory === undefined || directory === "") return { missing: `${path}: CDSS_DATA_DIR is not set` };
  const full = join(directory, path);
  return existsSync(full) ? { path: full } : { missing: `${path} is not below CDSS_DATA_DIR` };
}

export function unpacked(path: string): string {
  return gunzipSync(readFileSync(path)).toString("utf8");
}
