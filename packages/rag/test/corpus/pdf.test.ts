import { describe, expect, it } from "vitest";
import { readPdf } from "../../src/corpus/folder/pdf/read-pdf.ts";
import { makePdf, type PdfText } from "./make-pdf.ts";

/** Lines from the upper edge down, 12 points apart. */
const lines = (texts: readonly string[], from = 780): PdfText[] =>
  texts.map((text, at) => ({ text, x: 72, y: from - at * 12 }));

describe("PDF", () => {
  it("reads headings by size and joins lines to paragraphs", async () => {
    const page: PdfText[] = [
      { text: "Sepsis pathway", x: 72, y: 800, size: 20 },
      { text: "Antibiotics", x: 72, y: 770, size: 14 },
      ...lines(
        ["Give the first dose within one hour. The drug is ad-", "ministered by vein. Use a beta-lactam; a beta-"],
        740,
      ),
      ...lines(["lactam covers most organisms.", "A new paragraph stands further down."], 716).map((line, at) => ({
        ...line,
        y: line.y - at * 20,
      })),
      { text: "Fluids", x: 72, y: 640, size: 14 },
      ...lines(["Give 30 mL/kg."], 620),
    ];
    const { title, language, blocks } = await readPdf(makePdf([page]));
    expect(title).toBe("Sepsis pathway");
    expect(language).toBe("en");
    // `administered` was parted by the line end; `beta-lactam` stands with its hyphen inside another line.
    expect(blocks).toEqual([
      {
        headings: ["Sepsis pathway", "Antibiotics"],
        text:
          "Give the first dose within one hour. The drug is administered by vein. Use a beta-lactam; " +
          "a beta-lactam covers most organisms.",
      },
      { headings: ["Sepsis pathway", "Antibiotics"], text: "A new paragraph stands further down." },
      { headings: ["Sepsis pathway", "Fluids"], text: "Give 30 mL/kg." },
    ]);
  });

  it("reads Chinese from a font that is not embedded, and rows of a table as lines", async () => {
    const page: PdfText[] = [
      { text: "脓毒症诊疗路径", x: 72, y: 800, size: 20 },
      ...lines(["疑似感染的患者出现意识改变时，应尽快评", "估器官功能。"], 760),
      { text: "指标", x: 72, y: 720 },
      { text: "目标", x: 200, y: 720 },
      { text: "平均动脉压", x: 72, y: 708 },
      { text: "65 mmHg", x: 200, y: 708 },
    ];
    const { title, language, blocks } = await readPdf(makePdf([page]));
    expect({ title, language }).toEqual({ title: "脓毒症诊疗路径", language: "zh" });
    expect(blocks.map(({ text }) => text)).toEqual([
      "疑似感染的患者出现意识改变时，应尽快评估器官功能。",
      "指标 目标\n平均动脉压 65 mmHg",
    ]);
  });

  it("leaves running heads and page numbers out, and keeps what only looks alike", async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      ...lines([`Department of Medicine ${page}`, "Pathway"], 820),
      ...lines(
        ["first", "second", "third", "fourth"].map((word) => `The ${word} line of text on its page.`),
        700,
      ),
      ...lines([`${page * 5} mg daily is dose ${page} of four`], 60),
      ...lines([`${page}`], 30),
    ]);
    const { title, blocks } = await readPdf(makePdf(pages));
    expect(title).toBeNull();
    // No larger letters: pages are the headings. "5 mg daily" begins with a number and ends in words, which differ from page to page.
    expect(blocks.map(({ headings }) => headings)).toEqual([1, 1, 2, 2, 3, 3, 4, 4].map((page) => [`page ${page}`]));
    expect(blocks.map(({ text }) => text).filter((text) => /Department|Pathway|^\d+$/u.test(text))).toEqual([]);
    expect(blocks[1]?.text).toBe("5 mg daily is dose 1 of four");
  });

  it("writes characters out that fonts name by radicals and ligatures", async () => {
    const { blocks } = await readPdf(makePdf([lines(["升\u2fbc提\u2f70组织灌注不\u2f9c"])]));
    // U+2FBC is the radical of 高, U+2F70 that of 示, U+2F9C that of 足 (Unicode, Kangxi Radicals).
    expect(blocks[0]?.text).toBe("升高提示组织灌注不足");
  });

  it.each([
    ["no PDF", Buffer.from("plain text"), "is not a PDF that can be read"],
    ["a cut-off PDF", makePdf([lines(["text"])]).subarray(0, 40), "is not a PDF that can be read"],
    ["pages without text", makePdf([[], []]), "holds no text: its pages are pictures"],
  ])("%s is told", async (_, bytes, message) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: "UnreadableInput", message });
  });
});
