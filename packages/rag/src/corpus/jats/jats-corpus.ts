import type { Corpus } from "../corpus.ts";
import { fileCorpus } from "../file-corpus.ts";
import { unpackedPath } from "../files/corpus-file.ts";
import { decodeText } from "../files/decode-text.ts";
import { MOST_FILE_BYTES } from "../files/limits.ts";
import { readBytes } from "../files/read-bytes.ts";
import { readJatsArticle } from "./read-jats-article.ts";

/** Full texts in JATS, as the open access subset of PubMed Central publishes them: `.xml` and `.nxml`, in folders or archives. */
export function jatsCorpus(path: string): Corpus {
  return fileCorpus({
    format: "jats",
    path,
    extensions: [".xml", ".nxml"],
    mostBytes: MOST_FILE_BYTES,
    async *read(file) {
      const text = decodeText(await readBytes(file, MOST_FILE_BYTES));
      yield readJatsArticle(text, unpackedPath(file.path).replace(/\.n?xml$/iu, ""));
    },
  });
}
