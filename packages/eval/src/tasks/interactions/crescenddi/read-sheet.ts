import { basename } from "node:path";
import type { Issue } from "@cdss/domain";
import { readSheet as readCells, type SheetData } from "read-excel-file/node";
import type { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../../input/input-error.ts";

/**
 * Check every row of the first sheet of an `.xlsx` file against a schema whose keys are the titles of columns; an empty cell is null.
 * Throws CdssError INVALID_INPUT that names the file, the row as a spreadsheet counts it, and the column.
 */
export async function readSheet<T>(path: string, schema: z.ZodType<T> & { shape: object }): Promise<T[]> {
  const file = basename(path);
  let cells: SheetData;
  try {
    cells = await readCells(path);
  } catch (cause) {
    throw inputError(file, "cannot be read as a spreadsheet", "give a whole .xlsx file that you may read", cause);
  }
  const titles = cells[0] ?? [];
  const missing = Object.keys(schema.shape).filter((column) => !titles.includes(column));
  if (missing.length > 0)
    throw issuesError(
      missing.map((column) => ({
        path: `${file}:1: ${column}`,
        message: "there is no such column",
        fix: "give the file as it was published",
      })),
    );
  const records: T[] = [];
  const issues: Issue[] = [];
  for (const [index, row] of cells.entries()) {
    if (index === 0) continue;
    const parsed = schema.safeParse(Object.fromEntries(titles.map((title, at) => [String(title), row[at] ?? null])));
    if (parsed.success) records.push(parsed.data);
    else issues.push(...schemaIssues(parsed.error, `${file}:${index + 1}`));
  }
  if (issues.length > 0) throw issuesError(issues);
  return records;
}
