import { basename } from "node:path";
import type { Issue } from "@cdss/domain";
import { parse } from "yaml";
import { inputError, issuesError, schemaIssues } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import { type Anchor, AnchorsFile } from "./anchor.ts";

/**
 * The published figures of a YAML file (`data/evaluation/anchors.yaml`), each with its publication, in their order. Throws
 * CdssError INVALID_INPUT that names file, entry and field, also for a reference that is missing or that nothing cites.
 */
export async function readAnchors(path: string): Promise<Anchor[]> {
  const file = basename(path);
  const text = await readText(path);
  let yaml: unknown;
  try {
    yaml = parse(text);
  } catch (cause) {
    throw inputError(file, "not YAML", "mend the file", cause);
  }
  const parsed = AnchorsFile.safeParse(yaml);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, file));

  const issues: Issue[] = [];
  const uncited = new Set(Object.keys(parsed.data.references));
  const seen = new Set<string>();
  const anchors = parsed.data.anchors.flatMap(({ reference: key, ...entry }, at): Anchor[] => {
    const place = `${file}: anchors[${at}]`;
    const identity = JSON.stringify([entry.task, entry.system, entry.data, key]);
    if (seen.has(identity))
      issues.push({ path: place, message: "is given twice", fix: "put its figures into one entry" });
    seen.add(identity);
    uncited.delete(key);
    const reference = parsed.data.references[key];
    if (reference !== undefined) return [{ ...entry, reference }];
    issues.push({ path: `${place}.reference`, message: "names no reference", fix: "add it under references" });
    return [];
  });
  for (const key of uncited)
    issues.push({ path: `${file}: references.${key}`, message: "is cited by no anchor", fix: "remove it or cite it" });
  if (issues.length > 0) throw issuesError(issues);
  return anchors;
}
