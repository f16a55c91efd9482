import { basename } from "node:path";
import type { DataSet } from "../../core/sample.ts";
import type { OptionValues } from "../../core/system.ts";
import { inputError } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import { keepIds } from "./keep-ids.ts";
import { parsePubMedQa } from "./parse-pubmedqa.ts";
import { parseQuestionLines } from "./parse-question-lines.ts";
import type { Gold, Question, Shared } from "./question.ts";
import { readCorpus } from "./read-corpus.ts";

/**
 * Questions of a `.json` file of PubMedQA or of a JSONL file, either also as `.gz`; of these, the ones that `--ids` names; and
 * the passages of `--corpus`. Throws CdssError INVALID_INPUT naming file, line and field of all that is not right.
 */
export async function readQuestions(path: string, options: OptionValues): Promise<DataSet<Question, Gold, Shared>> {
  const text = await readText(path);
  const parse = /\.json(\.gz)?$/.test(path) ? parsePubMedQa : parseQuestionLines;
  const all = parse(text, basename(path));
  const samples = typeof options.ids === "string" ? await keepIds(all, options.ids) : all;
  if (samples.length === 0) throw inputError(basename(path), "holds no question", "give a file of questions");
  const corpus = typeof options.corpus === "string" ? await readCorpus(options.corpus) : [];
  return { samples, skipped: 0, shared: { corpus } };
}
