import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Issue } from "@cdss/domain";
import { inputError, issuesError } from "../input/input-error.ts";
import type { CodedCase } from "./coded-case.ts";
import { parsePhenopacket } from "./parse-phenopacket.ts";

/**
 * Read every `.json` below a folder as a phenopacket, in the order of their paths. A folder inside it (a gene, in the
 * phenopacket store) is the cluster of its cases. Throws CdssError INVALID_INPUT naming file and field of each bad one.
 */
export async function readPhenopackets(folder: string): Promise<CodedCase[]> {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((entry) => entry.endsWith(".json")).sort();
  if (files.length === 0) throw inputError("--data", "holds no .json file", "give a folder of phenopackets");
  const cases: CodedCase[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    let json: unknown;
    try {
      json = JSON.parse(await readFile(join(folder, file), "utf8"));
    } catch {
      issues.push({ path: file, message: "not JSON", fix: "remove it, or write it again as JSON" });
      continue;
    }
    const parts = file.split(sep);
    const parsed = parsePhenopacket(json, file, parts.at(-2) ?? null);
    if ("case" in parsed) cases.push(parsed.case);
    else issues.push(...parsed.issues);
  }
  if (issues.length > 0) throw issuesError(issues);
  return cases;
}
