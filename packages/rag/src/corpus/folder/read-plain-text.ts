import { tidyParagraphs } from "../text/tidy-text.ts";
import type { FileText } from "./file-text.ts";

/** Plain text: paragraphs parted by blank lines, without headings. */
export function readPlainText(text: string): FileText {
  const paragraphs = tidyParagraphs(text).split("\n\n");
  return { title: null, language: null, blocks: paragraphs.map((paragraph) => ({ headings: [], text: paragraph })) };
}
