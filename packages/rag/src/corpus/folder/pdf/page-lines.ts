import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { tidyLine } from "../../text/tidy-text.ts";
import type { PdfLine } from "./pdf-line.ts";

/** Of the letter size: pieces whose base lines are nearer stand on one line (raised and lowered characters). */
const SAME_LINE = 0.6;
/** Of the letter size: a gap as wide as a space. Spaces take 0.25 to 0.33 of it in common type faces. */
const SPACE = 0.2;

/** Of the letter size: a gap that no justified line has, between the cells of a row. */
const CELL_GAP = 1.5;
/** Stands for such a gap until spaces between Han characters have been taken out. */
const GAP = "\u0001";

/** Fonts often name a character by its radical (`⾼`) or a pair of letters by their ligature (`ﬁ`), which no search would find. */
const LOOK_ALIKES = /[\u2e80-\u2fd5\ufb00-\ufb06]/gu;

/** Dots that lead to a page number in a table of contents. */
const DOT_LEADER = /(?:[.·…]\s?){5,}\s*\w*$/u;

/** Chinese set in justified lines is read with spaces between its characters. */
const SPACE_IN_HAN = /(?<=[\p{Script=Han}，。、；：！？（）“”]) (?=[\p{Script=Han}，。、；：！？（）“”])/gu;

interface OpenLine {
  text: string;
  size: number;
  height: number;
  /** Where its last piece ended. */
  right: number;
}

function closed({ text, size, height }: OpenLine): PdfLine {
  const letters = text.replace(LOOK_ALIKES, (character) => character.normalize("NFKC"));
  const parts = letters.split(GAP).map((part) => tidyLine(part).replace(SPACE_IN_HAN, ""));
  return { text: parts.join(" "), size, height, hasGap: parts.length > 1 };
}

/**
 * Lines of a page from its pieces of text, in the order in which the file draws them: programs write column after column, and a
 * sorting by place would mix the columns. Lines of a table of contents are left out.
 */
export function pageLines(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: OpenLine | null = null;
  for (const { str, transform, width, hasEOL } of items) {
    const [, , skewX = 0, scaleY = 0, left = 0, height = 0] = transform as readonly number[];
    const size = Math.hypot(skewX, scaleY);
    if (open !== null && str.trim() !== "") {
      const isSameLine = Math.abs(height - open.height) <= SAME_LINE * Math.max(size, open.size);
      if (!isSameLine || left < open.right - open.size) {
        lines.push(closed(open));
        open = null;
      } else if (left > open.right + CELL_GAP * size) open.text += GAP;
      else if (left > open.right + SPACE * size) open.text += " ";
    }
    if (open === null) {
      if (str.trim() !== "") open = { text: str, size, height, right: left + width };
    } else {
      open.text += str;
      if (str.trim() !== "") {
        if (size > open.size) open.height = height;
        open.size = Math.max(open.size, size);
        open.right = left + width;
      }
    }
    if (hasEOL && open !== null) {
      lines.push(closed(open));
      open = null;
    }
  }
  if (open !== null) lines.push(closed(open));
  return lines.filter(({ text }) => text !== "" && !DOT_LEADER.test(text));
}
