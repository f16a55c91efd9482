import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { issuesOf } from "@cdss/domain";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

interface PackFile {
  readonly name: string;
  readonly content: unknown;
  lineOf(field: Field): number;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** What an entry is called in an issue: its id or key, or the two drugs that an exception is about. */
function idOf(raw: unknown): string | null {
  const pair = fieldOf(raw, "pair");
  const names = [fieldOf(raw, "id"), fieldOf(raw, "key"), Array.isArray(pair) ? pair.join("+") : undefined];
  return names.find((one) => typeof one === "string") ?? null;
}

function lineIn(document: Document, lines: LineCounter, field: Field): number {
  for (let depth = field.length; depth > 0; depth -= 1) {
    const node = document.getIn(field.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Reads the YAML files of a folder entry by entry, and keeps what is wrong with them instead of stopping. */
export class PackReader {
  readonly issues: PackIssue[] = [];
  /**
   * Ids, classes and groups of entries that fail their schema. They are there, only not right: who refers to one of them
   * is not to blame.
   */
  readonly broken = new Set<string>();

  constructor(private readonly folder: string) {}

  /** Files of a folder (`""`: the packs' own) whose name begins so, by name. */
  files(folder: string, prefix = ""): PackFile[] {
    let names: string[];
    try {
      names = readdirSync(join(this.folder, folder), { withFileTypes: true })
        .filter((one) => !one.isDirectory() && !one.name.startsWith(".") && one.name.startsWith(prefix))
        .map((one) => one.name)
        .sort();
    } catch {
      names = [];
    }
    if (names.length === 0)
      this.addFileIssue(
        posix.join(folder, `${prefix}*.yaml`),
        null,
        "there is no such file",
        "give the folder of the packs",
      );
    return names.flatMap((name) => this.file(posix.join(folder, name)) ?? []);
  }

  /** Entries of the list at `section` of each file, or of the list that the file is; those that fail the schema are left out. */
  entries<T>(files: readonly PackFile[], schema: z.ZodType<T>, section?: string): PackEntry<T>[] {
    return files.flatMap((file) => {
      const list = section === undefined ? file.content : (fieldOf(file.content, section) ?? []);
      if (!Array.isArray(list)) {
        const expected = section === undefined ? "the file to be a list" : `${section} to be a list`;
        this.addFileIssue(file.name, 1, `expected ${expected}`, "begin each entry with a hyphen");
        return [];
      }
      return list.flatMap(
        (raw: unknown, index) =>
          this.entry(file, raw, section === undefined ? [index] : [section, index], schema) ?? [],
      );
    });
  }

  /** The one entry that each file is; those that fail the schema are left out. */
  documents<T>(files: readonly PackFile[], schema: z.ZodType<T>): PackEntry<T>[] {
    return files.flatMap((file) => this.entry(file, file.content, [], schema) ?? []);
  }

  /** Reports files that are not made of these sections. */
  expectSections(files: readonly PackFile[], sections: readonly string[]): void {
    const fix = `use ${sections.join(" and ")}`;
    for (const { name, content, lineOf } of files)
      if (typeof content !== "object" || content === null || Array.isArray(content))
        this.addFileIssue(name, 1, "expected sections", fix);
      else
        for (const key of Object.keys(content))
          if (!sections.includes(key)) this.addFileIssue(name, lineOf([key]), `unknown section ${key}`, fix);
  }

  private file(name: string): PackFile | undefined {
    if (!name.endsWith(".yaml")) {
      this.addFileIssue(name, null, "is not read", "name it with the ending .yaml, or move it away");
      return undefined;
    }
    const lines = new LineCounter();
    try {
      const document = parseDocument(readFileSync(join(this.folder, name), "utf8"), {
        lineCounter: lines,
        prettyErrors: false,
      });
      // The first error is the cause of most that follow.
      const [error] = document.errors;
      if (error !== undefined) {
        const line = lines.linePos(error.pos[0]).line;
        this.addFileIssue(name, line, `not YAML: ${error.message}`, "mend indentation, quotes and brackets");
        return undefined;
      }
      return { name, content: document.toJS(), lineOf: (field) => lineIn(document, lines, field) };
    } catch {
      this.addFileIssue(name, null, "cannot be read", "give a text file in UTF-8 that you may read");
      return undefined;
    }
  }

  private entry<T>(file: PackFile, raw: unknown, at: Field, schema: z.ZodType<T>): PackEntry<T> | undefined {
    const id = idOf(raw);
    const place = { file: file.name, id, lineOf: (field: Field) => file.lineOf([...at, ...field]) };
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { ...place, value: parsed.data };
    const issues = issuesOf(parsed.error);
    for (const [index, { path }] of parsed.error.issues.entries()) {
      const { message = "", fix = "" } = issues[index] ?? {};
      const field = path.filter((key) => typeof key !== "symbol");
      this.issues.push(issueAt({ ...place, value: raw }, field, { kind: "schema", message, fix }));
    }
    for (const key of [id, fieldOf(raw, "class"), fieldOf(raw, "groups")].flat())
      if (typeof key === "string") this.broken.add(key);
    return undefined;
  }

  private addFileIssue(file: string, line: number | null, message: string, fix: string): void {
    this.issues.push({ level: "error", kind: "file", file, line, entry: null, field: "", message, fix });
  }
}
