export interface PdfText {
  readonly text: string;
  /** Points from the left and from the lower edge of the page. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Chinese goes to a font that is named and not embedded, as many Chinese programs write it: its codes are UCS-2. */
const isChinese = (text: string): boolean => /[\u3000-\uffef]/u.test(text);

function operator({ text, x, y, size = 10 }: PdfText): string {
  const codes = Buffer.from(text, "utf16le").swap16().toString("hex");
  const shown = isChinese(text) ? `<${codes}>` : `(${text.replace(/[\\()]/gu, "\\$&")})`;
  return `BT /${isChinese(text) ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

/** A small PDF of pages of text, uncompressed: one in Latin letters (Helvetica), one in Chinese (STSong-Light, UniGB-UCS2-H). */
export function makePdf(pages: readonly (readonly PdfText[])[]): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${7 + at * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 6 0 R " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 " +
      "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ...pages.flatMap((page, at) => {
      const content = page.map(operator).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${8 + at * 2} 0 R ` +
          "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.indexOf("xref\n0 ")}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
