import { readAttachment } from "../attachment/read-attachment.ts";
import type { ResourceItem } from "../input/resource-item.ts";
import type { Attachment } from "../schemas/datatypes.ts";
import { BinaryResource } from "../schemas/documents.ts";
import { filled } from "../terminology/concept.ts";
import { compact, placeOf, type ReadContext } from "./read-context.ts";

/** An attachment and its path below the resource, such as `content[0].attachment`. */
export interface PlacedAttachment {
  readonly attachment: Attachment;
  readonly path: string;
}

/**
 * Add a document per attachment that can be read. R4 lets one document repeat in several formats, so a text that equals
 * an earlier one of the resource is skipped; what cannot be read is reported. Returns the texts added.
 */
export function addAttachments(
  attachments: readonly PlacedAttachment[],
  item: ResourceItem,
  title: string,
  date: string | undefined,
  context: ReadContext,
): string[] {
  const texts: string[] = [];
  const seen = new Set<string>();
  for (const { attachment, path } of attachments) {
    const reading = readAttachment(withBinary(attachment, item, context));
    if ("unreadable" in reading) {
      context.draft.report("unreadable-content", reading.unreadable, placeOf(item, path));
      continue;
    }
    const key = wordsOnly(reading.text);
    if (seen.has(key)) continue;
    seen.add(key);
    texts.push(reading.text);
    context.draft.documents.push(
      compact({
        id: `${item.reference}/${path}`,
        title: filled(attachment.title) ?? title,
        text: reading.text,
        date,
        provenance: placeOf(item, path),
      }),
    );
  }
  return texts;
}

/** A text without its white space, to tell whether two formats say the same. */
export function wordsOnly(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The attachment with the data of the Binary that its url names, where the input holds it. */
function withBinary(
  attachment: Attachment,
  item: ResourceItem,
  context: ReadContext,
): Pick<Attachment, "contentType" | "data"> {
  if (attachment.data !== undefined || attachment.url === undefined) return attachment;
  const target = context.references.resolve(attachment.url, item);
  if (target?.type !== "Binary") return attachment;
  context.referred.add(target);
  const binary = BinaryResource.safeParse(target.elements);
  if (!binary.success) return attachment;
  return { contentType: attachment.contentType ?? binary.data.contentType, data: binary.data.data };
}
