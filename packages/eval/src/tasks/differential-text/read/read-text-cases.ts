import { basename } from "node:path";
import { inputError } from "../../../input/input-error.ts";
import { readText } from "../../../input/read-text.ts";
import type { TextCase } from "../text-sample.ts";
import { parseConsultations } from "./parse-consultations.ts";
import { parseCraftMd } from "./parse-craft-md.ts";
import { parseOwnCases } from "./parse-own-cases.ts";
import { isVignettes, parseVignettes } from "./parse-vignettes.ts";

/**
 * Cases of a file, all checked before any is used: `.jsonl` of our own form or of Semigran's vignettes, `.csv` of
 * CRAFT-MD, `.json` of MZ consultations, each plain or as `.gz`. Throws CdssError INVALID_INPUT that names the file,
 * the line and the field.
 */
export async function readTextCases(path: string): Promise<TextCase[]> {
  const file = basename(path);
  const [extension] = /\.(?:jsonl|json|csv)(?=(?:\.gz)?$)/.exec(file) ?? [];
  if (extension === undefined)
    throw inputError(file, "is none of .jsonl, .csv and .json (.gz)", "give cases in one of these forms");
  const text = await readText(path);
  if (extension === ".csv") return parseCraftMd(text, file);
  if (extension === ".json") return parseConsultations(text, file);
  return isVignettes(text) ? parseVignettes(text, file) : parseOwnCases(text, file);
}
