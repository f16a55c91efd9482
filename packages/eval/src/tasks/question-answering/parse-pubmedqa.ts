import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../input/input-error.ts";
import type { QuestionSample } from "./question.ts";

const Text = z.string().min(1);
const Decision = z.enum(["yes", "no", "maybe"]);

/**
 * PubMedQA, labelled part (Jin et al. 2019, doi:10.18653/v1/D19-1259), by PubMed id. `LONG_ANSWER` is the conclusion of the
 * abstract and gives the answer away: it is never read.
 */
const PubMedQa = z.record(
  z.string().regex(/^\d+$/, "expected a PubMed id"),
  z.object({ QUESTION: Text, CONTEXTS: z.array(Text).min(1), final_decision: Decision }),
);

/**
 * Questions of a PubMedQA file, in its order of ids. Passages are the sections of the abstract without its conclusion, cited
 * as "1", "2", …: the setting that its authors name "reasoning required". Throws CdssError INVALID_INPUT naming id and field.
 */
export function parsePubMedQa(text: string, file: string): QuestionSample[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw inputError(file, "is not JSON", "give a PubMedQA file, or questions as JSONL in a file named .jsonl");
  }
  const parsed = PubMedQa.safeParse(json);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, file));
  return Object.entries(parsed.data).map(([id, { QUESTION, CONTEXTS, final_decision }]) => ({
    id,
    input: {
      lang: "en",
      question: QUESTION,
      choices: { yes: "yes", no: "no", maybe: "maybe" },
      context: CONTEXTS.map((passage, at) => ({ id: String(at + 1), text: passage })),
    },
    gold: { answer: final_decision },
    groups: { language: "en", source: "pubmedqa", answer: final_decision },
  }));
}
