import { readdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { inputError } from "../../input/input-error.ts";
import { withUnpacked } from "../../input/unpack-archive.ts";
import type { RetrievalData } from "./collection.ts";
import { readBeir } from "./read-beir.ts";
import { readBioasq } from "./read-bioasq.ts";
import { readMedquad } from "./read-medquad.ts";

const FIX = "give a folder of BEIR, golden .json files of BioASQ, .xml files of MedQuAD, or a .tar.xz of one of them";

async function readFolder(folder: string, split: string): Promise<RetrievalData> {
  const files = (await readdir(folder, { recursive: true })).sort();
  if (files.includes("corpus.jsonl")) return readBeir(folder, split);
  const xml = files.filter((file) => file.endsWith(".xml"));
  const json = files.filter((file) => file.endsWith(".json"));
  if (xml.length > 0 && json.length > 0) throw inputError("--data", "holds .xml files and .json files", FIX);
  if (xml.length > 0) return readMedquad(folder, xml);
  if (json.length > 0) return readBioasq(folder, json);
  throw inputError("--data", "holds no collection that can be searched", FIX);
}

/**
 * Read a collection with queries and judgements: which kind it is, its files say. `split` chooses judgements of BEIR.
 * Throws CdssError INVALID_INPUT that names file, line and field of all that is not right.
 */
export async function readRetrieval(path: string, split: string): Promise<RetrievalData> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    throw inputError("--data", "cannot be read", FIX, cause);
  }
  const data = isFolder
    ? await readFolder(path, split)
    : path.endsWith(".tar.xz")
      ? await withUnpacked(path, (folder) => readFolder(folder, split))
      : await readBioasq(dirname(path), [basename(path)]);
  if (data.samples.length === 0) throw inputError("--data", "holds no query with a relevant document", FIX);
  return data;
}
