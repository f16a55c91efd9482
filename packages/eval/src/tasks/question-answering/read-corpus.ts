import { basename } from "node:path";
import { z } from "zod";
import { parseJsonLines } from "../../input/parse-json-lines.ts";
import { readText } from "../../input/read-text.ts";
import { searchedText } from "../../systems/retrieval/lane.ts";
import { readRetrieval } from "../retrieval/read-retrieval.ts";
import type { Passage } from "./question.ts";

/** A line of corpus.jsonl in a folder of BEIR. */
const CorpusLine = z.object({ _id: z.string().min(1), title: z.string().nullish(), text: z.string() });

/**
 * Passages to search for every question: a corpus.jsonl of BEIR, or the documents of any collection that the task `retrieval`
 * reads. A title leads its text, as in that task. Throws CdssError INVALID_INPUT naming file and line or field.
 */
export async function readCorpus(path: string): Promise<Passage[]> {
  const documents = /\.jsonl(\.gz)?$/.test(path)
    ? parseJsonLines(await readText(path), basename(path), CorpusLine, ({ _id }) => _id).map(
        ({ value: { _id: id, title, text } }) => ({ id, title: title ?? "", text }),
      )
    : (await readRetrieval(path, "test")).shared.documents;
  return documents.map((document) => ({ id: document.id, text: searchedText(document) }));
}
