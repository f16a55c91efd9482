import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { inputError } from "../../../input/input-error.ts";
import { readText } from "../../../input/read-text.ts";
import { withUnpacked } from "../../../input/unpack-archive.ts";
import type { TruePair } from "../citation.ts";
import { parseLiteraturePairs } from "./literature-pairs.ts";
import { parseOwnLines } from "./own-lines.ts";

async function readFolder(folder: string): Promise<TruePair[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".json")).sort();
  const pairs: TruePair[] = [];
  for (const file of files) pairs.push(...parseLiteraturePairs(await readText(join(folder, file)), basename(file)));
  return pairs;
}

/**
 * True pairs of a file: our JSONL (its supported lines), BioASQ JSON or a `.tar.xz` of such files, PubMedQA JSON; `.gz` of
 * each. One sentence is taken once. Throws CdssError INVALID_INPUT that names file and field, also where nothing is found.
 */
export async function readPairs(path: string): Promise<TruePair[]> {
  const name = basename(path);
  let pairs: TruePair[];
  if (name.endsWith(".tar.xz")) pairs = await withUnpacked(path, readFolder);
  else if (/\.jsonl(\.gz)?$/.test(name))
    pairs = parseOwnLines(await readText(path), name)
      .filter(({ value }) => value.supported)
      .map(({ value }) => ({ source: "own", lang: value.lang, statement: value.statement, passages: value.passages }));
  else pairs = parseLiteraturePairs(await readText(path), name);
  const first = new Map<string, TruePair>();
  for (const pair of pairs) if (!first.has(pair.statement)) first.set(pair.statement, pair);
  if (first.size === 0)
    throw inputError(
      name,
      "holds no statement with its passage",
      "give supported lines, BioASQ snippets or PubMedQA contexts",
    );
  return [...first.values()];
}
