import { access, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { Curie, type Issue, Language } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../input/input-error.ts";
import { readText } from "../input/read-text.ts";
import { foldName } from "./fold-name.ts";

const COLUMNS = ["name", "language", "ids", "decision", "note"] as const;

/** `open` waits for a person; `linked` names the concepts; `none` says that the release holds no such disease. */
const Row = z
  .strictObject({
    name: z.string().min(1),
    language: Language,
    ids: z
      .string()
      .transform((text) => text.split(/\s+/).filter((id) => id !== ""))
      .pipe(z.array(Curie)),
    decision: z.enum(["open", "linked", "none"]),
    note: z.string(),
  })
  .refine(({ ids, decision }) => (decision === "linked") === ids.length > 0, {
    path: ["ids"],
    message: "expected ids where the decision is linked, and none elsewhere",
  });

/** Decisions of a person about names that the lexicon of the release does not link. */
export interface Adjudication {
  /** Ids that were decided for the name, empty for `none`; undefined where nothing is decided. */
  idsOf(name: string): readonly Curie[] | undefined;
  /** The file has a row for it, decided or open. */
  has(name: string): boolean;
}

/** A name that waits for a decision, with what tells a person how much depends on it. */
export interface OpenName {
  readonly name: string;
  readonly language: Language;
  readonly note: string;
}

/**
 * Check the text of an adjudication file against its schema and the release. Names are compared folded; one may be
 * listed once. Throws CdssError INVALID_INPUT naming the line of every row that is not right, an id that the release
 * does not know included.
 */
export function parseAdjudication(text: string, file: string, release: Pick<Release, "concepts">): Adjudication {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, info: true, skip_empty_lines: true });
  } catch (cause) {
    throw inputError(file, "not a CSV table", `write the columns ${COLUMNS.join(",")}`, cause);
  }
  const decided = new Map<string, readonly Curie[] | undefined>();
  const issues: Issue[] = [];
  for (const { record, info } of records) {
    const place = `${file}:${info.lines}`;
    const row = Row.safeParse(record);
    if (!row.success) {
      issues.push(...schemaIssues(row.error, place));
      continue;
    }
    const { name, ids, decision } = row.data;
    const key = foldName(name);
    if (decided.has(key))
      issues.push({ path: `${place}: name`, message: "is listed twice", fix: "keep one row for each name" });
    for (const id of ids)
      if (!release.concepts.ordinal.has(id))
        issues.push({
          path: `${place}: ids`,
          message: `the release does not know ${id}`,
          fix: "give an id that it holds",
        });
    decided.set(key, decision === "open" ? undefined : ids);
  }
  if (issues.length > 0) throw issuesError(issues);
  return { idsOf: (name) => decided.get(foldName(name)), has: (name) => decided.has(foldName(name)) };
}

/** Read an adjudication file; one that does not exist is empty where it is about to be written. */
export async function readAdjudication(
  path: string,
  release: Pick<Release, "concepts">,
  willBeWritten: boolean,
): Promise<Adjudication> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists && willBeWritten) return { idsOf: () => undefined, has: () => false };
  return parseAdjudication(await readText(path), basename(path), release);
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Append names that wait for a decision; a new file begins with the names of the columns. */
export async function appendOpenNames(path: string, names: readonly OpenName[]): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => "");
  const start = held === "" ? `${COLUMNS.join(",")}\n` : held.endsWith("\n") ? held : `${held}\n`;
  const rows = names.map(({ name, language, note }) => `${[name, language, "", "open", note].map(cell).join(",")}\n`);
  try {
    await writeFile(path, start + rows.join(""));
  } catch (cause) {
    throw inputError(basename(path), "cannot be written", "give a path that you may write", cause);
  }
}
