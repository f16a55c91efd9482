import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, TextItem } from "pdfjs-dist/types/src/display/api.js";
import { UnreadableInput } from "../../files/unreadable-input.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import type { FileText } from "../file-text.ts";
import { pageBlocks } from "./page-blocks.ts";
import { pageLines } from "./page-lines.ts";
import type { PdfPage } from "./pdf-line.ts";
import { withoutRunningHeads } from "./without-running-heads.ts";

/** The longest guidelines and textbooks stay below it. */
const MOST_PAGES = 5_000;
/** Text of all pages in UTF-16 units: a stream of a PDF can unpack to a thousand times its size. */
const MOST_TEXT = 20_000_000;

async function loadPdfjs() {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  // Half a second: only who reads a PDF waits for it.
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return { pdfjs, folder };
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  if (document.numPages > MOST_PAGES)
    throw new UnreadableInput("(whole file)", `has more than ${MOST_PAGES} pages`, "split it");
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = pageLines(items.filter((item): item is TextItem => "str" in item));
    for (const { text } of lines) length += text.length;
    if (length > MOST_TEXT) throw new UnreadableInput(`page ${number}`, "holds too much text", "check what it is");
    pages.push({ lines });
    page.cleanup();
  }
  return pages;
}

/**
 * Text of a PDF: headings by size of letters (pages where all are equal), lines joined to paragraphs, running heads and page
 * numbers left out. Chinese fonts that are not embedded are read through the character maps of pdf.js.
 * Throws UnreadableInput for a damaged file, one that asks for a password, and one without text (a scan).
 */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const { pdfjs, folder } = await loadPdfjs();
  const task = pdfjs.getDocument({
    // A copy of its own: pdf.js takes the memory over, and refuses a Buffer.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  let pages: PdfPage[];
  try {
    pages = withoutRunningHeads(await pagesOf(await task.promise));
  } catch (thrown) {
    if (thrown instanceof UnreadableInput) throw thrown;
    const isLocked = thrown instanceof Error && thrown.name === "PasswordException";
    throw new UnreadableInput(
      "(whole file)",
      isLocked ? "asks for a password" : "is not a PDF that can be read",
      isLocked ? "save it without a password" : "open and save it anew, or leave it out",
      thrown,
    );
  } finally {
    await task.destroy();
  }
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
  if (text === "")
    throw new UnreadableInput("(whole file)", "holds no text: its pages are pictures", "run text recognition over it");
  const language = detectLanguage(text);
  return { language, ...pageBlocks(pages, language) };
}
