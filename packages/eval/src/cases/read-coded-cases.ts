import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { inputError } from "../input/input-error.ts";
import { withUnpacked } from "../input/unpack-archive.ts";
import type { CodedCase } from "./coded-case.ts";
import { parseCaseLines } from "./parse-case-lines.ts";
import { readPhenopackets } from "./read-phenopackets.ts";

/**
 * Cases of a folder of phenopackets, a `.tar.xz` of one, or a `.jsonl` file, all checked before any is used.
 * Throws CdssError INVALID_INPUT that names the file (and line) and the field.
 */
export async function readCodedCases(path: string): Promise<CodedCase[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    throw inputError("--data", "there is no such file or folder", "give the path of cases", cause);
  }
  if (isFolder) return readPhenopackets(path);
  if (path.endsWith(".tar.xz")) return withUnpacked(path, readPhenopackets);
  if (path.endsWith(".jsonl")) return parseCaseLines(await readFile(path, "utf8"), basename(path));
  throw inputError("--data", "is none of a folder, a .tar.xz and a .jsonl file", "give cases in one of these forms");
}
