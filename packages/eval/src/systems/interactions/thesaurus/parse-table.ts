import type { Issue } from "@cdss/domain";
import type { z } from "zod";
import { issuesError, schemaIssues } from "../../../input/input-error.ts";

/**
 * Check every line of a tab-separated table against a schema whose keys are the titles of columns. Quotation marks mean nothing: the
 * tables hold them inside sentences. Throws CdssError INVALID_INPUT that names file, line and column.
 */
export function parseTable<T>(text: string, file: string, schema: z.ZodType<T> & { shape: object }): T[] {
  const [header = "", ...lines] = text.replaceAll("\r\n", "\n").split("\n");
  const titles = header.split("\t");
  const missing = Object.keys(schema.shape).filter((title) => !titles.includes(title));
  if (missing.length > 0)
    throw issuesError(
      missing.map((title) => ({
        path: `${file}:1: ${title}`,
        message: "there is no such column",
        fix: "give a table of the thesaurus with its first line",
      })),
    );
  const records: T[] = [];
  const issues: Issue[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const place = `${file}:${index + 2}`;
    const cells = line.split("\t");
    if (cells.length !== titles.length) {
      const message = `has ${cells.length} cells and not ${titles.length}`;
      issues.push({ path: place, message, fix: "separate the cells of a line by one tab each" });
      continue;
    }
    const parsed = schema.safeParse(Object.fromEntries(titles.map((title, at) => [title, cells[at]])));
    if (parsed.success) records.push(parsed.data);
    else issues.push(...schemaIssues(parsed.error, place));
  }
  if (issues.length > 0) throw issuesError(issues);
  return records;
}
