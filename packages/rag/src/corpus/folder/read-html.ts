import type { Language } from "@cdss/domain";
import type { TextBlock } from "../text/compose-text.ts";
import { descendantsNamed, type Element, isElement, type Node } from "../xml/element.ts";
import { inlineText } from "../xml/inline-text.ts";
import { type Role, readBlocks } from "../xml/read-blocks.ts";
import { buildTree } from "../xml/tree-builder.ts";
import type { FileText } from "./file-text.ts";

/** What leads to other pages, takes input or runs is no text of the page. */
const SKIPPED = [
  "head",
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "footer",
  "aside",
  "form",
  "button",
  "select",
  "svg",
  "iframe",
  "object",
];

const BLOCKS = [
  "address",
  "article",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "figcaption",
  "figure",
  "header",
  "hr",
  "html",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "ul",
];

const ROLE_OF_NAME: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...SKIPPED.map((name) => [name, { kind: "skip" }] as const),
  ...BLOCKS.map((name) => [name, { kind: "block" }] as const),
  ["li", { kind: "item" }],
  ["tr", { kind: "row" }],
  ["td", { kind: "cell" }],
  ["th", { kind: "cell" }],
  ["br", { kind: "break" }],
  ["sup", { kind: "raised" }],
]);

const INLINE: Role = { kind: "inline" };
const SKIP: Role = { kind: "skip" };

function htmlRole(element: Element): Role {
  const { name, attributes } = element;
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return SKIP;
  const level = /^h([1-6])$/u.exec(name)?.[1];
  if (level !== undefined) return { kind: "heading", level: Number(level) };
  return ROLE_OF_NAME.get(name) ?? INLINE;
}

function firstNamed(nodes: readonly Node[], name: string): Element | undefined {
  return descendantsNamed({ name: "", attributes: {}, children: nodes }, name)[0];
}

/** Blocks of a piece of HTML under the headings given, and under its own. */
export function readHtmlBlocks(html: string, headings: readonly string[]): TextBlock[] {
  return readBlocks(buildTree(html, {}).nodes, { roleOf: htmlRole, headings });
}

function statedLanguage(root: Element | undefined): Language | null {
  const stated = root?.attributes.lang?.slice(0, 2).toLowerCase();
  return stated === "en" || stated === "zh" ? stated : null;
}

/** A page of HTML: its main part where it marks one, without menus, forms and scripts. Tags that are left open are closed as browsers do. */
export function readHtml(html: string): FileText {
  const { nodes } = buildTree(html, {});
  const main = firstNamed(nodes, "main");
  const title = inlineText(firstNamed(nodes, "h1")) || inlineText(firstNamed(nodes, "title"));
  return {
    title: title === "" ? null : title,
    language: statedLanguage(nodes.filter(isElement).find(({ name }) => name === "html")),
    blocks: readBlocks(main === undefined ? nodes : main.children, { roleOf: htmlRole }),
  };
}
