import type { Corpus } from "../corpus.ts";
import { fileCorpus } from "../file-corpus.ts";
import { decodeText } from "../files/decode-text.ts";
import { MOST_FILE_BYTES } from "../files/limits.ts";
import { readBytes } from "../files/read-bytes.ts";
import { readSplLabel } from "./read-spl-label.ts";

/** Drug labels of DailyMed: the XML of each (the archives that DailyMed offers are unzipped first). */
export function splCorpus(path: string): Corpus {
  return fileCorpus({
    format: "spl",
    path,
    extensions: [".xml"],
    mostBytes: MOST_FILE_BYTES,
    async *read(file) {
      yield readSplLabel(decodeText(await readBytes(file, MOST_FILE_BYTES)));
    },
  });
}
