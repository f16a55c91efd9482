import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../../input/input-error.ts";
import type { TruePair } from "../citation.ts";
import { splitSentences } from "./split-sentences.ts";

/** BioASQ task B: questions with the snippets of abstracts that answer them. Other fields are not read. */
const BioAsq = z.object({
  questions: z.array(z.object({ id: z.string(), snippets: z.array(z.object({ text: z.string() })).default([]) })),
});

/** PubMedQA: by PubMed id, the sections of an abstract without its conclusion. */
const PubMedQa = z.record(z.string(), z.object({ CONTEXTS: z.array(z.string()) }));

function pairsOf(source: string, passages: readonly { readonly id: string; readonly text: string }[]): TruePair[] {
  return passages.flatMap(({ id, text }) =>
    splitSentences(text, "en").map(
      (statement) => ({ source, lang: "en", statement, passages: [{ id, text }] }) as const,
    ),
  );
}

/**
 * Sentences of a BioASQ or PubMedQA JSON file, each with the snippet or section that it stands in.
 * Throws CdssError INVALID_INPUT naming the file when it is neither.
 */
export function parseLiteraturePairs(text: string, file: string): TruePair[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw inputError(file, "not JSON", "give a BioASQ or PubMedQA JSON file, or our JSONL");
  }
  const isBioAsq = typeof json === "object" && json !== null && "questions" in json;
  const bioAsq = isBioAsq ? BioAsq.safeParse(json) : null;
  if (bioAsq?.success)
    return pairsOf(
      "bioasq",
      bioAsq.data.questions.flatMap(({ id, snippets }) =>
        snippets.map(({ text: snippet }, at) => ({ id: `${id}.${at + 1}`, text: snippet })),
      ),
    );
  const pubMedQa = isBioAsq ? null : PubMedQa.safeParse(json);
  if (pubMedQa?.success)
    return pairsOf(
      "pubmedqa",
      Object.entries(pubMedQa.data).flatMap(([id, { CONTEXTS }]) =>
        CONTEXTS.map((context, at) => ({ id: `${id}.${at + 1}`, text: context })),
      ),
    );
  const error = bioAsq?.error ?? pubMedQa?.error;
  throw error === undefined
    ? inputError(file, "holds no record", "give a file that does")
    : issuesError(schemaIssues(error, file));
}
