import { tidyLine } from "../text/tidy-text.ts";
import { type Element, isElement, type Node } from "./element.ts";

/** A raised number after a number is a power: `10<sup>9</sup>` is not 109. */
const POWER = /^\s*[-−+]?\d/u;
const NUMBER_BEFORE = /\d\s*$/u;
/** A number that a power belongs to stands right before it: no more of the text is looked at. */
const NUMBER_WITHIN = 20;

/** What is left of raised references to works that were taken out. */
const SEPARATORS = /^[\s,;–]*$/u;

/** `before` with the text of a raised element. */
export function withRaised(before: string, raised: string): string {
  if (SEPARATORS.test(raised)) return before;
  return NUMBER_BEFORE.test(before.slice(-NUMBER_WITHIN)) && POWER.test(raised)
    ? `${before.trimEnd()}^${raised.trim()}`
    : before + raised;
}

function collect(before: string, nodes: readonly Node[], skip: ReadonlySet<string>): string {
  let text = before;
  for (const node of nodes) {
    if (!isElement(node)) text += node;
    else if (skip.has(node.name)) continue;
    else if (node.name === "sup") text = withRaised(text, collect("", node.children, skip));
    else text = collect(text, node.children, skip);
  }
  return text;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Text of an element as one line, without the elements named in `skip`. Empty where there is no element. */
export function inlineText(element: Element | undefined, skip: ReadonlySet<string> = NOTHING): string {
  return element === undefined ? "" : tidyLine(collect("", element.children, skip));
}
