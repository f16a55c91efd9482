import type { DocumentSection } from "@cdss/domain";
import { shorten } from "./tidy-text.ts";

/** A paragraph, list or table with the headings that it stands under, outermost first. */
export interface TextBlock {
  readonly headings: readonly string[];
  readonly text: string;
}

/** `DocumentSection` bounds a heading. */
const MOST_HEADING = 1000;

/** One text of blocks with a blank line between them. Blocks in a row under the same headings are one section; without headings, none. */
export function composeText(blocks: readonly TextBlock[]): { text: string; sections: DocumentSection[] } {
  const texts: string[] = [];
  const sections: DocumentSection[] = [];
  let length = 0;
  let last = "";
  for (const block of blocks) {
    if (block.text.trim() === "") continue;
    const start = length === 0 ? 0 : length + 2;
    const end = start + block.text.length;
    const headings = block.headings.filter((heading) => heading !== "").map((one) => shorten(one, MOST_HEADING));
    const key = JSON.stringify(headings);
    const open = sections.at(-1);
    if (headings.length > 0) {
      if (key === last && open !== undefined) open.end = end;
      else sections.push({ headings, start, end });
    }
    texts.push(block.text);
    length = end;
    last = key;
  }
  return { text: texts.join("\n\n"), sections };
}
