import type { Corpus } from "../corpus.ts";
import type { DocumentDraft } from "../document-draft.ts";
import { fileCorpus } from "../file-corpus.ts";
import { MOST_FILE_BYTES } from "../files/limits.ts";
import { type UnreadableInput, unreadable } from "../files/unreadable-input.ts";
import { readArticle } from "./read-article.ts";
import { recordPath, splitArticles } from "./split-articles.ts";

function readRecord(xml: string, place: string): DocumentDraft | UnreadableInput {
  try {
    return readArticle(xml);
  } catch (thrown) {
    return unreadable(thrown).below(place);
  }
}

/** Abstracts of PubMed as it is published (baseline, updates, or an export): `.xml` and `.xml.gz`, record by record. */
export function pubmedCorpus(path: string): Corpus {
  return fileCorpus({
    format: "pubmed",
    path,
    extensions: [".xml"],
    mostBytes: MOST_FILE_BYTES,
    async *read(file) {
      for await (const { at, xml } of splitArticles(file.bytes()))
        yield typeof xml === "string" ? readRecord(xml, recordPath(at)) : xml;
    },
  });
}
