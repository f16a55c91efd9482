import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Issue, Language } from "@cdss/domain";
import { parse } from "yaml";
import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../input/input-error.ts";
import { type Label, type Note, NoteSource } from "./note.ts";

/** Start of an occurrence of some words; -1 when there are not so many. */
function positionOf(text: string, quote: string, occurrence: number): number {
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** Notes of one YAML file, or the issues that lead with the file. */
export function parseNotes(text: string, file: string, language: Language): { notes: Note[]; issues: Issue[] } {
  let yaml: unknown;
  try {
    yaml = parse(text);
  } catch {
    return { notes: [], issues: [{ path: file, message: "not YAML", fix: "mend the file" }] };
  }
  const parsed = z.array(NoteSource).safeParse(yaml);
  if (!parsed.success) return { notes: [], issues: schemaIssues(parsed.error, file) };
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const notes = parsed.data.map((source, number): Note => {
    if (seen.has(source.id))
      issues.push({ path: `${file}: [${number}].id`, message: "is given twice", fix: "give each note its own id" });
    seen.add(source.id);
    const labels = source.findings.map((finding, at): Label => {
      const { concept, label, also, status, experiencer, quote, occurrence, kind } = finding;
      const start = positionOf(source.text, quote, occurrence);
      if (start < 0)
        issues.push({
          path: `${file}: [${number}].findings[${at}].quote`,
          message: "does not occur in the text so often",
          fix: "quote the text verbatim, or correct `occurrence`",
        });
      const accepted = [...new Set([concept, ...also])];
      const end = start + quote.length;
      return { concept, name: label, accepted, status, experiencer, start, end, isMeasurement: kind !== undefined };
    });
    const { id, part, title, ageYears, sex } = source;
    return {
      id,
      language,
      ...(part === undefined ? {} : { part }),
      title,
      text: source.text,
      ...(ageYears === undefined ? {} : { ageYears }),
      sex,
      labels,
    };
  });
  return { notes, issues };
}

/**
 * Read `en.yaml` and `zh.yaml` of a folder: the file names the language. Throws CdssError INVALID_INPUT naming file and
 * field, also for a quote that is not in its text.
 */
export async function readNotes(folder: string): Promise<Note[]> {
  const files = (await readdir(folder)).filter((file) => /\.ya?ml$/.test(file)).sort();
  const notes: Note[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const language = Language.safeParse(file.replace(/\.ya?ml$/, ""));
    if (!language.success) {
      issues.push({ path: file, message: "names no language", fix: "name it en.yaml or zh.yaml" });
      continue;
    }
    const read = parseNotes(await readFile(join(folder, file), "utf8"), file, language.data);
    notes.push(...read.notes);
    issues.push(...read.issues);
  }
  if (issues.length > 0) throw issuesError(issues);
  if (notes.length === 0) throw inputError("--data", "holds no note", "give a folder that holds en.yaml and zh.yaml");
  return notes;
}
