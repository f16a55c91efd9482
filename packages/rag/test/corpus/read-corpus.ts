import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { EvidenceDocument } from "@cdss/domain";
import { onTestFinished } from "vitest";
import type { Corpus, CorpusIssue } from "../../src/corpus/corpus.ts";

/** A folder with these files, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "cdss-corpus-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Everything that a corpus gives, and everything that it tells. */
export async function readAll(corpus: Corpus): Promise<{ documents: EvidenceDocument[]; issues: CorpusIssue[] }> {
  const documents: EvidenceDocument[] = [];
  const issues: CorpusIssue[] = [];
  for await (const document of corpus.documents((issue) => issues.push(issue))) documents.push(document);
  return { documents, issues };
}

/** Sections with the text under them, headings joined by ` > `. */
export const sectionsOf = ({ text, sections }: EvidenceDocument): string[] =>
  sections.map(({ headings, start, end }) => `${headings.join(" > ")}: ${text.slice(start, end)}`);

/** `file: place: message` of each issue. */
export const told = (issues: readonly CorpusIssue[]): string[] =>
  issues.map(({ file, path, message }) => `${file}: ${path}: ${message}`);
