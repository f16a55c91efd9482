import type { Issue } from "@cdss/domain";
import type { z } from "zod";
import { issuesError, schemaIssues } from "./input-error.ts";

/** One record of a file, with the place (`cases.jsonl:12`) that an issue about it names. */
export interface PlacedRecord<T> {
  readonly place: string;
  readonly value: T;
}

/**
 * Check every non-empty line of a JSONL text against a schema, and that no id comes twice.
 * Throws CdssError INVALID_INPUT that names file, line and field of all that is not right. Values of records are never quoted.
 */
export function parseJsonLines<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  idOf?: (value: T) => string,
): PlacedRecord<T>[] {
  const records: PlacedRecord<T>[] = [];
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
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      issues.push(...schemaIssues(parsed.error, place));
      continue;
    }
    const id = idOf?.(parsed.data);
    if (id !== undefined) {
      if (seen.has(id))
        issues.push({ path: `${place}: id`, message: "is given twice", fix: "give each record its own id" });
      seen.add(id);
    }
    records.push({ place, value: parsed.data });
  }
  if (issues.length > 0) throw issuesError(issues);
  return records;
}
