import { fromMarkdown } from "mdast-util-from-markdown";
import { UnreadableInput } from "../files/unreadable-input.ts";
import type { TextBlock } from "../text/compose-text.ts";
import { tidyLine, tidyParagraphs } from "../text/tidy-text.ts";
import { type FileFacts, readFacts } from "./file-facts.ts";
import type { FileText } from "./file-text.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readHtmlBlocks } from "./read-html.ts";

type MarkdownNode = ReturnType<typeof fromMarkdown>["children"][number];
type Parent = Extract<MarkdownNode, { children: unknown }>;

/** Quotations and lists in one another; the walk is recursive. */
const DEEPEST = 100;

/**
 * Marks of emphasis in one paragraph. The parser tries each against those before it, so that its time grows with their square: this
 * many take seconds, and no paragraph for readers has a tenth.
 */
const MOST_MARKS = 4_000;

function checkMarks(markdown: string): void {
  let line = 1;
  // Lines without words stay in the list, so that lines can be counted.
  for (const paragraph of markdown.split(/(?<=\n)(?=[^\S\n]*\n)|(?<=\n[^\S\n]*\n)/u)) {
    const marks = paragraph.match(/\*+|_+/gu)?.length ?? 0;
    if (marks > MOST_MARKS)
      throw new UnreadableInput(`line ${line}`, `holds more than ${MOST_MARKS} marks of emphasis`, "check what it is");
    line += paragraph.split("\n").length - 1;
  }
}

/** Front matter: YAML between two lines of `---` at the very beginning. */
const FRONT_MATTER = /^---[ \t]*\r?\n(.*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/msu;

/** The line below the head of a table: `| --- | :-: |`. */
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

function inline(node: MarkdownNode): string {
  if (node.type === "break") return "\n";
  if (node.type === "html" || node.type === "image" || node.type === "imageReference") return "";
  if ("value" in node) return node.value;
  return "children" in node ? (node as Parent).children.map((child) => inline(child as MarkdownNode)).join("") : "";
}

/** Lines of a paragraph as one; those of a table (CommonMark has none and leaves it as it stands) stay rows. */
function paragraph(text: string): string {
  const lines = text.split("\n");
  if (!lines.some((line) => line.includes("|") && TABLE_RULE.test(line)))
    return tidyLine(lines.join("\n")).replace(/(\p{Script=Han}|[，、。；：]) (?=\p{Script=Han})/gu, "$1");
  const rows = lines.filter((line) => !TABLE_RULE.test(line)).map((line) => line.replace(/^\s*\||\|\s*$/gu, ""));
  return rows.map((row) => row.split("|").map(tidyLine).join(" | ")).join("\n");
}

function listLines(node: MarkdownNode, depth: number): string[] {
  if (depth > DEEPEST)
    throw new UnreadableInput(`line ${node.position?.start.line ?? 1}`, "nests too deeply", "check what it is");
  if (node.type === "list") return node.children.flatMap((item) => listLines(item, depth + 1));
  if (node.type === "listItem") {
    const [first = "", ...rest] = node.children.flatMap((child) => listLines(child, depth + 1));
    return [first.startsWith("- ") ? first : `- ${first}`, ...rest];
  }
  if (node.type === "blockquote") return node.children.flatMap((child) => listLines(child, depth + 1));
  if (node.type === "code") return tidyParagraphs(node.value).split("\n");
  return paragraph(inline(node)).split("\n");
}

function blocksOf(nodes: readonly MarkdownNode[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let headings: string[] = [];
  for (const node of nodes) {
    if (node.type === "heading") headings = [...headings.slice(0, node.depth - 1), tidyLine(inline(node))];
    else if (node.type === "html") blocks.push(...readHtmlBlocks(node.value, headings));
    else if (node.type !== "definition" && node.type !== "thematicBreak")
      blocks.push({
        headings,
        text: tidyParagraphs(
          listLines(node, 0)
            .filter((line) => line !== "- ")
            .join("\n"),
        ),
      });
  }
  return blocks;
}

/**
 * A Markdown file (CommonMark, and tables as GitHub writes them): text under its headings, without marks and images. Facts are those
 * of its front matter. Throws UnreadableInput where the front matter is wrong.
 */
export function readMarkdown(markdown: string): FileText & { facts: FileFacts } {
  const front = FRONT_MATTER.exec(markdown);
  const facts = front === null ? {} : readFacts(parseYaml(front[1] ?? "", "front matter", 2), "front matter");
  checkMarks(markdown);
  const { children } = fromMarkdown(front === null ? markdown : markdown.slice(front[0].length));
  const heading = children.find(({ type }) => type === "heading");
  const title = heading === undefined ? "" : tidyLine(inline(heading));
  return { title: title === "" ? null : title, language: null, blocks: blocksOf(children), facts };
}
