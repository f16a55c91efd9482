import { Parser } from "htmlparser2";

/** Elements whose text is no content of the document. */
const HIDDEN = new Set(["script", "style", "head", "template", "noscript", "iframe", "object"]);
/** Elements that end a line, so that words of neighbouring cells and paragraphs never join. */
const BLOCK = new Set(
  "address article aside blockquote br caption dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const CELL = new Set(["td", "th"]);

/**
 * The words of an HTML or XHTML text, one line per block, entities resolved, scripts and styles left out. Reads tags as
 * a stream, so that broken or deeply nested mark-up cannot fail; the result is text, never mark-up to render.
 */
export function htmlToText(html: string): string {
  let text = "";
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (HIDDEN.has(name)) hidden += 1;
        if (BLOCK.has(name)) text += "\n";
        if (CELL.has(name)) text += "\t";
      },
      ontext(data) {
        if (hidden === 0) text += data.replace(/\s+/g, " ");
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden -= 1;
        if (BLOCK.has(name)) text += "\n";
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/[ \u00a0]+/g, " ")
        .replace(/ ?\t ?/g, "\t")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n");
}
