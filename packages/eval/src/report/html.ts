const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup that is safe to put into a page. Only `html` makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

export type HtmlPart = Html | string | number | readonly HtmlPart[];

function markupOf(part: HtmlPart): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(markupOf).join("");
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * Template of HTML or SVG: what is written in it is markup, what is put into it is text and is escaped, so that no id or reason
 * of a run becomes markup. Attributes must be quoted. Lists are joined.
 */
export function html(markup: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(markup.map((text, at) => text + markupOf(parts[at] ?? "")).join(""));
}
