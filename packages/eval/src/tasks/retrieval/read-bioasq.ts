import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Issue } from "@cdss/domain";
import { z } from "zod";
import { issuesError, schemaIssues } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import type { Passage, RetrievalData } from "./collection.ts";
import { type AnsweredQuestion, collapse, joinQuestions } from "./join-questions.ts";

const Snippet = z.object({ text: z.string().trim().min(1), document: z.string().min(1) });

const GoldenFile = z.object({
  questions: z.array(
    z.object({
      id: z.string().min(1),
      body: z.string().trim().min(1),
      type: z.enum(["yesno", "factoid", "list", "summary"]),
      snippets: z.array(Snippet).default([]),
    }),
  ),
});

/** Named by the publication (the last part of its address) and, because it may give several snippets, by the text. */
function passageOf({ text, document }: z.infer<typeof Snippet>): Passage {
  const words = collapse(text);
  const publication = document.split("/").at(-1) ?? "";
  return {
    id: `${publication}-${createHash("sha256").update(words).digest("hex").slice(0, 8)}`,
    title: "",
    text: words,
  };
}

/**
 * Read golden files of BioASQ task B (Tsatsaronis et al. 2015, doi:10.1186/s12859-015-0564-6): the corpus is every different
 * snippet of all questions, a query is the body of a question, and its own snippets are relevant, grade 1. What assessors
 * did not see counts as not relevant, though a snippet of another question may answer this one too.
 * Throws CdssError INVALID_INPUT that names file and field of all that is not right.
 */
export async function readBioasq(folder: string, files: readonly string[]): Promise<RetrievalData> {
  const questions: AnsweredQuestion[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    let json: unknown;
    try {
      json = JSON.parse(await readText(join(folder, file)));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      issues.push({ path: file, message: "not JSON", fix: "give a golden file of BioASQ as it was published" });
      continue;
    }
    const parsed = GoldenFile.safeParse(json);
    if (!parsed.success) {
      issues.push(...schemaIssues(parsed.error, file));
      continue;
    }
    for (const [at, { id, body, type, snippets }] of parsed.data.questions.entries()) {
      if (seen.has(id))
        issues.push({
          path: `${file}: questions[${at}].id`,
          message: "is given twice",
          fix: "give each question once",
        });
      seen.add(id);
      questions.push({
        id,
        query: body,
        groups: { type },
        cluster: id,
        passages: snippets.map(passageOf),
      });
    }
  }
  if (issues.length > 0) throw issuesError(issues);
  return joinQuestions(questions);
}
