import type { Language } from "@cdss/domain";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { SourceIssues } from "./source-error.ts";

/** Names of one concept in one language. Of Chinese names the first is the preferred one, unless they are everyday words. */
export interface ConceptNames {
  readonly id: string;
  readonly names: readonly string[];
  /** Words of everyday speech and of hasty notes: they are found in text, and shown only where there is no name. */
  readonly everyday?: boolean;
}

export const HAN = /\p{Script=Han}/u;

/** Files of a language's folder that hold words of everyday speech and of hasty notes; every other file holds names. */
const isEveryday = (file: string): boolean => file === "everyday.yaml" || file.startsWith("words-");

/**
 * Read our own names: YAML, one `CURIE: [name, synonym, …]` a line; each line of Chinese names begins with Chinese characters.
 * Throws CdssError INVALID_SOURCE naming file and line.
 */
export function parseConceptNames(text: string, file: string, language: Language = "zh"): ConceptNames[] {
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
    else if (language === "zh" && !isEveryday(file) && !HAN.test(texts[0] ?? ""))
      issues.add(line, `${id}: preferred name has no Chinese character`, "write the Chinese name first");
    else
      names.push({
        id,
        names: texts.map((name) => name.trim()),
        ...(isEveryday(file) ? { everyday: true } : {}),
      });
  }
  issues.throwIfAny();
  return names;
}
