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

/** Where the number of a page stands in a running head: at either end, after "page", before the number of pages, in `第 5 页`. */
const PAGE_IN_HEAD = /^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$|(?<=\bpage\s*)\d+|\d+(?=\s*\/\s*\d+$)|(?<=第\s*)\d+(?=\s*页)/giu;

/** Running heads that differ in the page only are the same. Other numbers count: rows of a table may differ in nothing else. */
const shape = ({ text }: PdfLine): string => (/\p{L}/u.test(text) ? text.replace(PAGE_IN_HEAD, "#") : text);

/** `5`, `- 5 -`, `iv`, `第 5 页`: a page number, whatever stands at the edges of other pages. */
const PAGE_NUMBER = /^[-–—\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—\s]*$|^第\s*\d+\s*页(?:\s*[\p{Script=Han}\d\s，,/]*)?$/u;

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
  const isNumber = (line: PdfLine): boolean => pages.length > 1 && PAGE_NUMBER.test(line.text);
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  return pages.map(({ lines }, at) => ({
    lines: lines.filter(
      (line) => !(edges[at]?.has(line) && (isNumber(line) || (count.get(shape(line)) ?? 0) >= least)),
    ),
  }));
}
