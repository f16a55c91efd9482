import type { EvidenceDocument } from "@cdss/domain";
import type { Corpus, CorpusIssue } from "./corpus.ts";
import { type DocumentDraft, finishDocument } from "./document-draft.ts";
import type { CorpusFile } from "./files/corpus-file.ts";
import { openFiles } from "./files/open-files.ts";
import { type UnreadableInput, unreadable } from "./files/unreadable-input.ts";

/** A draft, or a part of the file that could not be read while the rest was. */
export type DraftOrProblem = DocumentDraft | UnreadableInput;

interface FileCorpusOptions {
  readonly format: string;
  readonly path: string;
  readonly extensions: readonly string[];
  readonly mostBytes: number;
  readonly read: (file: CorpusFile) => AsyncIterable<DraftOrProblem>;
}

async function* documentsOf(
  file: CorpusFile,
  read: FileCorpusOptions["read"],
  onIssue: (issue: CorpusIssue) => void,
): AsyncGenerator<EvidenceDocument, void> {
  try {
    for await (const draft of read(file)) {
      if (draft instanceof Error) {
        onIssue(draft.of(file.path));
        continue;
      }
      let document: EvidenceDocument;
      try {
        document = finishDocument(draft);
      } catch (thrown) {
        onIssue(unreadable(thrown).of(file.path));
        continue;
      }
      yield document;
    }
  } catch (thrown) {
    onIssue(unreadable(thrown).of(file.path));
  }
}

/** A corpus of files of one format: one file after the other, a bad one told and passed over. */
export function fileCorpus({ format, path, extensions, mostBytes, read }: FileCorpusOptions): Corpus {
  return {
    format,
    async *documents(onIssue) {
      for await (const file of openFiles(path, { extensions, mostBytes }, onIssue))
        yield* documentsOf(file, read, onIssue);
    },
  };
}
