import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { EvidenceDocument } from "@cdss/domain";
import type { Corpus, CorpusIssue } from "../corpus.ts";
import type { DocumentDraft } from "../document-draft.ts";
import { fileCorpus } from "../file-corpus.ts";
import { type CorpusFile, unpackedPath } from "../files/corpus-file.ts";
import { decodeText } from "../files/decode-text.ts";
import { MOST_FILE_BYTES } from "../files/limits.ts";
import { readBytes } from "../files/read-bytes.ts";
import { UnreadableInput, unreadable } from "../files/unreadable-input.ts";
import { detectLanguage } from "../text/detect-language.ts";
import type { FileFacts } from "./file-facts.ts";
import type { FileText } from "./file-text.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readHtml } from "./read-html.ts";
import { type FolderManifest, MANIFEST_NAMES, readManifest } from "./read-manifest.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlainText } from "./read-plain-text.ts";

type Reader = (bytes: Uint8Array) => Promise<FileText & { facts?: FileFacts }>;

const markdown: Reader = async (bytes) => readMarkdown(decodeText(bytes));
const html: Reader = async (bytes) => readHtml(decodeText(bytes));

const READERS: Readonly<Record<string, Reader>> = {
  ".md": markdown,
  ".markdown": markdown,
  ".htm": html,
  ".html": html,
  ".pdf": readPdf,
  ".txt": async (bytes) => readPlainText(decodeText(bytes)),
};

/** `CitedDocument` bounds an id; a longer path is named by its hash. */
const MOST_ID = 300;

function idOf(collection: string, path: string): string {
  const id = `folder:${collection}/${path}`;
  return id.length <= MOST_ID ? id : `folder:${collection}/${createHash("sha256").update(path).digest("hex")}`;
}

export interface FolderCorpusOptions {
  /** Names the folder in ids and, where nothing else is stated, as the source; unique among the folders of an index. */
  readonly collection: string;
}

async function readFile(file: CorpusFile, manifest: FolderManifest, collection: string): Promise<DocumentDraft> {
  const path = unpackedPath(file.path);
  const read = READERS[extname(path).toLowerCase()];
  if (read === undefined)
    throw new UnreadableInput(
      "(whole file)",
      "is of a kind that is not read",
      `save it as one of ${Object.keys(READERS).join(", ")}, or leave it out`,
    );
  const stated = manifest.factsOf(file.path);
  const { facts = {}, ...text } = await read(await readBytes(file, MOST_FILE_BYTES));
  const { source, title, language, date, licence, level, address }: FileFacts = { ...stated, ...facts };
  return {
    id: idOf(collection, file.path),
    source: source ?? collection,
    title: title ?? text.title ?? basename(path, extname(path)),
    language: language ?? text.language ?? detectLanguage(text.blocks.map((block) => block.text).join("\n")),
    date: date ?? null,
    licence: licence ?? null,
    level: level ?? "reference",
    address: address ?? null,
    blocks: text.blocks,
  };
}

/**
 * A hospital's own files: Markdown, HTML, PDF and plain text, in folders below `path`. What a file states in its front matter goes
 * before its entry in the manifest of the folder, that before the manifest's defaults, and those before what is read from it.
 */
export function folderCorpus(path: string, { collection }: FolderCorpusOptions): Corpus {
  return {
    format: "folder",
    async *documents(onIssue: (issue: CorpusIssue) => void): AsyncGenerator<EvidenceDocument, void> {
      let manifest: FolderManifest;
      try {
        manifest = await readManifest(path);
      } catch (thrown) {
        onIssue(unreadable(thrown).of("manifest"));
        return;
      }
      const missing = new Set(manifest.paths);
      const files = fileCorpus({
        format: "folder",
        path,
        extensions: [""],
        mostBytes: MOST_FILE_BYTES,
        async *read(file) {
          missing.delete(file.path);
          if (!MANIFEST_NAMES.includes(file.path)) yield await readFile(file, manifest, collection);
        },
      });
      yield* files.documents(onIssue);
      for (const name of missing)
        onIssue({
          file: manifest.name,
          path: `files: ${name}`,
          message: "names no file",
          fix: "correct the path, or drop the entry",
        });
    },
  };
}
