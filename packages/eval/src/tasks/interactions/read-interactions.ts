import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { DataSet } from "../../core/sample.ts";
import { inputError } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import { readCrescenddi } from "./crescenddi/read-crescenddi.ts";
import type { DrugNames, DrugPair, PairGold } from "./drug-pair.ts";
import { readLabelledPairs } from "./read-labelled-pairs.ts";

/**
 * Labelled pairs of a `.jsonl` file (or `.jsonl.gz`), or CRESCENDDI from its folder or from one of its `.xlsx` files.
 * Throws CdssError INVALID_INPUT that names file, line and field, also where there is no pair.
 */
export async function readInteractions(path: string): Promise<DataSet<DrugPair, PairGold, readonly DrugNames[]>> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    throw inputError(
      "--data",
      "there is no such file or folder",
      "give a .jsonl file or the folder of CRESCENDDI",
      cause,
    );
  }
  if (isFolder) return readCrescenddi(path);
  if (path.endsWith(".xlsx")) return readCrescenddi(dirname(path));
  if (!/\.jsonl(\.gz)?$/.test(path))
    throw inputError(
      "--data",
      "is none of a folder, an .xlsx and a .jsonl file",
      "give a .jsonl file or the folder of CRESCENDDI",
    );
  const samples = readLabelledPairs(await readText(path), basename(path));
  if (samples.length === 0) throw inputError(basename(path), "holds no pair", "give at least one line");
  return { samples, skipped: 0, shared: [] };
}
