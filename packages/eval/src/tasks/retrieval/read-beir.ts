import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { inputError } from "../../input/input-error.ts";
import { parseJsonLines } from "../../input/parse-json-lines.ts";
import { readText } from "../../input/read-text.ts";
import type { RetrievalData } from "./collection.ts";
import { parseQrels } from "./parse-qrels.ts";

const CorpusLine = z.object({ _id: z.string().min(1), title: z.string().nullish(), text: z.string() });
const QueryLine = z.object({ _id: z.string().min(1), text: z.string().trim().min(1) });

/** Judgements of a split, or of the whole collection where it is not split. */
async function findQrels(folder: string, split: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const found = [join("qrels", `${split}.tsv`), "qrels.tsv"].find((file) => files.includes(file));
  if (found === undefined)
    throw inputError("qrels", "has no judgements of this split", "choose with --split one that the folder qrels holds");
  return found;
}

/**
 * Read a folder of BEIR (Thakur et al. 2021, arXiv:2104.08663): corpus.jsonl, queries.jsonl and the judgements of one split.
 * Grades are kept as they are. Queries for which nothing of the split is relevant are skipped.
 * Throws CdssError INVALID_INPUT that names file, line and field of all that is not right.
 */
export async function readBeir(folder: string, split: string): Promise<RetrievalData> {
  const readLines = async <T extends { _id: string }>(file: string, schema: z.ZodType<T>): Promise<T[]> =>
    parseJsonLines(await readText(join(folder, file)), file, schema, ({ _id }) => _id).map(({ value }) => value);
  const corpus = await readLines("corpus.jsonl", CorpusLine);
  const queries = await readLines("queries.jsonl", QueryLine);
  const qrels = await findQrels(folder, split);
  const grades = parseQrels(
    await readText(join(folder, qrels)),
    qrels,
    new Set(queries.map(({ _id }) => _id)),
    new Set(corpus.map(({ _id }) => _id)),
  );
  const samples = queries.flatMap(({ _id: id, text: query }) => {
    const relevant = grades.get(id);
    return relevant === undefined ? [] : [{ id, input: { query }, gold: { relevant }, groups: { cluster: id } }];
  });
  return {
    samples,
    skipped: queries.length - samples.length,
    shared: { documents: corpus.map(({ _id: id, title, text }) => ({ id, title: title ?? "", text })) },
  };
}
