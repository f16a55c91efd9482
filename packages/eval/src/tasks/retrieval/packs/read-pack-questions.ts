import { join } from "node:path";
import { Language } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { z } from "zod";
import { inputError } from "../../../input/input-error.ts";
import { parseJsonLines } from "../../../input/parse-json-lines.ts";
import { readText } from "../../../input/read-text.ts";
import type { RetrievalData } from "../collection.ts";
import { type PackText, packTexts } from "./pack-passages.ts";

/** Questions of this project, below the folder in which it lies; the last were written apart and never tuned on. */
const FILES = ["questions-en.jsonl", "questions-zh.jsonl", "questions-held-out.jsonl"] as const;

export const PackQuestion = z.strictObject({
  id: z.string().min(1),
  language: Language,
  question: z.string().trim().min(1),
  /** Whether the packs hold the answer; stated of held-out questions. */
  expected: z.enum(["found", "not-found"]).optional(),
  /** Documents with the answer, in either language. */
  relevant: z.array(z.string()),
});
export type PackQuestion = z.infer<typeof PackQuestion> & { readonly source: string };

/**
 * The project's own questions, searched among the passages of the packs in both languages. Relevant are the passages of the entries with
 * the answer: with `crosses` only those in the other language than the question's, and only that language is searched. A question whose
 * answer the packs do not hold is skipped. Throws CdssError INVALID_INPUT that names file and line of a question that is not right.
 */
export async function readPackQuestions(
  release: Release,
  crosses: boolean,
  folder = join("data", "evaluation"),
): Promise<RetrievalData> {
  const questions: PackQuestion[] = [];
  for (const file of FILES)
    for (const { value } of parseJsonLines(await readText(join(folder, file)), file, PackQuestion, ({ id }) => id))
      questions.push({ ...value, source: file.replace(/\.jsonl$/, "") });
  return judgeQuestions(await packTexts(release), questions, crosses);
}

/** Throws CdssError INVALID_INPUT for a question whose entry the release does not hold. */
export function judgeQuestions(
  texts: readonly PackText[],
  questions: readonly PackQuestion[],
  crosses: boolean,
): RetrievalData {
  const byEntry = new Map<string, PackText[]>();
  for (const text of texts) byEntry.set(text.entry, [...(byEntry.get(text.entry) ?? []), text]);
  const answered = questions.filter(({ relevant }) => relevant.length > 0);
  return {
    samples: answered.map(({ id, language, question, relevant, source }) => {
      const entries = [...new Set(relevant.map((document) => document.replace(/:(?:en|zh)$/, "")))].sort();
      const passages = entries.flatMap((entry) => {
        const found = byEntry.get(entry);
        if (found === undefined)
          throw inputError(id, "is about an entry that the release does not hold", "ask of an entry of the packs");
        return found
          .filter((text) => !crosses || text.language !== language)
          .flatMap((text) => text.passages.map((passage) => [passage.id, 1] as const));
      });
      const other = language === "zh" ? "en" : "zh";
      return {
        id,
        input: crosses ? { query: question, language: other } : { query: question },
        gold: { relevant: Object.fromEntries(passages) },
        groups: { type: language, source, cluster: entries[0] ?? id },
      };
    }),
    skipped: questions.length - answered.length,
    shared: { documents: texts.flatMap(({ passages }) => passages) },
  };
}
