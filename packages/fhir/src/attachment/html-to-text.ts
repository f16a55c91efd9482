import { Tokenizer } from "htmlparser2";

/** Elements whose text is no content of the document. */
const HIDDEN = new Set(["script", "style", "head", "template"]);
/** Elements that end a line, so that words of neighbouring paragraphs never join. */
const BLOCK = new Set(
  "address article aside blockquote br caption dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const CELL = new Set(["td", "th"]);

/**
 * The words of an HTML or XHTML text, one line per block, entities resolved, scripts and styles left out; the result is
 * text, never mark-up to render. Only tokens are read, no tree and no stack of open elements: the time grows with the
 * length of the text, however deep or broken its mark-up is.
 */
export function htmlToText(html: string): string {
  let text = "";
  let hiddenBy: string | null = null;
  let lastOpened = "";
  const addText = (data: string): void => {
    if (hiddenBy === null) text += data.replace(/\s+/g, " ");
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => addText(html.slice(start, end)),
      ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
      oncdata: (start, end, offset) => addText(html.slice(start, end - offset)),
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        lastOpened = name;
        // The end tag of a head may be left out; a body ends it.
        if (hiddenBy === "head" && name === "body") hiddenBy = null;
        if (hiddenBy === null && HIDDEN.has(name)) hiddenBy = name;
        if (BLOCK.has(name)) text += "\n";
        if (CELL.has(name)) text += "\t";
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (hiddenBy === name) hiddenBy = null;
        if (BLOCK.has(name)) text += "\n";
      },
      onselfclosingtag() {
        // XHTML closes an empty element as it opens; inside of a hidden one nothing changes.
        if (lastOpened === hiddenBy) hiddenBy = null;
      },
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
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
