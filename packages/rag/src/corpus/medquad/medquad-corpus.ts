import type { Corpus } from "../corpus.ts";
import { fileCorpus } from "../file-corpus.ts";
import { unpackedPath } from "../files/corpus-file.ts";
import { decodeText } from "../files/decode-text.ts";
import { MOST_FILE_BYTES } from "../files/limits.ts";
import { readBytes } from "../files/read-bytes.ts";
import { readMedquadDocument } from "./read-medquad-document.ts";

/** MedQuAD as it was published: a folder of XML, one file of it, or an archive of the folder. */
export function medquadCorpus(path: string): Corpus {
  return fileCorpus({
    format: "medquad",
    path,
    extensions: [".xml"],
    mostBytes: MOST_FILE_BYTES,
    async *read(file) {
      yield readMedquadDocument(decodeText(await readBytes(file, MOST_FILE_BYTES)), unpackedPath(file.path));
    },
  });
}
