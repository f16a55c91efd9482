import { Language, Sex } from "@cdss/domain";
import { z } from "zod";
import { parseJsonLines } from "../../../input/parse-json-lines.ts";
import { type TextCase, Urgency } from "../text-sample.ts";

const Name = z.string().trim().min(1);

/**
 * One line of a JSONL file of this project's own form. `age` is in years. Unknown keys are refused: a misspelt one
 * would go unseen.
 */
const CaseLine = z.strictObject({
  id: z.string().min(1),
  lang: Language,
  text: Name,
  age: z.number().min(0).max(130).optional(),
  sex: Sex.default("unknown"),
  /** Names or CURIEs. Empty for an unsolved case, which is skipped. */
  gold: z.array(Name),
  candidates: z.array(Name).default([]),
  urgency_level: Urgency.optional(),
  groups: z.record(z.string(), z.string()).default({}),
});

/** Read JSONL cases. Throws CdssError INVALID_INPUT naming file, line and field of every line that is not right. */
export function parseOwnCases(text: string, file: string): TextCase[] {
  return parseJsonLines(text, file, CaseLine, ({ id }) => id).map(({ value }) => {
    const { lang, age, urgency_level, ...rest } = value;
    return {
      ...rest,
      language: lang,
      ...(age === undefined ? {} : { ageYears: age }),
      ...(urgency_level === undefined ? {} : { urgency: urgency_level }),
    };
  });
}
