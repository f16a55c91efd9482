import { Language } from "@cdss/domain";
import { z } from "zod";
import { parseJsonLines } from "../../input/parse-json-lines.ts";
import { Passage, type Question, type QuestionSample } from "./question.ts";

const Text = z.string().min(1);
/** A list gets the letters of an examination: A, B, C, … */
const Choices = z.union([
  z.record(Text, Text),
  z
    .array(Text)
    .max(26)
    .transform((texts) => Object.fromEntries(texts.map((text, at) => [String.fromCharCode(65 + at), text]))),
]);

/** Key of the choice that `answer` names: by key, by place (a number, from 0), or by its exact text; null where by none. */
export function keyOfAnswer(choices: Question["choices"], answer: string | number): string | null {
  const keys = Object.keys(choices);
  if (keys.includes(String(answer))) return String(answer);
  if (typeof answer === "number") return keys[answer] ?? null;
  const same = keys.filter((key) => choices[key] === answer);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** One line of a JSONL file of questions. Unknown keys are refused: a misspelt `context` would go unseen. */
const QuestionLine = z
  .strictObject({
    id: Text,
    lang: Language,
    question: Text,
    choices: Choices,
    answer: z.union([z.string(), z.number().int().nonnegative()]),
    context: z.array(Passage).min(1).optional(),
    /** Where the question is from: results are broken down by it. */
    source: Text.optional(),
  })
  .transform(({ id, lang, question, choices, answer, context, source }, check): QuestionSample => {
    const issue = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (Object.keys(choices).length < 2) issue("choices", "expected two choices or more");
    if (context !== undefined && new Set(context.map((passage) => passage.id)).size < context.length)
      issue("context", "expected passages with different ids");
    const key = keyOfAnswer(choices, answer);
    if (key === null) issue("answer", "expected the key, the place or the exact text of one choice");
    return {
      id,
      input: { lang, question, choices, ...(context === undefined ? {} : { context }) },
      gold: { answer: key ?? "" },
      groups: { language: lang, ...(source === undefined ? {} : { source }) },
    };
  });

/** One line of MedQA (Jin et al. 2021, doi:10.3390/app11146421), US part, as its authors publish it. */
const MedQaLine = z
  .object({ question: Text, options: z.record(Text, Text), answer_idx: Text, meta_info: Text.optional() })
  .refine(({ options, answer_idx }) => Object.hasOwn(options, answer_idx), {
    path: ["answer_idx"],
    message: "expected a key of `options`",
  });

/** MedQA has no ids: a question's id is its place among the records, 1 for the first. */
function fromMedQa(
  { question, options, answer_idx, meta_info }: z.infer<typeof MedQaLine>,
  at: number,
): QuestionSample {
  return {
    id: `medqa:${at + 1}`,
    input: { lang: "en", question, choices: options },
    gold: { answer: answer_idx },
    groups: { language: "en", source: "medqa", ...(meta_info === undefined ? {} : { step: meta_info }) },
  };
}

/**
 * Questions of a JSONL text: this project's lines (`id`, `lang`, `question`, `choices`, `answer`, `context`, `source`), or
 * those of MedQA, which are known by `answer_idx` in the first one. Throws CdssError INVALID_INPUT naming file, line and field.
 */
export function parseQuestionLines(text: string, file: string): QuestionSample[] {
  const first = text.slice(0, text.indexOf("\n", text.search(/\S/)) + 1 || undefined);
  if (!/"answer_idx"\s*:/.test(first))
    return parseJsonLines(text, file, QuestionLine, ({ id }) => id).map(({ value }) => value);
  return parseJsonLines(text, file, MedQaLine).map(({ value }, at) => fromMedQa(value, at));
}
