import { CODED_ID, type Passage, type Quotation, RECORD_ID } from "@cdss/domain";

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

/** Whether a passage lists coded entries of the record, a line each, with the reference at its end. */
export function isCodedRecord({ document }: Pick<Passage, "document">): boolean {
  return document.level === "record" && document.id.startsWith(CODED_ID);
}

/** Where quoted words of the record stand; null for literature, and for a line without a reference. */
export function recordPlaceOf(passage: Passage, quotation: Quotation): RecordPlace | null {
  const { id, level } = passage.document;
  if (level !== "record" || !id.startsWith(RECORD_ID)) return null;
  if (isCodedRecord(passage)) {
    const [line = ""] = passage.text.slice(quotation.start).split("\n");
    const [, reference] = / \[(\S+)\]$/u.exec(line) ?? [];
    return reference === undefined ? null : { kind: "entry", reference };
  }
  const [start, end] = [passage.start + quotation.start, passage.start + quotation.end];
  return { kind: "words", documentId: id.slice(RECORD_ID.length), start, end, quote: quotation.quote };
}
