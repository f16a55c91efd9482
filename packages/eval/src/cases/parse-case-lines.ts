import { Curie, Sex } from "@cdss/domain";
import { z } from "zod";
import { parseJsonLines } from "../input/parse-json-lines.ts";
import type { CodedCase } from "./coded-case.ts";

/** One line of a JSONL file of cases. `age` is in years. Unknown keys are refused: a misspelt `absent` would go unseen. */
const CaseLine = z.strictObject({
  id: z.string().min(1),
  present: z.array(Curie),
  absent: z.array(Curie).default([]),
  sex: Sex.default("unknown"),
  age: z.number().min(0).max(130).optional(),
  gold: z.array(Curie),
  references: z.array(Curie).default([]),
});

/** Read JSONL cases. Throws CdssError INVALID_INPUT naming file, line and field of every line that is not right. */
export function parseCaseLines(text: string, file: string): CodedCase[] {
  return parseJsonLines(text, file, CaseLine, ({ id }) => id).map(
    ({ value: { id, present, absent, sex, age, gold, references } }) => ({
      id,
      present: [...new Set(present)],
      absent: [...new Set(absent)],
      sex,
      ...(age === undefined ? {} : { ageYears: age }),
      gold,
      references,
      cluster: gold[0] ?? id,
    }),
  );
}
