import type { Language } from "@cdss/domain";
import type { TextBlock } from "../../text/compose-text.ts";
import { hyphenatedWords, joinLines } from "./join-lines.ts";
import type { PdfLine, PdfPage } from "./pdf-line.ts";

/** Of the size of running text: larger letters make a heading. Common styles set the lowest headings 1.15 to 1.2 times as large. */
const HEADING_SIZE = 1.12;
/** A heading is a line or two; more in large letters is a text in large letters. */
const MOST_HEADING = 250;
/** Of the usual distance of lines: more parts paragraphs. */
const PARAGRAPH_GAP = 1.4;
/** Levels of headings; smaller ones count as the lowest. */
const MOST_LEVELS = 4;

const ENDS_SENTENCE = /[.!?。！？:：;；]["”’)）\]]*$/u;
const STARTS_ITEM = /^(?:[•▪◦●■□–*]|-\s|\(?\d{1,2}[.)）、]|[（(]\d{1,2}[)）]|[①-⑳])/u;

/** The value that most letters have; sizes to the half point, because programs scale them. */
function mostLetters(lines: readonly PdfLine[], value: (line: PdfLine) => number): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(value(line), (letters.get(value(line)) ?? 0) + line.text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as [number, number])[0];
}

const halfPoints = ({ size }: PdfLine): number => Math.round(size * 2) / 2;

function usualDistance(pages: readonly PdfPage[], body: number): number {
  const distances = pages.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => ({ ...line, height: (lines[at]?.height ?? 0) - line.height })),
  );
  const between = distances.filter(({ height }) => height > 0 && height < body * 3);
  return mostLetters(between, ({ height }) => Math.round(height * 2) / 2) || body * 1.2;
}

const pageName = (page: number, language: Language): string => (language === "zh" ? `第 ${page} 页` : `page ${page}`);

interface Paragraph {
  text: string;
  readonly size: number;
  readonly isLarge: boolean;
  /** Page that it begins on, 1 the first. */
  readonly page: number;
  /** Height of its last line, and whether that is a row of a table. */
  height: number;
  hasGap: boolean;
}

/** Lines as paragraphs. One goes on over the edge of a page or a column where `acrossPages` and its sentence has not ended. */
function paragraphsOf(
  pages: readonly PdfPage[],
  isLarge: (line: PdfLine) => boolean,
  distance: number,
  acrossPages: boolean,
): Paragraph[] {
  const hyphenated = hyphenatedWords(pages.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const paragraphs: Paragraph[] = [];
  for (const [at, { lines }] of pages.entries())
    for (const [index, line] of lines.entries()) {
      const next = {
        text: line.text,
        size: halfPoints(line),
        isLarge: isLarge(line),
        page: at + 1,
        height: line.height,
        hasGap: line.hasGap,
      };
      const last = paragraphs.at(-1);
      const isAlike = last !== undefined && last.isLarge === next.isLarge && (!next.isLarge || last.size === next.size);
      const gap = last === undefined ? 0 : last.height - line.height;
      // The next page, or the next column: the line stands above the one before it.
      const isApart = index === 0 || gap < -distance;
      const goesOn =
        last !== undefined &&
        isAlike &&
        !STARTS_ITEM.test(line.text) &&
        (isApart
          ? acrossPages && !next.isLarge && !last.hasGap && !ENDS_SENTENCE.test(last.text)
          : gap <= Math.max(distance, next.size) * PARAGRAPH_GAP);
      if (goesOn) {
        last.text =
          last.hasGap || next.hasGap ? `${last.text}\n${line.text}` : joinLines(last.text, line.text, hyphenated);
        last.height = line.height;
        last.hasGap = line.hasGap;
      } else paragraphs.push(next);
    }
  return paragraphs;
}

/**
 * Blocks of a document's pages under headings: lines in larger letters than the running text; where there are none, the pages.
 * `title` is the first of the largest letters; null where no line stands out.
 */
export function pageBlocks(
  pages: readonly PdfPage[],
  language: Language,
): { title: string | null; blocks: TextBlock[] } {
  const all = pages.flatMap(({ lines }) => lines);
  const body = mostLetters(all, halfPoints);
  const isLarge = (line: PdfLine): boolean => halfPoints(line) >= body * HEADING_SIZE && /\p{L}/u.test(line.text);
  const sizes = [...new Set(all.filter(isLarge).map(halfPoints))].sort((one, other) => other - one);
  const levelOf = (size: number): number => Math.min(sizes.indexOf(size), MOST_LEVELS - 1);
  const hasHeadings = sizes.length > 0;

  const blocks: TextBlock[] = [];
  let headings: readonly Paragraph[] = [];
  let title: Paragraph | undefined;
  for (const paragraph of paragraphsOf(pages, isLarge, usualDistance(pages, body), hasHeadings)) {
    const { text, size, page } = paragraph;
    if (paragraph.isLarge && text.length <= MOST_HEADING) {
      headings = [...headings.filter((heading) => levelOf(heading.size) < levelOf(size)), paragraph];
      if (title === undefined || size > title.size) title = paragraph;
    } else blocks.push({ headings: hasHeadings ? headings.map((one) => one.text) : [pageName(page, language)], text });
  }
  return { title: title?.text ?? null, blocks };
}
