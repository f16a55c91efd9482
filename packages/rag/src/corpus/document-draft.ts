import { type CitedDocument, EvidenceDocument } from "@cdss/domain";
import { UnreadableInput } from "./files/unreadable-input.ts";
import { composeText, type TextBlock } from "./text/compose-text.ts";
import { shorten, tidyLine } from "./text/tidy-text.ts";

/** What a reader of a format makes of a document, before it is checked. */
export interface DocumentDraft extends CitedDocument {
  readonly blocks: readonly TextBlock[];
}

/** Bounds of `CitedDocument`. What is longer is cut, an id never: it would name another document. */
const MOST_TITLE = 1000;
const MOST_SOURCE = 200;
const MOST_LICENCE = 300;

/** The document of a draft. Throws UnreadableInput naming the field where it cannot be cited, or where it has no text. */
export function finishDocument(draft: DocumentDraft): EvidenceDocument {
  const { blocks, ...cited } = draft;
  const { text, sections } = composeText(blocks);
  if (text === "") throw new UnreadableInput("text", "holds no text", "give a document with text, or leave it out");
  const checked = EvidenceDocument.safeParse({
    ...cited,
    title: shorten(tidyLine(cited.title), MOST_TITLE),
    source: shorten(tidyLine(cited.source), MOST_SOURCE),
    licence: cited.licence === null ? null : shorten(tidyLine(cited.licence), MOST_LICENCE) || null,
    text,
    sections,
  });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new UnreadableInput(issue?.path.join(".") ?? "", "cannot be cited as it is", "correct this field");
}
