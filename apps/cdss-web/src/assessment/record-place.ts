import type { Passage, Quotation } from "@cdss/domain";

/** A place of the record on the page: words of a document, or a coded entry by its reference. */
export type RecordPlace =
  | {
      readonly kind: "words";
      readonly documentId: string;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }
  | { readonly kind: "entry"; readonly reference: string };

/** What ids of passages of the record begin with, before the id of the document in the record. */
const RECORD = "record:";
const CODED = "record:coded:";

/** Whether a passage lists coded entries of the record, a line each, with the reference at its end. */
export function isCodedRecord({ document }: Pick<Passage, "document">): boolean {
  return document.level === "record" && document.id.startsWith(CODED);
}

/** Where quoted words of the record stand; null for literature, and for a line without a reference. */
export function recordPlaceOf(passage: Passage, quotation: Quotation): RecordPlace | null {
  const { id, level } = passage.document;
  if (level !== "record" || !id.startsWith(RECORD)) return null;
  if (isCodedRecord(passage)) {
    const [line = ""] = passage.text.slice(quotation.start).split("\n");
    const [, reference] = / \[(\S+)\]$/u.exec(line) ?? [];
    return reference === undefined ? null : { kind: "entry", reference };
  }
  const [start, end] = [passage.start + quotation.start, passage.start + quotation.end];
  return { kind: "words", documentId: id.slice(RECORD.length), start, end, quote: quotation.quote };
}
