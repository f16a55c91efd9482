import type { Issue } from "@cdss/domain";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../../input/input-error.ts";
import type { TextCase } from "../text-sample.ts";

const Cell = z.string().trim().min(1);

/** A row of CRAFT-MD (Johri et al., Nat Med 2025, doi:10.1038/s41591-024-03328-5). Other columns are not read. */
const Row = z.object({
  case_id: Cell,
  case_vignette: Cell,
  choice_1: Cell,
  choice_2: Cell,
  choice_3: Cell,
  choice_4: Cell,
  answer: Cell,
  category: Cell,
  dataset: Cell,
});

/**
 * Read CRAFT-MD vignettes. Throws CdssError INVALID_INPUT naming the line at which a row ends and the field, for every
 * row that is not right; so for a case id that comes twice.
 */
export function parseCraftMd(text: string, file: string): TextCase[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, info: true, skip_empty_lines: true });
  } catch (cause) {
    throw inputError(file, "not a CSV table", `write the columns ${Object.keys(Row.shape).join(",")}`, cause);
  }
  const cases: TextCase[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const { record, info } of records) {
    const place = `${file}:${info.lines}`;
    const row = Row.safeParse(record);
    if (!row.success) {
      issues.push(...schemaIssues(row.error, place));
      continue;
    }
    const { case_id: id, case_vignette, answer, category, dataset, ...choices } = row.data;
    if (seen.has(id))
      issues.push({ path: `${place}: case_id`, message: "is given twice", fix: "give each row its own case_id" });
    seen.add(id);
    cases.push({
      id,
      language: "en",
      text: case_vignette,
      sex: "unknown",
      gold: [answer],
      candidates: [choices.choice_1, choices.choice_2, choices.choice_3, choices.choice_4],
      groups: { category, dataset },
    });
  }
  if (issues.length > 0) throw issuesError(issues);
  return cases;
}
