import type { TextBlock } from "../text/compose-text.ts";
import { tidyLine } from "../text/tidy-text.ts";
import { type Element, isElement, type Node } from "./element.ts";
import { withRaised } from "./inline-text.ts";

/** What an element does to the text around it. */
export type Role =
  | { readonly kind: "skip" | "inline" | "block" | "break" | "item" | "row" | "cell" | "raised" }
  /** Everything inside but the elements named stands under one more heading. */
  | { readonly kind: "section"; readonly heading: string; readonly without: readonly string[] }
  /** Everything after it stands under this heading, up to the next of its level or a lower one; 1 is the outermost. */
  | { readonly kind: "heading"; readonly level: number };

const BULLET = "- ";
const CELL = " | ";

/** Tells the role of an element by itself and by what it stands in, `null` at the outermost level. */
export type RoleOf = (element: Element, parent: Element | null) => Role;

/** A list item is a line that begins so; a line of it alone holds nothing. */
const BULLET_ALONE = /^-\s*$/u;

class BlockReader {
  readonly blocks: TextBlock[] = [];
  private readonly roleOf: RoleOf;
  private readonly tidy: (line: string) => string;
  private headings: readonly string[];
  /** Headings of sections around: a heading of level 1 stands inside them. */
  private outer: number;
  private lines: string[] = [];
  private line = "";
  private items = 0;
  private rows = 0;

  constructor(roleOf: RoleOf, tidy: (line: string) => string, headings: readonly string[]) {
    this.roleOf = roleOf;
    this.tidy = tidy;
    this.headings = headings;
    this.outer = headings.length;
  }

  flush(): void {
    this.endLine();
    const text = this.lines.join("\n");
    if (text !== "") this.blocks.push({ headings: this.headings, text });
    this.lines = [];
  }

  read(nodes: readonly Node[], parent: Element | null): void {
    for (const node of nodes) {
      if (isElement(node)) this.readElement(node, parent);
      // A line end of the markup is no line end of the text.
      else this.line += node.replace(/\s+/gu, " ");
    }
  }

  private endLine(): void {
    const line = this.tidy(tidyLine(this.line));
    if (line !== "" && !BULLET_ALONE.test(line)) this.lines.push(line);
    this.line = "";
  }

  /** A boundary between blocks: within a list it parts lines, within a row words. */
  private boundary(): void {
    if (this.rows > 0) this.line += " ";
    else if (this.items === 0) this.flush();
    else if (!BULLET_ALONE.test(this.line.trim())) this.endLine();
  }

  private readElement(element: Element, parent: Element | null): void {
    const role = this.roleOf(element, parent);
    if (role.kind === "inline") this.read(element.children, element);
    else if (role.kind === "block") this.block(element);
    else if (role.kind === "item") this.item(element);
    else if (role.kind === "row") this.row(element);
    else if (role.kind === "cell") this.cell(element);
    else if (role.kind === "raised") this.raised(element);
    else if (role.kind === "section") this.section(element, role.heading, role.without);
    else if (role.kind === "heading") this.heading(element, role.level);
    else if (role.kind === "break") this.break();
  }

  private break(): void {
    if (this.rows > 0) this.line += " ";
    else this.endLine();
  }

  private block(element: Element): void {
    this.boundary();
    this.read(element.children, element);
    this.boundary();
  }

  private cell(element: Element): void {
    if (this.line.trim() !== "") this.line += CELL;
    this.read(element.children, element);
  }

  private raised(element: Element): void {
    const before = this.line;
    this.line = "";
    this.read(element.children, element);
    this.line = withRaised(before, this.line);
  }

  private item(element: Element): void {
    if (this.rows > 0) this.line += " ";
    else {
      this.endLine();
      this.line = BULLET;
    }
    this.items += 1;
    this.read(element.children, element);
    this.items -= 1;
    if (this.rows === 0) this.endLine();
  }

  private row(element: Element): void {
    if (this.rows > 0) this.line += " ";
    else this.endLine();
    this.rows += 1;
    this.read(element.children, element);
    this.rows -= 1;
    if (this.rows === 0) this.endLine();
  }

  /** Reads something that stands for itself, whatever stands around it. */
  private apart(work: () => void): void {
    this.flush();
    const { items, rows } = this;
    this.items = 0;
    this.rows = 0;
    work();
    this.items = items;
    this.rows = rows;
  }

  private section(element: Element, heading: string, without: readonly string[]): void {
    const { headings, outer } = this;
    this.apart(() => {
      this.headings = heading === "" ? headings : [...headings, heading];
      this.outer = this.headings.length;
      this.read(
        element.children.filter((child) => !isElement(child) || !without.includes(child.name)),
        element,
      );
      this.flush();
    });
    this.headings = headings;
    this.outer = outer;
  }

  private heading(element: Element, level: number): void {
    this.apart(() => {
      this.read(element.children, element);
      this.endLine();
      const heading = this.lines.join(" ");
      this.lines = [];
      if (heading !== "") this.headings = [...this.headings.slice(0, this.outer + level - 1), heading];
    });
  }
}

export interface ReadBlocksOptions {
  readonly roleOf: RoleOf;
  /** Mends a tidied line; the default leaves it. */
  readonly tidy?: (line: string) => string;
  /** Headings that all stands under. */
  readonly headings?: readonly string[];
}

/**
 * Text of marked-up nodes as blocks: a paragraph, a list (`- ` before each item) or a table (a row a line, cells parted by ` | `)
 * each, under the headings that it stands under.
 */
export function readBlocks(nodes: readonly Node[], options: ReadBlocksOptions): TextBlock[] {
  const reader = new BlockReader(options.roleOf, options.tidy ?? ((line) => line), options.headings ?? []);
  reader.read(nodes, null);
  reader.flush();
  return reader.blocks;
}
