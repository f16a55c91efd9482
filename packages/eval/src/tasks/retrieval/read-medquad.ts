import { join } from "node:path";
import type { Issue } from "@cdss/domain";
import { issuesError } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import type { RetrievalData } from "./collection.ts";
import { type AnsweredQuestion, joinQuestions } from "./join-questions.ts";
import { parseMedquad } from "./parse-medquad.ts";

/**
 * Read documents of MedQuAD: the corpus is every different answer, a query is a question, its answers are relevant, grade 1.
 * Throws CdssError INVALID_INPUT that names file and line or field of all that is not right.
 */
export async function readMedquad(folder: string, files: readonly string[]): Promise<RetrievalData> {
  const questions: AnsweredQuestion[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const parsed = parseMedquad(await readText(join(folder, file)), file.replaceAll("\\", "/"));
    if ("issues" in parsed) issues.push(...parsed.issues);
    else questions.push(...parsed.questions);
  }
  if (issues.length > 0) throw issuesError(issues);
  return joinQuestions(questions);
}
