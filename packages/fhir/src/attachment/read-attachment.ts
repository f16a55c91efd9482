import type { Attachment } from "../schemas/datatypes.ts";
import { htmlToText } from "./html-to-text.ts";

/** The longest text of a TextDocument, in UTF-16 units. */
const TEXT_LIMIT = 2_000_000;
const HTML_TYPES = new Set(["text/html", "application/xhtml+xml"]);

export type AttachmentReading = { readonly text: string } | { readonly unreadable: string };

/**
 * The text of an attachment, or why it cannot be read. `text/plain`, `text/html` and `application/xhtml+xml` are read;
 * the character set is the one declared (any label of the WHATWG Encoding Standard, gb18030 and gbk among them), else
 * UTF-8. Bytes that the character set does not allow are not guessed at.
 */
export function readAttachment(attachment: Pick<Attachment, "contentType" | "data">): AttachmentReading {
  if (attachment.data === undefined) return { unreadable: "the attachment carries no data" };
  const [mediaType = "", ...parameters] = (attachment.contentType ?? "").toLowerCase().split(";");
  const type = mediaType.trim();
  const isHtml = HTML_TYPES.has(type);
  if (!isHtml && type !== "text/plain") {
    return {
      unreadable: type === "" ? "the attachment names no contentType" : "the contentType is not plain text or HTML",
    };
  }
  const bytes = Buffer.from(attachment.data, "base64");
  const declared = charsetOf(parameters) ?? (isHtml ? charsetInHead(bytes) : undefined);
  const decoded = decode(bytes, declared ?? "utf-8");
  if (decoded === null) return { unreadable: "the bytes are not text of the declared character set, or of UTF-8" };
  const text = isHtml ? htmlToText(decoded) : decoded;
  if (text.trim() === "") return { unreadable: "the attachment holds no words" };
  if (text.length > TEXT_LIMIT) return { unreadable: `the text is longer than ${TEXT_LIMIT} characters` };
  return { text };
}

function charsetOf(parameters: readonly string[]): string | undefined {
  for (const parameter of parameters) {
    const match = /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/.exec(parameter);
    if (match !== null) return match[1];
  }
  return undefined;
}

/** HTML may declare its character set within its first 1024 bytes (HTML Standard, "prescan a byte stream"). */
function charsetInHead(bytes: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 1024).toString("latin1"))?.[1];
}

function decode(bytes: Buffer, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // RangeError: no such character set. TypeError: bytes outside of it. Both mean the same to the reader.
    return null;
  }
}
