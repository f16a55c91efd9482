import { Parser, type ParserOptions } from "htmlparser2";
import { UnreadableInput } from "../files/unreadable-input.ts";
import type { Element, Node } from "./element.ts";

/**
 * Deepest nesting that is read. Published articles and labels stay below 40; what is walked by recursion must have a bound.
 */
const DEEPEST = 256;

interface OpenElement extends Element {
  readonly children: Node[];
}

interface BuiltTree {
  /** Everything at the outermost level. */
  readonly nodes: readonly Node[];
  /** The first element that was left open, with the line that it stands on; undefined where all were closed. */
  readonly unclosed: { readonly name: string; readonly line: number } | undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** Parse markup into a tree. Throws UnreadableInput where it is nested too deeply. */
export function buildTree(text: string, options: ParserOptions): BuiltTree {
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const stack: { readonly element: OpenElement; readonly start: number }[] = [{ element: root, start: 0 }];
  let unclosed: { name: string; start: number } | undefined;
  // The parser counts `<a/>` as closed by implication too.
  const closesItself = (): boolean => text.slice(parser.startIndex, parser.endIndex + 1).endsWith("/>");
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length > DEEPEST)
          throw new UnreadableInput(
            `line ${lineAt(text, parser.startIndex)}`,
            `nests more than ${DEEPEST} elements`,
            "check what it is",
          );
        const element: OpenElement = { name: localName(name), attributes, children: [] };
        stack.at(-1)?.element.children.push(element);
        stack.push({ element, start: parser.startIndex });
      },
      onclosetag(name, isImplied) {
        const closed = stack.pop();
        if (isImplied && !closesItself() && unclosed === undefined) unclosed = { name, start: closed?.start ?? 0 };
      },
      ontext(data) {
        const children = stack.at(-1)?.element.children;
        const last = children?.at(-1);
        // A character reference parts a text into pieces.
        if (typeof last === "string") children?.splice(-1, 1, last + data);
        else children?.push(data);
      },
    },
    options,
  );
  parser.end(text);
  return {
    nodes: root.children,
    unclosed: unclosed && { name: unclosed.name, line: lineAt(text, unclosed.start) },
  };
}
