import type { Issue } from "@cdss/domain";
import { inputError, issuesError } from "../../input/input-error.ts";

const HEADER = "query-id\tcorpus-id\tscore";

/**
 * Read judgements of BEIR: lines `query-id`, `corpus-id`, `score` with tabs between, after a header. Scores are whole numbers;
 * those of 0 and below (TREC uses -1 too) say "not relevant", as for trec_eval. Returns the grades above 0 of each query.
 * Throws CdssError INVALID_INPUT that names file and line of all that is not right, unknown queries and documents included.
 */
export function parseQrels(
  text: string,
  file: string,
  queries: ReadonlySet<string>,
  documents: ReadonlySet<string>,
): Map<string, Record<string, number>> {
  const [header, ...lines] = text.split(/\r?\n/u);
  if (header !== HEADER)
    throw inputError(`${file}:1`, "has not the header of BEIR", "write query-id, corpus-id, score with tabs between");
  const grades = new Map<string, Record<string, number>>();
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const place = `${file}:${index + 2}`;
    const [query = "", document = "", score = "", ...rest] = line.split("\t");
    const found: Issue[] = [];
    if (rest.length > 0 || !/^-?\d+$/u.test(score))
      found.push({
        path: place,
        message: "is no judgement",
        fix: "write two ids and a whole number with tabs between",
      });
    if (!queries.has(query))
      found.push({ path: `${place}: query-id`, message: "names no query", fix: "use an _id of queries.jsonl" });
    if (!documents.has(document))
      found.push({ path: `${place}: corpus-id`, message: "names no document", fix: "use an _id of corpus.jsonl" });
    const pair = `${query}\t${document}`;
    if (seen.has(pair))
      found.push({ path: place, message: "judges a pair that was judged above", fix: "keep one judgement a pair" });
    seen.add(pair);
    issues.push(...found);
    if (found.length > 0 || Number(score) <= 0) continue;
    const held = grades.get(query) ?? {};
    held[document] = Number(score);
    grades.set(query, held);
  }
  if (issues.length > 0) throw issuesError(issues);
  return grades;
}
