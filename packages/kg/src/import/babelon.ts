import { isTermId } from "./ontology-term.ts";
import { linesOf, SourceIssues } from "./source-error.ts";

/** One translated label of the official HPO translations. */
export interface Translation {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  /** Babelon translation status: OFFICIAL, CANDIDATE, NOT_TRANSLATED, … */
  readonly status: string;
}

const NEEDED = ["subject_id", "predicate_id", "translation_language", "translation_value"] as const;

/** Spreadsheet programs quote a cell that holds a comma or a quote; the quotes are no part of the name. */
function unquote(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}

/**
 * Read label translations in babelon TSV (https://github.com/monarch-initiative/babelon): rows whose predicate is rdfs:label.
 * Empty translations are passed over. Throws CdssError INVALID_SOURCE naming file and line.
 */
export function parseBabelon(text: string, file = "hp-zh.babelon.tsv"): Translation[] {
  const issues = new SourceIssues(file);
  const lines = linesOf(text, issues);
  const header = (lines[0] ?? "").split("\t");
  const at = new Map(header.map((name, index) => [name, index]));
  for (const name of NEEDED) if (!at.has(name)) issues.add(1, `no column ${name}`, "give an official babelon TSV file");
  issues.throwIfAny();
  const translations: Translation[] = [];
  for (let number = 2; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    const cells = line.split("\t");
    const cell = (name: string): string => unquote(cells[at.get(name) ?? -1]?.trim() ?? "");
    if (cells.length !== header.length) {
      issues.add(number, `${cells.length} columns instead of ${header.length}`, "check the tabs of this line");
      continue;
    }
    if (!isTermId(cell("subject_id"))) {
      issues.add(`${number}:subject_id`, "not a CURIE", "write the term id, e.g. HP:0000118");
      continue;
    }
    const status = cell("translation_status");
    if (cell("predicate_id") !== "rdfs:label" || cell("translation_value") === "" || status === "NOT_TRANSLATED")
      continue;
    translations.push({
      id: cell("subject_id"),
      language: cell("translation_language"),
      text: cell("translation_value"),
      status,
    });
  }
  if (translations.length === 0) issues.add(1, "no translated label", "give an official babelon TSV file");
  issues.throwIfAny();
  return translations;
}
