import { Curie, type Issue, Sex } from "@cdss/domain";
import { z } from "zod";
import { issuesError, schemaIssues } from "../input/input-error.ts";
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
  const cases: CodedCase[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${file}:${index + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      issues.push({ path: place, message: "not JSON", fix: "write one JSON object a line" });
      continue;
    }
    const parsed = CaseLine.safeParse(json);
    if (!parsed.success) {
      issues.push(...schemaIssues(parsed.error, place));
      continue;
    }
    const { id, present, absent, sex, age, gold, references } = parsed.data;
    if (seen.has(id))
      issues.push({ path: `${place}: id`, message: "is given twice", fix: "give each case its own id" });
    seen.add(id);
    cases.push({
      id,
      present: [...new Set(present)],
      absent: [...new Set(absent)],
      sex,
      ...(age === undefined ? {} : { ageYears: age }),
      gold,
      references,
      cluster: gold[0] ?? id,
    });
  }
  if (issues.length > 0) throw issuesError(issues);
  return cases;
}
