import type { Passage, TextDocument } from "@cdss/domain";
import { hideIdentifiers, type Whose } from "../answer/hide-identifiers.ts";
import type { Span } from "../passages/split-sentences.ts";
import type { CaseReviewerParts } from "./review-ports.ts";

/** A part of a document of the record. */
export interface DocumentPart {
  readonly document: TextDocument;
  readonly part: Span;
}

/** What the model is shown of a part, and the way back for what it writes. */
export interface ShownPart extends DocumentPart {
  readonly shown: string;
  readonly restore: (answer: string) => string;
}

/** A part as a passage of the patient's record, which is what it is: it goes by the same rules. */
function asPassage({ document: { id, title, text }, part: { start, end } }: DocumentPart): Passage {
  const document = {
    ...{ id, title: title === "" ? id : title, source: "record", language: "en" as const, date: null, licence: null },
    ...{ level: "record" as const, address: null },
  };
  return { id: `${id}#${start}-${end}`, document, headings: [], start, end, text: text.slice(start, end) };
}

/**
 * What of the documents may be shown to the model: all to a local one; to a remote one what policy allows of a record, de-identified
 * together, so that a person is the same placeholder in every part. Refused with the rule that says so.
 */
export function hideParts(
  parts: readonly DocumentPart[],
  whose: Whose,
  { chat, deidentify, policy }: Pick<CaseReviewerParts, "chat" | "deidentify" | "policy">,
): readonly ShownPart[] | { readonly refused: string } {
  const hidden = hideIdentifiers({ question: "", passages: parts.map(asPassage) }, whose, {
    destination: chat.where,
    deidentify,
    policy,
  });
  if ("refused" in hidden) return hidden;
  if (hidden.heldBack) return { refused: "policy lets no text of a record leave the site; use a local model" };
  return parts.map((part, at) => ({ ...part, shown: hidden.passages[at]?.text ?? "", restore: hidden.restore }));
}
