import type { PdfLine, PdfPage } from "./pdf-line.ts";

/** Lines from the upper and the lower edge of a page in which running heads, footers and page numbers stand. */
const LINES_AT_EDGE = 3;
/**
 * What stands at the edge of a third of the pages runs through the document: left and right pages often bear different heads, and first
 * pages of chapters none, so that "most pages" would miss them.
 */
const LEAST_SHARE = 1 / 3;
/** Two pages may begin alike by chance. */
const LEAST_PAGES = 3;

/** Lines that differ in a number only (of the page) are the same. */
const shape = ({ text }: PdfLine): string => text.replace(/\d+/gu, "#");

function atEdges({ lines }: PdfPage): Set<PdfLine> {
  const byHeight = [...lines].sort((one, other) => other.height - one.height);
  return new Set([...byHeight.slice(0, LINES_AT_EDGE), ...byHeight.slice(-LINES_AT_EDGE)]);
}

/** Pages without the lines that repeat at the edges of pages. */
export function withoutRunningHeads(pages: readonly PdfPage[]): PdfPage[] {
  const edges = pages.map(atEdges);
  const count = new Map<string, number>();
  for (const lines of edges)
    for (const text of new Set([...lines].map(shape))) count.set(text, (count.get(text) ?? 0) + 1);
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  return pages.map(({ lines }, at) => ({
    lines: lines.filter((line) => !(edges[at]?.has(line) && (count.get(shape(line)) ?? 0) >= least)),
  }));
}
