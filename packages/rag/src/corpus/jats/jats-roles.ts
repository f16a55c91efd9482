import { type Element, find } from "../xml/element.ts";
import { inlineText } from "../xml/inline-text.ts";
import type { Role } from "../xml/read-blocks.ts";

/** Marks of notes beside a title or a word. */
export const NOTES: ReadonlySet<string> = new Set(["xref", "fn"]);

const SKIPPED: ReadonlySet<string> = new Set([
  "ref-list",
  "fn",
  "fn-group",
  "table-wrap-foot",
  "ack",
  "author-notes",
  "graphic",
  "inline-graphic",
  "media",
  "supplementary-material",
  "object-id",
  "tex-math",
  "permissions",
  "alt-text",
  "long-desc",
]);

const BLOCKS: ReadonlySet<string> = new Set([
  "p",
  "title",
  "caption",
  "list",
  "def-list",
  "disp-quote",
  "disp-formula",
  "boxed-text",
  "fig",
  "fig-group",
  "table-wrap",
  "table-wrap-group",
  "table",
  "verse-group",
  "statement",
  "speech",
  "preformat",
  "array",
  "attrib",
]);

/** Formulas that stand in several forms stand in the text once: as MathML, in words. */
const ROLE_OF_NAME: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...[...SKIPPED].map((name) => [name, { kind: "skip" }] as const),
  ...[...BLOCKS].map((name) => [name, { kind: "block" }] as const),
  ["list-item", { kind: "item" }],
  ["def-item", { kind: "item" }],
  ["tr", { kind: "row" }],
  ["td", { kind: "cell" }],
  ["th", { kind: "cell" }],
  ["break", { kind: "break" }],
  ["sup", { kind: "raised" }],
]);

const INLINE: Role = { kind: "inline" };

const SECTIONS: ReadonlySet<string> = new Set(["sec", "app", "abstract"]);

/** Roles of JATS elements. The title of a section is its heading and no text; numbers of sections, items and formulas are left out. */
export function jatsRole(element: Element, parent: Element | null): Role {
  const { name, attributes } = element;
  if (SECTIONS.has(name))
    return { kind: "section", heading: inlineText(find(element, "title"), NOTES), without: ["title"] };
  if (name === "xref" && attributes["ref-type"] === "bibr") return { kind: "skip" };
  if (name === "label") return { kind: parent?.name === "table-wrap" || parent?.name === "fig" ? "block" : "skip" };
  return ROLE_OF_NAME.get(name) ?? INLINE;
}
