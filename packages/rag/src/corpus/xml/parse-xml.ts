import { UnreadableInput } from "../files/unreadable-input.ts";
import { type Element, isElement } from "./element.ts";
import { buildTree } from "./tree-builder.ts";

/** A document type with declarations of its own, where entities that multiply would stand. */
const OWN_DECLARATIONS = /<!DOCTYPE[^>[]*\[/u;

/**
 * The root element of an XML document. Only the five entities of XML and character references are decoded; a document that
 * declares entities is refused (none of the published formats does), so that nothing can expand and nothing outside is fetched.
 * Throws UnreadableInput with the line.
 */
export function parseXml(text: string): Element {
  if (OWN_DECLARATIONS.test(text))
    throw new UnreadableInput("DOCTYPE", "declares entities of its own", "write the characters out, and drop them");
  const { nodes, unclosed } = buildTree(text, { xmlMode: true });
  if (unclosed !== undefined)
    throw new UnreadableInput(
      `line ${unclosed.line}`,
      `is not well-formed XML: <${unclosed.name}> is not closed`,
      "give the whole file",
    );
  const [root, second] = nodes.filter(isElement);
  if (root === undefined || second !== undefined)
    throw new UnreadableInput("(whole file)", "is not one XML document", "give one root element a file");
  return root;
}
