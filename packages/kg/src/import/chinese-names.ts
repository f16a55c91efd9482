import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { SourceIssues } from "./source-error.ts";

/** Chinese names of one concept: the preferred one first. */
export interface ConceptNames {
  readonly id: string;
  readonly names: readonly string[];
}

const HAN = /\p{Script=Han}/u;

/**
 * Read our own Chinese names: YAML, one `CURIE: [preferred, synonym, …]` a line.
 * Throws CdssError INVALID_SOURCE naming file and line.
 */
export function parseChineseNames(text: string, file: string): ConceptNames[] {
  const issues = new SourceIssues(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) issues.add(error.linePos?.[0].line ?? 1, error.code, "mend the YAML");
  issues.throwIfAny();
  const names: ConceptNames[] = [];
  if (!isMap(document.contents)) {
    if (document.contents !== null) issues.add(1, "not a mapping", "write `HP:0001250: [癫痫发作]`");
    issues.throwIfAny();
    return names;
  }
  for (const pair of document.contents.items) {
    const id = isScalar(pair.key) ? String(pair.key.value) : "";
    const line = isScalar(pair.key) && pair.key.range ? lines.linePos(pair.key.range[0]).line : 1;
    const values = isSeq(pair.value) ? pair.value.items.map((item) => (isScalar(item) ? item.value : null)) : [];
    const texts = values.filter((value): value is string => typeof value === "string" && value.trim() !== "");
    if (!/^[A-Z]+:\S+$/.test(id)) issues.add(line, "key is not a CURIE", "write e.g. HP:0001250");
    else if (texts.length === 0 || texts.length !== values.length)
      issues.add(line, `${id} has no list of names`, "write [preferred, synonym]");
    else if (!HAN.test(texts[0] ?? ""))
      issues.add(line, `${id}: preferred name has no Chinese character`, "write the Chinese name first");
    else names.push({ id, names: texts.map((name) => name.trim()) });
  }
  issues.throwIfAny();
  return names;
}
