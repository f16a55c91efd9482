import { BinaryResource, DocumentReferenceResource } from "../schemas/documents.ts";
import { filled, reportableCodings, textOf } from "../terminology/concept.ts";
import { addAttachments } from "./add-attachments.ts";
import { placeOf, reader } from "./read-context.ts";

/** A document of the record: each readable attachment becomes free text. */
export const readDocumentReference = reader(DocumentReferenceResource, (document, item, context) => {
  const inError = document.status === "entered-in-error" || document.docStatus === "entered-in-error";
  if (inError || document.status === "superseded") {
    const detail = inError ? "entered in error" : "superseded by another document";
    context.draft.report("not-active", detail, placeOf(item, "status"), reportableCodings(document.type));
    return;
  }
  context.draft.noteDates(document.date);
  const title = textOf(document.type) ?? filled(document.description) ?? item.type;
  const attachments = document.content.map(({ attachment }, index) => ({
    attachment,
    path: `content[${index}].attachment`,
  }));
  addAttachments(attachments, item, title, document.date, context);
});

/** A Binary is read where an attachment names it; this only checks that it is well formed. */
export const readBinary = reader(BinaryResource, () => undefined);
